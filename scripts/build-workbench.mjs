// Builds the workbench's page, unless what it is made from is what the last build was made from.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const stampFile = new URL('packages/workbench/dist/.page-made-from', root);
const page = new URL('packages/workbench/dist/web/index.html', root);
const config = 'packages/workbench/webpack.config.js';

const compiled = ['rules-core', 'functions', 'scoresheet', 'task-pane', 'workbench'].flatMap((name) =>
  readdirSync(new URL(`packages/${name}/dist/`, root), { recursive: true })
    .map((path) => `packages/${name}/dist/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.js') && !/^packages\/workbench\/dist\/(web|single)\//.test(path)),
);
const others = [
  'package-lock.json',
  config,
  'packages/workbench/page/index.html',
  'packages/cli/samples/application.json',
];

const hash = createHash('sha256');
for (const path of [...compiled, ...others].sort()) hash.update(`${path}\0`).update(readFileSync(new URL(path, root)));
const stamp = hash.digest('hex');

if (!existsSync(page) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  console.error('正在构建工作台…… Building the workbench …');
  const { status } = spawnSync(`webpack --config ${config}`, {
    cwd: fileURLToPath(root),
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile, stamp);
}
