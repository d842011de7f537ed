import { namePart } from '../../plan/file-name.js';
import type { Panel } from '../panel.js';
import { reportWords } from '../../report/wording/words-of.js';
import { zhCN } from './wording/zh-CN.js';

const longest = 31;
const forbidden = /[[\]:*?/\\']/gu;

/** A sheet's name for each panel: its unit and institution, as much of them as a tab takes, and no name twice. */
export function unitSheetNames(panels: readonly Panel[]): readonly string[] {
  const taken = new Set<string>([...Object.values(zhCN.sheets), reportWords('zh').sheets.findings]);
  return panels.map(({ institution, unit }) => {
    const stem = namePart(`${unit} ${institution}`.replace(forbidden, ' '), longest);
    let name = cut(stem, longest);
    for (let number = 2; name === '' || taken.has(name.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      name = `${cut(stem, longest - ending.length)}${ending}`.trim();
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Not in the middle of a character that takes two places, which Excel counts as two. */
const cut = (text: string, most: number): string => {
  let kept = '';
  for (const character of text) if (kept.length + character.length <= most) kept += character;
  return kept.trim();
};
