import { wordUnit } from '@envscore/rules-core';
import { listAt } from '../../../../layout/document.js';
import { peopleOf } from '../../../../scoresheet/entries.js';
import { zhCN } from '../../wording/zh-CN.js';
import type { Canvas } from './canvas.js';

const { unit: words } = zhCN;

/** The categories that the conclusion is for: how many apply for each, how many experts recommend how many, whom the panel accepts. */
export function categoryRows(canvas: Canvas): void {
  const { panel } = canvas;
  const { result, record, experts } = panel;
  const isApplicant = canvas.isForApplicant;
  const { categories = [], appraisers = [] } = result;
  if (categories.length === 0) return;
  canvas.block(words.categories);
  const accepting = isApplicant ? 'mean' : 'last';
  canvas.headings(
    { code: zhCN.columns.code, name: words.category, max: words.applied, [accepting]: words.acceptedPeople },
    false,
  );
  if (!isApplicant) canvas.over(words.recommended, 'heading');
  const [first] = experts;
  const applying = peopleOf(first?.version.forPanel.review).map((person) => listAt(person, 'facts.categories') ?? []);
  for (const code of categories) {
    const supports = appraisers.flatMap(
      ({ recommended }) => recommended.find((one) => one.code === code)?.experts.length ?? [],
    );
    const said = [...new Set(supports)]
      .sort((one, other) => other - one)
      .map((count) => words.byExperts(count, supports.filter((one) => one === count).length));
    const accepted = record.appraisers.filter(
      ({ decision, categories: of = [] }) => decision === 'qualified' && of.includes(code),
    );
    canvas.put({
      code: [code, 'center'],
      name: [wordUnit(code, 'zh').replace(/^\S+ /u, ''), 'text'],
      max: [applying.filter((codes) => codes.includes(code)).length, 'number'],
      [accepting]: [accepted.length, 'number'],
    });
    if (!isApplicant) canvas.over(said.length === 0 ? zhCN.none : said.join(zhCN.figuresEnd), 'text');
  }
}
