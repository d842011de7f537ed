// What an office without npm is handed: a folder that works on any web server and by a double click, and the same as one file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWorker } from '../packages/workbench/webpack.config.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const workbench = join(root, 'packages/workbench');
const config = 'packages/workbench/webpack.config.js';

function run(command) {
  const { status, stdout } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'pipe', 2],
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout.toString();
}

run('npm run --silent build');
run(`webpack --config ${config}`);
const stats = JSON.parse(run(`webpack --config ${config} --env single --json`));
const { metafile } = await buildWorker();

const { version } = JSON.parse(readFileSync(join(workbench, 'package.json'), 'utf8'));
const name = `envscore-${version}`;
const release = join(root, 'release', name);
rmSync(join(root, 'release'), { recursive: true, force: true });
mkdirSync(release, { recursive: true });
cpSync(join(workbench, 'dist/web'), join(release, 'envscore'), { recursive: true });

const bundled = librariesIn(stats, metafile);
writeFileSync(join(release, `${name}.html`), onePage(join(workbench, 'dist/single')));
writeFileSync(join(release, 'LICENSES.txt'), licences(bundled));
writeFileSync(join(release, 'sbom.cdx.json'), `${JSON.stringify(sbom(bundled), undefined, 2)}\n`);
cpSync(join(root, 'LICENSE'), join(release, 'LICENSE'));
cpSync(join(root, 'docs/workbench.md'), join(release, 'README.md'));
writeFileSync(join(release, 'SHA256SUMS'), sums(release));
console.log(release);

/** The page with its scripts and styles inside it; its policy knows each script by its hash. */
function onePage(folder) {
  let html = readFileSync(join(folder, 'index.html'), 'utf8');
  const hashes = [];
  html = html.replace(/<link [^>]*href="([^"]+\.css)"[^>]*>/g, (_, file) => {
    return `<style>${readFileSync(join(folder, file), 'utf8')}</style>`;
  });
  html = html.replace(/<script [^>]*src="([^"]+)"[^>]*><\/script>/g, (_, file) => {
    const script = readFileSync(join(folder, file), 'utf8').replaceAll('</script', '<\\/script');
    hashes.push(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    return `<script>${script}</script>`;
  });
  return html.replace("script-src 'self'", `script-src ${hashes.join(' ')}`);
}

/** The folders of the libraries that have gone into the page's scripts and the worker's. */
function librariesIn({ modules }, { inputs }) {
  const found = new Set();
  const look = ({ name = '', modules: inside = [] }) => {
    const [, library] = /^(?:\.\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name) ?? [];
    if (library !== undefined) found.add(library);
    inside.forEach(look);
  };
  modules.forEach(look);
  for (const name of Object.keys(inputs)) look({ name });
  return [...found].sort().map((library) => join(root, 'node_modules', library));
}

function licences(libraries) {
  return libraries
    .map((library) => {
      const { name, version, license } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
      const file = readdirSync(library).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? `${license}\n` : readFileSync(join(library, file), 'utf8');
      return `${name} ${version} (${license})\n\n${text}`;
    })
    .join(`\n${'-'.repeat(80)}\n`);
}

/** npm's own list of what is installed, of which the libraries that have gone in. */
function sbom(libraries) {
  const bom = JSON.parse(run('npm sbom --sbom-format cyclonedx'));
  const names = new Set(
    libraries.map((library) => JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')).name),
  );
  const components = bom.components.filter(({ group, name }) =>
    names.has(group === undefined ? name : `${group}/${name}`),
  );
  const refs = new Set(components.map((component) => component['bom-ref']));
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  const { component, ...metadata } = bom.metadata;
  return {
    ...bom,
    metadata: { ...metadata, component: { ...component, name: 'envscore', version } },
    components,
    dependencies,
  };
}

function sums(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      return `${hash}  ${path.slice(folder.length + 1).replaceAll('\\', '/')}\n`;
    })
    .join('');
}
