import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Plugin, build } from 'esbuild';
import withoutFunctionLists from '../../src/grid/leaner/function-lists.js';

const { resolve } = createRequire(import.meta.url);

export const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The looks that the grid's own parts bring. */
const looks = [
  'design',
  'ui',
  'docs-ui',
  'sheets-ui',
  'sheets-formula-ui',
  'sheets-data-validation-ui',
  'sheets-conditional-formatting-ui',
];

const own = ['rules-core', 'functions', 'scoresheet'].map((name) => [
  `@envscore/${name}`,
  inPackage(`../${name}/src/index.ts`),
]);

const lean = [
  ['cjk-regex', 'cjk-regex'],
  ['franc-min', 'franc-min'],
  ['opentype.js', 'opentype'],
].map(([name, file]) => [name, inPackage(`src/grid/leaner/${file}.ts`)]);

/** What the workbench's own build leaves out of the grid's library: what it tells of functions, and where words are parted. */
const cuts: Plugin = {
  name: 'cuts',
  setup(building) {
    building.onLoad({ filter: /@univerjs.sheets-formula.lib.es.index\.js$/ }, async ({ path }) => ({
      contents: withoutFunctionLists(await readFile(path, 'utf8')),
    }));
    building.onResolve({ filter: /^\.\/[\w-]+-[\w-]{8}\.js$/ }, ({ importer, path }) =>
      /@univerjs.engine-render.lib.es.index\.js$/.test(importer) ? { path, namespace: 'nothing' } : undefined,
    );
    building.onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'export {}' }));
  },
};

/** A script that shows a grid, as the files of a page by their names; lean as the workbench is, or as the grid comes. */
export async function bundleOf(entry: {
  readonly contents: string;
  readonly resolveDir: string;
  readonly isLean: boolean;
}): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: entry.contents, resolveDir: entry.resolveDir, loader: 'ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    entryNames: 'page',
    write: false,
    minify: true,
    logLevel: 'error',
    target: 'chrome109',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: Object.fromEntries(entry.isLean ? [...own, ...lean] : own),
    plugins: entry.isLean ? [cuts] : [],
  });
  const css = await Promise.all(looks.map((name) => readFile(resolve(`@univerjs/${name}/lib/index.css`), 'utf8')));
  return new Map([
    ...outputFiles.map(({ path, text }): [string, string] => [path, text]),
    ['/page.css', css.join('\n')],
  ]);
}
