import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { metadataOf } from '@envscore/functions';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const addIn = fileURLToPath(new URL('packages/excel-addin/', import.meta.url));

/** Where Microsoft's library comes from: their servers, those of 21Vianet in China, or an own copy beside the page. */
const libraries = {
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  own: 'office/office.js',
};

/** Kilobytes, compressed, at most: what is loaded before functions are registered, and before the pane is seen. */
const budgets = { functions: 40, pane: 190 };

/**
 * The add-in's files, from what `tsc -b` has made. `--env origin=https://…` says where they will be, `--env library=…` where office.js is.
 */
export default function config({ origin = 'https://localhost:3000', library = 'microsoft' } = {}) {
  const office = libraries[library];
  if (office === undefined) throw new Error(`library is one of ${Object.keys(libraries).join(', ')}, found ${library}`);
  if (!/^https:\/\/[^/]+(?:\/.*)?$/.test(origin)) throw new Error(`origin is an https address, found ${origin}`);
  return {
    mode: 'production',
    target: ['web', 'es2020'],
    entry: {
      functions: join(addIn, 'dist/functions.js'),
      start: { import: join(addIn, 'dist/start.js'), dependOn: 'functions' },
    },
    experiments: { outputModule: true },
    output: {
      path: join(addIn, 'dist/web'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      module: true,
      publicPath: '',
      clean: true,
    },
    optimization: { moduleIds: 'size', chunkIds: 'total-size', mangleExports: 'size' },
    // The syntax that Fluent's own floor, Edge 84 and Safari 14.1, can read.
    module: { rules: [{ test: /\.js$/, loader: 'esbuild-loader', options: { target: ['edge84', 'safari14.1'] } }] },
    performance: false,
    devtool: false,
    plugins: [
      new HtmlWebpackPlugin({
        template: join(addIn, 'page/index.html'),
        filename: 'index.html',
        scriptLoading: 'module',
        inject: 'body',
        minify: false,
        templateParameters: { office, policy: policy(office) },
      }),
      files(async () => ({
        'page.css': await readFile(join(addIn, 'page/page.css')),
        'manifest.xml': (await readFile(new URL('manifest.xml', import.meta.url), 'utf8')).replaceAll(
          'https://localhost:3000',
          origin.replace(/\/$/, ''),
        ),
        'functions.json': JSON.stringify(metadataOf('zh')),
        'functions.en.json': JSON.stringify(metadataOf('en')),
        ...(await icons()),
        ...(library === 'own' ? await ownLibrary() : {}),
      })),
      budget,
    ],
  };
}

/** Nothing but our own files and Microsoft's library; styles are made by the pane's components. */
function policy(office) {
  const scripts = office.startsWith('https:') ? `'self' ${new URL(office).origin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function icons() {
  const names = (await readdir(join(addIn, 'assets'))).filter((name) => name.endsWith('.png'));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(addIn, 'assets', name))])),
  );
}

/** Of the library, what Excel on every platform asks for, in the languages that the pane speaks. */
const libraryFiles =
  /^(?:office|o15apptofilemappingtable|custom-functions-runtime|es6-promise|excel-(?:web|win32|mac)-16\.0[01](?:-core)?)\.js$|^(?:zh-cn|en-us)\/office_strings\.js$|^telemetry\/oteljs_agave\.js$/;

async function ownLibrary() {
  const from = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
  const names = (await readdir(from, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const wanted = names.filter((name) => libraryFiles.test(name));
  return Object.fromEntries(
    await Promise.all(wanted.map(async (name) => [`office/${name}`, await readFile(join(from, name))])),
  );
}

const files = (make) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('files', (compilation) => {
      compilation.hooks.processAssets.tapPromise('files', async () => {
        for (const [name, content] of Object.entries(await make())) {
          compilation.emitAsset(name, new webpack.sources.RawSource(content), { minimized: true });
        }
      });
    });
  },
});

/** Says how large the scripts are, and fails where they are too large. */
const budget = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('budget', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'budget', stage }, (assets) => {
        const sizeOf = (names) => names.reduce((sum, name) => sum + gzipSync(assets[name].buffer()).length / 1000, 0);
        const filesOf = (name) => compilation.namedChunkGroups.get(name).getFiles();
        const functions = filesOf('functions');
        const pane = [...new Set([...functions, ...filesOf('start'), ...filesOf('pane')])];
        for (const [what, names] of Object.entries({ functions, pane })) {
          const size = sizeOf(names);
          const told = `${what}: ${size.toFixed(1)} kB gzip of ${budgets[what]}`;
          console.log(told);
          if (size > budgets[what]) compilation.errors.push(new webpack.WebpackError(told));
        }
      });
    });
  },
};
