import { execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = ['rules-core', 'functions', 'scoresheet', 'workbench', 'cli'];
const onWindows = process.platform === 'win32';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'envscore-pack-')));
/** The packages as a fresh checkout has them: sources, nothing built, their libraries at hand. */
const checkout = join(folder, 'checkout');
const tarballs = join(folder, 'tarballs');
/** Somebody's own project. */
const app = join(folder, 'app');

/** The environment without what an npm that runs these tests has put there, and with nothing cached. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  npm_config_cache: join(folder, 'cache'),
  npm_config_userconfig: join(folder, 'npmrc'),
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
};

const run = promisify(execFile);

const npm = async (cwd: string, ...args: readonly string[]): Promise<string> =>
  (await run('npm', args, { cwd, env, shell: onWindows, maxBuffer: 2 ** 26 })).stdout;

const tsc = async (cwd: string, ...args: readonly string[]): Promise<void> => {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await run(process.execPath, [compiler, ...args], { cwd }).catch((error: unknown) => {
    throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
  });
};

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (at: string): Manifest => JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Manifest;

/** Where Node finds a library, seen from a folder. */
function libraryFrom(at: string, name: string): string {
  const found = join(at, 'node_modules', name);
  if (existsSync(found)) return realpathSync(found);
  if (dirname(at) === at) throw new Error(`${name} is not installed`);
  return libraryFrom(dirname(at), name);
}

/** The libraries that a package needs, and those that they need. */
function librariesOf(at: string, known = new Set<string>()): ReadonlySet<string> {
  for (const name of Object.keys(manifestOf(at).dependencies ?? {})) {
    const library = libraryFrom(at, name);
    if (name.startsWith('@envscore/') || known.has(library)) continue;
    known.add(library);
    librariesOf(library, known);
  }
  return known;
}

function checkOut(): void {
  mkdirSync(join(checkout, 'node_modules', '@envscore'), { recursive: true });
  cpSync(join(root, 'tsconfig.json'), join(checkout, 'tsconfig.json'));
  for (const name of packages) {
    cpSync(join(root, 'packages', name), join(checkout, 'packages', name), {
      recursive: true,
      filter: (source) => !['dist', 'test', 'node_modules'].includes(basename(source)),
    });
    symlinkSync(join(checkout, 'packages', name), join(checkout, 'node_modules', '@envscore', name), 'junction');
  }
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@envscore')
      symlinkSync(join(root, 'node_modules', name), join(checkout, 'node_modules', name), 'junction');
  }
}

interface Packed {
  readonly filename: string;
  readonly name: string;
  readonly files: readonly { readonly path: string }[];
}

const pack = async (at: readonly string[], ...options: readonly string[]): Promise<readonly Packed[]> =>
  JSON.parse(
    await npm(checkout, 'pack', '--json', ...options, '--pack-destination', tarballs, ...at),
  ) as readonly Packed[];

let ours: readonly Packed[] = [];

beforeAll(async () => {
  checkOut();
  mkdirSync(tarballs);
  mkdirSync(app);
  await tsc(checkout, '-b', 'packages/cli');
  ours = await pack(packages.map((name) => `./packages/${name}`));
  const libraries = new Set(packages.flatMap((name) => [...librariesOf(join(root, 'packages', name))]));
  const theirs = await pack([...libraries], '--ignore-scripts');
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }\n');
  const files = [...ours, ...theirs].map(({ filename }) => join(tarballs, filename));
  await npm(app, 'install', '--offline', '--no-audit', '--no-fund', ...files);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const filesOf = (name: string): readonly string[] =>
  ours.find((packed) => packed.name === name)?.files.map(({ path }) => path) ?? [];

describe('installed from their tarballs, without a network', () => {
  test('envscore scores a document from standard input', async () => {
    const child = spawn('npx', ['envscore', 'score'], { cwd: app, env, shell: onWindows });
    child.stdin.end('{ "kind": "appraiser", "years": 7 }');
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(stderr).toBe('');
    // Seven years give 3 points; everything else is blank.
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'appraiser', status: 'provisional', total: 3 });
  });

  test('every command works: nothing that they need is left out of the tarballs', async () => {
    const cli = join(app, 'node_modules', '@envscore', 'cli');
    const bin = join(cli, 'bin', 'envscore.js');
    const sample = join(cli, 'samples', 'application.json');
    const calls = [
      ['score', sample, '--format', 'table', '--date', '2026-11-21'],
      ['explain', 'I5', '--facts', sample, '--lang', 'en'],
      ['gap', sample],
      ['schema', 'facts'],
      ['schema', 'result'],
      // Three files are enough for workers.
      ['validate', sample, join(cli, 'package.json'), join(cli, 'README.md')],
    ];
    for (const call of calls) {
      const command = run(process.execPath, [bin, ...call], { cwd: app });
      // The sample is provisional: exit code 1 of score and gap.
      const { stdout, stderr } = await command.catch((error: unknown) => error as Awaited<typeof command>);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/\S/);
    }
  });

  test('the core imports as a module, and its schemas as JSON', async () => {
    writeFileSync(
      join(app, 'index.js'),
      `import { explain, score } from '@envscore/rules-core';
       import facts from '@envscore/rules-core/schemas/facts.schema.json' with { type: 'json' };
       const result = score({ kind: 'appraiser', years: 7 });
       console.log(JSON.stringify([result.total, explain(result, 'A3', 'zh').split('\\n')[0], typeof facts.$schema]));`,
    );
    const { stdout } = await run(process.execPath, ['--no-warnings', 'index.js'], { cwd: app });
    expect(JSON.parse(stdout)).toEqual([3, 'A3 从业年限：3／5 分', 'string']);
  });

  test.each([
    ['NodeNext', 'NodeNext', false],
    ['ESNext', 'Bundler', true],
  ])('the types of the core compile, strictly (%s, %s)', async (module, moduleResolution, skipLibCheck) => {
    writeFileSync(
      join(app, 'index.ts'),
      `import { type Policy, type Result, defaultPolicy, score, wordResult } from '@envscore/rules-core';
       const policy: Policy = { ...defaultPolicy, D2: 'off' };
       export const result: Result = score({ kind: 'appraiser' }, { policy, date: '2026-11-21' });
       export const total: number | undefined = 'kind' in result && result.kind === 'appraiser' ? result.total : undefined;
       export const label: unknown = wordResult(result, 'en')['label'];
       // @ts-expect-error -- D2 is on or off; were the types lost, anything would do.
       export const wrong: Policy = { ...defaultPolicy, D2: 'perhaps' };
      `,
    );
    const compilerOptions = {
      strict: true,
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      types: [],
      noEmit: true,
      module,
      moduleResolution,
      skipLibCheck,
    };
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }));
    await tsc(app, '-p', '.');
  });
});

describe.each(['@envscore/rules-core', '@envscore/cli'])('the tarball of %s', (name) => {
  const installed = (path: string): string => readFileSync(join(app, 'node_modules', name, path), 'utf8');

  test('holds what runs, with its description and licence, and neither sources nor tests', () => {
    const files = filesOf(name);
    const wanted =
      /^(dist\/[\w/-]+(\.js|\.d\.ts)|dist\/bundle\/LICENSES\.txt|bin\/\w+\.js|schemas\/\w+\.schema\.json|samples\/\w+\.json|package\.json|README\.md|LICENSE)$/;
    expect(files.filter((path) => !wanted.test(path))).toEqual([]);
    expect(files.filter((path) => /\b(test|fixture|mutat)/i.test(path))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(installed('LICENSE')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
  });

  test('points to no source map that is not there', () => {
    const pointers = filesOf(name).flatMap((path) =>
      [...installed(path).matchAll(/^\/\/# sourceMappingURL=(\S+)/gm)].map(([, map = '']) => join(dirname(path), map)),
    );
    expect(pointers.filter((map) => !filesOf(name).includes(map))).toEqual([]);
  });

  test('names no path of the machine that packed it, and no registry', () => {
    const ofMachine = [root, checkout, folder, homedir() + '/', pathToFileURL(root).href, 'registry.'];
    const found = filesOf(name).flatMap((path) => ofMachine.filter((one) => installed(path).includes(one)));
    expect(found).toEqual([]);
  });

  test('depends on released versions, not on places', () => {
    const { dependencies = {} } = manifestOf(join(app, 'node_modules', name));
    expect(Object.values(dependencies).filter((version) => !/^[\^~]?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
