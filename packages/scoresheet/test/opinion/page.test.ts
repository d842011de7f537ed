import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { opinionWords } from '../../src/opinion/wording/zh-CN.js';

const page = readFileSync(new URL('../../../../docs/opinion.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\|(.+)\|$/gmu)].map(([, row = '']) => row.split('|').map((cell) => cell.trim()));

it('docs/opinion.md has every placeholder of a form, and no other', () => {
  const { texts, lists } = opinionWords.placeholders;
  const expected = [
    ...Object.values(texts).map(([name, said]) => [`\`{${name}}\``, said]),
    ...Object.values(lists).flatMap(([list, fields]) =>
      Object.values<readonly [string, string]>(fields).map(([name, said], place) => [
        place === 0 ? `\`{#${list}}\`` : '',
        `\`{${name}}\``,
        said,
      ]),
    ),
  ];
  expect(rows.filter((row) => row.join().includes('`{'))).toEqual(expected);
});
