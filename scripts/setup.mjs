// Installs what package-lock.json names, unless that very tree is already there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const stampFile = new URL('node_modules/.envscore-installed', root);

function fail(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。`,
    `Node.js 20.19 or newer is needed; this is ${process.versions.node}.`,
  );
}

const lock = readFileSync(new URL('package-lock.json', root));
// Native packages differ by platform, so a tree carried over from another one does not count.
const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  console.error('正在安装依赖（npm ci）…… Installing dependencies (npm ci) …');
  const { status, signal, error } = spawnSync('npm ci --include=dev --no-audit --no-fund', {
    cwd: fileURLToPath(root),
    shell: true,
    // npm's own report goes to standard error: standard output belongs to the command that follows.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    const reason = error?.message ?? signal ?? `exit code ${status}`;
    fail(`安装失败（${reason}），请看上面 npm 的输出。`, `Installing failed (${reason}); see npm's output above.`);
  }
  writeFileSync(stampFile, stamp);
}
