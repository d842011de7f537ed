import { describe, expect, it } from 'vitest';
import { findingKinds } from '../src/plan/finding.js';
import { findingsEn } from '../src/plan/wording/findings-en.js';
import { findingsZh } from '../src/plan/wording/findings-zh.js';
import { type CheckCode, checkKinds } from '../src/validation/codes.js';
import { checksEn } from '../src/validation/wording/en.js';
import { checksZh } from '../src/validation/wording/zh-CN.js';

const zh = {
  found: '〔所填〕',
  expected: '〔应为〕',
  allowed: '〔允许〕',
  by: '〔专家〕',
  issue: '规则的说明，见 issues.md',
};
const en = {
  found: '[found]',
  expected: '[expected]',
  allowed: '[allowed]',
  by: '〈experts〉',
  issue: 'what the rules say, see issues.md',
};

const head = (title: string, about: string): string => `# ${title}

<!-- Made from packages/scoresheet by its tests; do not edit. -->

<!-- prettier-ignore-start -->

${about}
`;

const rows = (lines: readonly (readonly string[])[]): string =>
  [
    '| 代码 · code | 级别 · severity | 说明和办法 | what it says and what to do |',
    '| --- | --- | --- | --- |',
    ...lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  ].join('\n');

/** The groups of the page, each by its first code. */
const groups: readonly (readonly [first: CheckCode, title: string])[] = [
  ['not-there', '取得文件 · Fetching files'],
  ['empty', '不能读取的文件 · Files that cannot be read'],
  ['missing-sheet', '结构 · Structure'],
  ['wrong-fact', '事实 · Facts'],
  ['missing-fact', '填写完整 · Completeness'],
  ['not-calculated', '所列与重算 · Stated against recomputed'],
  ['form-differs', '各表之间 · Across sheets'],
  ['differs-from-declared', '与申报内容 · Against what was declared'],
  ['has-macros', '异常 · Oddities'],
  ['unknown-institution', '与评审安排 · Against the plan'],
  ['version-to-choose', '专家之间 · Among the experts of a panel'],
];

const codes = Object.keys(checkKinds).filter((code): code is CheckCode => Object.hasOwn(checkKinds, code));

function checkPage(): string {
  const starts = groups.map(([first]) => codes.indexOf(first));
  const sections = groups.map(([, title], index) => {
    const own = codes.slice(starts[index], starts[index + 1]);
    const lines = own.map((code) => [
      `\`${code}\``,
      checkKinds[code],
      checksZh.codes[code](zh),
      checksEn.codes[code](en),
    ]);
    return `## ${title}\n\n${rows(lines)}\n`;
  });
  return `${head(
    '检查提交的工作簿 · Findings of submitted workbooks',
    `\`envscore validate\` 对每份提交的文件给出的全部结论；每处另写明文件、工作表、单元格、栏目，有条文的附依据。一处毛病只说一次：由它引起的不再另说。error 须改正，warning 须核对，info 供了解。

All that \`envscore validate\` says of a submitted file. Each finding also names file, sheet, cell and label, and the clause where there is one. One fault is told once; what follows from it is not. An error must be put right, a warning looked at, an info is for your information.`,
  )}\n${sections.join('\n')}\n<!-- prettier-ignore-end -->\n`;
}

const planCodes = Object.entries(findingKinds).map(([code, severity]) => ({ code, severity }));

function planPage(): string {
  const said = (
    catalogue: Readonly<Record<string, (details: typeof zh) => string>>,
    code: string,
    details: typeof zh,
  ) => catalogue[code]?.(details) ?? '';
  const lines = planCodes.map(({ code, severity }) => [
    `\`${code}\``,
    severity,
    said(findingsZh, code, zh),
    said(findingsEn, code, en),
  ]);
  return `${head(
    '检查评审安排 · Findings of a review-day plan',
    `\`envscore new --plan\` 对评审安排给出的全部结论，每处另写明工作表、单元格和栏目。有 error 的安排不生成工作簿。

All that \`envscore new --plan\` says of a plan, each with its sheet, cell and column. No workbooks are made from a plan with errors.`,
  )}\n${rows(lines)}\n\n<!-- prettier-ignore-end -->\n`;
}

describe('the pages of findings', () => {
  it('are made from the catalogues', async () => {
    await expect(checkPage()).toMatchFileSnapshot('../../../docs/check-findings.md');
    await expect(planPage()).toMatchFileSnapshot('../../../docs/plan-findings.md');
  });

  it('have every code in one group', () => {
    const starts = groups.map(([first]) => codes.indexOf(first));
    expect(starts[0]).toBe(0);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(new Set(starts).size).toBe(groups.length);
  });
});
