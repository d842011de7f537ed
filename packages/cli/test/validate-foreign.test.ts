import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { envscore } from './envscore.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

// What office-addin-debugging brings along was made by Microsoft. `npm run corpus` fetches many more.
test('files of Office that others have made are each told once for what they are', async () => {
  const pattern = 'node_modules/office-addin-*/**/*.{xlsx,docx,pptx}';
  const { exit, stdout } = await envscore(['validate', pattern, '--lang', 'en'], '', { cwd: root });
  const told = [...stdout.matchAll(/^node_modules\S+\.(\w+): error: (.*)$/gm)].map(([, ending, what]) => [
    ending,
    what,
  ]);
  expect(exit).toBe(3);
  expect(new Set(told.map(([ending]) => ending))).toEqual(new Set(['xlsx', 'docx', 'pptx']));
  for (const [ending, what] of told) {
    const kinds: Readonly<Record<string, RegExp>> = {
      xlsx: /^a workbook, but no scoresheet/,
      docx: /^this is a text document/,
      pptx: /^this is a presentation/,
    };
    expect(what).toMatch(kinds[ending!]!);
  }
  expect(stdout).toMatch(new RegExp(`^ {2}unreadable +${told.length}$`, 'm'));
});
