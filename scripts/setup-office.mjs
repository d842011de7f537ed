// Sees whether LibreOffice's Calc and Writer are there; as root on Debian it installs them, and Chinese fonts. Exit code 77: they are not
// there and cannot be installed here.
import { spawnSync } from 'node:child_process';

const cannot = 77;
const packages = ['libreoffice-calc', 'libreoffice-writer', 'fonts-noto-cjk'];
const runs = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
const has = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

const isDebian = has('apt-get');
// Debian has a package for each program; elsewhere LibreOffice comes whole.
const needed = isDebian ? ['soffice', 'localc', 'lowriter'] : ['soffice'];

if (!needed.every(has)) {
  console.error('LibreOffice 的 Calc 或 Writer 不在本机。Calc or Writer of LibreOffice is not on this machine.');
  const [command, ...args] = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const isInstalled =
    isDebian &&
    process.getuid?.() === 0 &&
    runs(command, [...args, 'update', '-qq']) &&
    runs(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!isInstalled) {
    console.error(`请安装 LibreOffice。Install LibreOffice (Debian: ${packages.join(' ')}).`);
    process.exit(cannot);
  }
}
