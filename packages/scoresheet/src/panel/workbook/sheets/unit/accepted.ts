import { type PanelMeans, catalogueOf, criteriaOf, institutionTable } from '@envscore/rules-core';
import { hasMeans } from '../../content.js';
import { zhCN } from '../../wording/zh-CN.js';
import type { Canvas } from './canvas.js';
import { most } from './sections.js';

const { unit: words } = zhCN;
const { criteria: titles, sections, conclusions } = catalogueOf('zh');

/** What hangs on who is counted: headcount, majors, the appraisers' ability. */
const changing: ReadonlySet<string> = new Set(['I1', 'I2', 'I5']);

const rows = [
  ...criteriaOf(institutionTable)
    .filter(({ code }) => changing.has(code))
    .map(({ code, max }) => ({ code, title: titles[code], max })),
  { code: 'total' as const, title: sections.total, max: most },
];

/** The figures with everybody, and without those whom the panel finds not qualified. */
export function acceptedRows(canvas: Canvas): void {
  const { panel, content } = canvas;
  const { result, record } = panel;
  const { accepted } = result;
  canvas.block(words.accepted);
  if (!record.appraisers.some(({ decision }) => decision === 'notQualified')) {
    canvas.across(words.noneRefused, 'text');
    return;
  }
  if (accepted === undefined || !hasMeans(panel, content)) {
    canvas.across(words.notComputable, 'text');
    return;
  }
  canvas.headings(
    {
      code: zhCN.columns.code,
      name: zhCN.columns.criterion,
      max: zhCN.columns.max,
      mean: words.all,
      beside: words.onlyAccepted,
    },
    false,
  );
  for (const { code, title, max } of rows) {
    const of = ({ total, criteriaMeans }: Partial<PanelMeans>): number | undefined =>
      code === 'total' ? total : criteriaMeans?.find((mean) => mean.code === code)?.points;
    const [all, only] = [of(result), of(accepted)];
    canvas.put({
      ...(code !== 'total' && { code: [code, 'center'] as const }),
      name: [title, code === 'total' ? 'total' : 'text'],
      max: [max, 'number'],
      mean: [all ?? zhCN.none, 'number'],
      beside: [only ?? zhCN.none, all === only ? 'number' : 'warning'],
    });
  }
  canvas.across(`${words.conclusion}：${conclusions[accepted.conclusion]}`, 'text');
  canvas.across(words.acceptedHelp, 'line');
}
