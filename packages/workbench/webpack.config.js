import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const workbench = fileURLToPath(new URL('./', import.meta.url));
const target = ['chrome109'];

/** Kilobytes, compressed: what is loaded before the start page can be used. */
const budget = { start: 160 };

/**
 * The workbench's files, from what `tsc -b` has made: classic scripts that find each other beside the page, so that it works under any
 * address and from a folder. `--env single` makes one script of them.
 */
export default async function config({ single = false } = {}) {
  const icon = await readFile(join(workbench, '../excel-addin/assets/icon.svg'), 'base64');
  return {
    mode: 'production',
    target: ['web', 'es2020'],
    entry: { start: join(workbench, 'dist/main.js') },
    output: {
      path: join(workbench, single ? 'dist/single' : 'dist/web'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { alias: leaner },
    module: {
      rules: [
        { test: /\.css$/, type: 'css/auto' },
        {
          test: /@univerjs[\\/]sheets-formula[\\/]lib[\\/]es[\\/]index\.js$/,
          loader: join(workbench, 'dist/grid/leaner/function-lists.js'),
        },
      ],
    },
    experiments: { css: true },
    optimization: {
      minimizer: [new EsbuildPlugin({ target, legalComments: 'none', css: true })],
      chunkIds: 'named',
      splitChunks: {
        // How large it becomes is not known before its text is in it.
        cacheGroups: { worker: { test: /workbench\/dist\/worker\/pool/, name: 'worker', enforce: true } },
      },
    },
    performance: false,
    devtool: false,
    plugins: [
      // Where words of other languages may be parted at the end of a line: hundreds of kilobytes that no scoresheet needs.
      new webpack.NormalModuleReplacementPlugin(/^\.\/[\w-]+-[\w-]{8}\.js$/, (asked) => {
        if (/engine-render[\\/]lib[\\/]es$/.test(asked.context)) asked.request = 'data:text/javascript,export {}';
      }),
      new webpack.DefinePlugin({
        workerScript: JSON.stringify(await workerScript()),
        sampleApplication: await readFile(join(workbench, '../cli/samples/application.json'), 'utf8'),
      }),
      new HtmlWebpackPlugin({
        template: join(workbench, 'page/index.html'),
        filename: 'index.html',
        scriptLoading: 'blocking',
        inject: 'body',
        minify: false,
        templateParameters: { policy, icon: `data:image/svg+xml;base64,${icon}` },
      }),
      ...(single ? [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })] : [sizes]),
    ],
  };
}

/** What the grid's library brings along and no scoresheet needs: reading fonts, telling languages, tables of characters that browsers have. */
const leaner = Object.fromEntries(
  ['cjk-regex', 'franc-min', 'opentype'].map((name) => [
    name === 'opentype' ? 'opentype.js$' : `${name}$`,
    join(workbench, `dist/grid/leaner/${name}.js`),
  ]),
);

/** Nothing but our own files; styles are made by components, workers from a text of ours. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The worker as one script, and what it is made from. */
export const buildWorker = () =>
  build({
    entryPoints: [join(workbench, 'dist/worker/worker.js')],
    absWorkingDir: join(workbench, '../..'),
    bundle: true,
    format: 'iife',
    minify: true,
    target,
    write: false,
    metafile: true,
    legalComments: 'none',
  });

async function workerScript() {
  const { outputFiles } = await buildWorker();
  return outputFiles[0].text;
}

/** Says how large the scripts are, and fails where what is loaded first has grown. */
const sizes = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('sizes', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'sizes', stage }, (assets) => {
        const sizeOf = (names) => names.reduce((sum, name) => sum + gzipSync(assets[name].buffer()).length / 1000, 0);
        const start = sizeOf(compilation.entrypoints.get('start').getFiles());
        const told = `start: ${start.toFixed(1)} kB gzip, ${budget.start} allowed`;
        console.log(told);
        console.log(`all: ${sizeOf(Object.keys(assets)).toFixed(1)} kB gzip`);
        if (start > budget.start) compilation.errors.push(new webpack.WebpackError(told));
      });
    });
  },
};
