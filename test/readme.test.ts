import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

const blockAfter = (marker: string): string => {
  const found = new RegExp(`<!-- ${marker} -->\\s+\`\`\`text\\n([^]*?)\`\`\``).exec(readme);
  if (found?.[1] === undefined) throw new Error(`README.md has no block after ${marker}`);
  return found[1];
};

describe('the README', () => {
  it.each(['zh', 'en'])('shows what the command really prints (%s)', (language) => {
    const command = [
      'packages/cli/bin/envscore.js',
      'explain',
      'A6',
      '--facts',
      'docs/examples/documents.json',
      '--lang',
      language,
    ];
    const printed = execFileSync(process.execPath, command, { encoding: 'utf8', cwd: new URL('..', import.meta.url) });
    expect(blockAfter(`explain A6 ${language}`)).toBe(printed);
  });
});
