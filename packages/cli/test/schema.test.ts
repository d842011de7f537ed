import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { envscore } from './envscore.js';

test.concurrent.each(['facts', 'result'])('schema %s prints the schema that the core publishes', async (what) => {
  const { exit, stdout, stderr } = await envscore(['schema', what]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  const published = new URL(import.meta.resolve(`@envscore/rules-core/schemas/${what}.schema.json`));
  expect(stdout).toBe(readFileSync(published, 'utf8'));
  expect(JSON.parse(stdout)).toHaveProperty('$schema');
});
