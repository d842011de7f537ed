// The workbench in a browser: installs and builds what is not there yet, and serves it until it is told to end.
import { spawn, spawnSync } from 'node:child_process';
import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import './setup.mjs';

const { status } = spawnSync('npm run --silent build && npm run --silent build:page', {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  shell: true,
  // Standard output belongs to what serves.
  stdio: ['ignore', 2, 2],
});
if (status !== 0) process.exit(status ?? 1);

const command = fileURLToPath(new URL('../packages/cli/bin/envscore.js', import.meta.url));
const serving = spawn(process.execPath, [command, 'serve', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => serving.kill(signal));
// npm is told to end, its shell ends with it, and neither tells us.
const shell = process.ppid;
setInterval(() => {
  if (process.ppid !== shell) serving.kill('SIGTERM');
}, 500);
serving.on('exit', (code) => process.exit(code ?? 1));
