import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, documentation, functionIds } from '../src/index.js';
import { examples } from '../src/catalogue/examples.js';
import { version } from '../src/version.js';

describe('the documentation', () => {
  it('in docs/functions.md is made from the catalogue as it stands', async () => {
    await expect(documentation()).toMatchFileSnapshot('../../../docs/functions.md');
  });

  it.each(functionIds)('works its example of %s as the function does', (id) => {
    expect(call(id, examples[id].args)).toStrictEqual(examples[id].gives);
  });
});

describe('the version', () => {
  it('is that of the package', () => {
    const { version: packaged } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(version).toBe(packaged);
  });
});
