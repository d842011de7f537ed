// Everything `npm test` checks, stage by stage; it ends with the first stage in which something is wrong.
import { spawn } from 'node:child_process';

/** In a stage each list is gone through in its order, side by side with the others: most steps use one core only. */
const stages = [
  [[['format', 'prettier --check --log-level warn .']], [['types and build', 'npm run --silent build']]],
  [
    [
      ['add-in', 'webpack --env library=own'],
      ['workbench', 'npm run --silent build:page'],
      ['import directions', 'depcruise --config scripts/import-directions.cjs packages test bench scripts'],
      ['unused exports and dependencies', 'knip'],
    ],
    [['lint', 'eslint --max-warnings 0 .']],
  ],
  [[['tests', 'vitest run --config scripts/vitest.check.config.ts']]],
];

/** Runs a command; what it says comes at once where it is alone, else when it has ended. */
const run = (command, isAlone) =>
  new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', ...(isAlone ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => said.push(text));
    child.on('error', (error) => resolve({ status: 1, said: `${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, said: said.join('') }));
  });

async function runAll(steps, isAlone) {
  for (const [name, command] of steps) {
    const begun = Date.now();
    if (isAlone) console.log(`— ${name}: ${command}`);
    const { status, said } = await run(command, isAlone);
    if (!isAlone) process.stdout.write(`— ${name}: ${command}\n${said}`);
    console.log(`${status === 0 ? '✓' : '✗'} ${name}, ${Math.round((Date.now() - begun) / 1000)} s`);
    if (status !== 0) return status;
  }
  return 0;
}

for (const lists of stages) {
  const [failed] = (await Promise.all(lists.map((steps) => runAll(steps, lists.length === 1)))).filter(Boolean);
  if (failed !== undefined) process.exit(failed);
}
