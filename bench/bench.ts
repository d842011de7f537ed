import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// One after the other, so that none disturbs the next; where one misses its target, the others are measured all the same.
for (const name of ['scoring', 'scoresheets', 'reading', 'validating', 'combining', 'registers']) {
  console.log(`— ${name}`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`./${name}.js`, import.meta.url))], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
