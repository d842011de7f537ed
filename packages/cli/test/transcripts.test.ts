import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { envscore } from './envscore.js';

const samples = fileURLToPath(new URL('../samples/', import.meta.url));

/** What people read, word for word: a change of wording shows here, and is read before it is taken over. */
test.each([
  'score application.json --format table',
  'score application.json --format table --lang en',
  'explain A6',
  'explain A6 --lang en',
  'explain A6 --facts application.json',
  'gap application.json',
])('envscore %s', async (line) => {
  const call = line.split(' ').map((word) => (word.endsWith('.json') ? samples + word : word));
  const { stdout, stderr } = await envscore(call);
  expect(stderr).toBe('');
  expect(`\n${stdout}`).toMatchSnapshot();
});
