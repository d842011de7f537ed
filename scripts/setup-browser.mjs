// Sees whether Chromium is there, for the tests of the add-in; as root on Debian it installs it.
import { spawnSync } from 'node:child_process';

const runs = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
const has = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

if (!has('chromium')) {
  console.error('Chromium 不在本机，加载项的测试需要它。Chromium is not on this machine; the add-in’s tests need it.');
  const canInstall = process.getuid?.() === 0 && has('apt-get');
  const [command, ...args] = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const isInstalled =
    canInstall &&
    runs(command, [...args, 'update', '-qq']) &&
    runs(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  if (!isInstalled) {
    console.error('请安装 Chromium 和中文字体。Install Chromium and Chinese fonts (Debian: chromium fonts-noto-cjk).');
  }
}
