// Puts the command and what it is made of into few files: hundreds of small ones take the better part of a second to load.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const place = (path) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies } = JSON.parse(await readFile(place('package.json'), 'utf8'));
const ours = Object.keys(dependencies).filter((name) => name.startsWith('@envscore/'));

const { metafile } = await build({
  absWorkingDir: place('../..'),
  entryPoints: { main: place('src/main.ts'), worker: place('src/validate/worker.ts') },
  outdir: place('dist/bundle'),
  alias: Object.fromEntries(ours.map((name) => [name, place(`../${name.replace('@envscore/', '')}/src/index.ts`)])),
  external: Object.keys(dependencies).filter((name) => !ours.includes(name)),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // A library that is linked in from elsewhere is called what it is called here.
  preserveSymlinks: true,
  metafile: true,
  logLevel: 'warning',
});

// What else has gone in comes with its licence, which lies in the folder of the package that an input belongs to.
const theirs = new Set(
  Object.keys(metafile.inputs).flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
);
const licences = await Promise.all([...theirs].sort().map(licenceIn));
await writeFile(place('dist/bundle/LICENSES.txt'), licences.join('\n\n'));

const made = new Set(['LICENSES.txt', ...Object.keys(metafile.outputs).map((output) => basename(output))]);
const old = (await readdir(place('dist/bundle'))).filter((name) => !made.has(name));
await Promise.all(old.map((name) => rm(place(`dist/bundle/${name}`), { force: true })));

async function licenceIn(folder) {
  const within = place(`../../${folder}`);
  const file = (await readdir(within)).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence`);
  return `${folder.replace(/^.*node_modules\//, '')}\n\n${await readFile(`${within}/${file}`, 'utf8')}`;
}
