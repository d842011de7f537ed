// Everything `npm test` checks, cheapest first, stopping at the first failure.
import { spawnSync } from 'node:child_process';

const steps = [
  ['format', 'prettier --check --log-level warn .'],
  ['types and build', 'npm run --silent build'],
  ['add-in', 'webpack --env library=own'],
  ['lint', 'eslint --max-warnings 0 .'],
  ['import directions', 'depcruise --config scripts/import-directions.cjs packages test bench scripts'],
  ['unused exports and dependencies', 'knip'],
  ['tests', 'vitest run'],
];

for (const [name, command] of steps) {
  console.log(`— ${name}: ${command}`);
  const { status, error } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`✗ ${name}${error ? `: ${error.message}` : ''}`);
    process.exit(status ?? 1);
  }
}
