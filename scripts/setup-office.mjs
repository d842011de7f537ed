// Sees whether LibreOffice Calc is there; as root on Debian it installs it. Exit code 77: it is not there and cannot be installed here.
import { spawnSync } from 'node:child_process';

const cannot = 77;
const runs = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
const has = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

if (!has('soffice')) {
  const canInstall = process.getuid?.() === 0 && has('apt-get');
  console.error('LibreOffice（soffice）不在本机。LibreOffice (soffice) is not on this machine.');
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const [command, ...args] = environment;
  const isInstalled =
    canInstall &&
    runs(command, [...args, 'update', '-qq']) &&
    runs(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc']);
  if (!isInstalled) {
    console.error('请安装 LibreOffice Calc。Install LibreOffice Calc (Debian: libreoffice-calc).');
    process.exit(cannot);
  }
}
