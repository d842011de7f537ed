import { type CriterionResult, type PartCode, type PartResult, catalogueOf } from '@envscore/rules-core';
import { institutionTable, criteriaOf } from '@envscore/rules-core';
import { hasMeans } from '../../content.js';
import { zhCN } from '../../wording/zh-CN.js';
import type { Canvas } from './canvas.js';
import { figures, meanOf } from './figures.js';

const { unit: words } = zhCN;
const { criteria: titles } = catalogueOf('zh');

const isPart = (part: object): part is PartResult => 'code' in part;

const partsOf = (criterion: CriterionResult | undefined): readonly PartResult[] =>
  (criterion?.parts ?? []).filter(isPart);

/** Criterion by criterion and part by part: every expert beside the mean. */
export function criteriaRows(canvas: Canvas): void {
  const { panel, content } = canvas;
  const { sheets, criteriaMeans, disagreements } = panel.result;
  const isShown = hasMeans(panel, content) && criteriaMeans !== undefined;
  const isApplicant = canvas.isForApplicant;
  canvas.block(words.criteria);
  canvas.headings(
    {
      code: zhCN.columns.code,
      name: zhCN.columns.criterion,
      max: zhCN.columns.max,
      mean: words.mean,
      ...(!isApplicant && { beside: words.spread, last: words.apart }),
    },
    true,
  );
  const results = sheets.map((sheet) => ('criteria' in sheet ? sheet.criteria : []));
  for (const { code, max } of criteriaOf(institutionTable)) {
    const given = results.map((criteria) => criteria.find((criterion) => criterion.code === code));
    const put = (
      of: typeof code | PartCode,
      points: readonly (number | undefined)[],
      most: number,
      mean?: number,
    ): void => {
      const known = isShown ? mean : undefined;
      const isApart = disagreements.some((disagreement) => disagreement.code === of);
      const { beside, last, ...row } = figures({
        points,
        max: most,
        isApart,
        ...(known !== undefined && { mean: known }),
      });
      canvas.put({
        ...row,
        code: [of, 'center'],
        name: [of === code ? titles[of] : zhCN.unit.indented(titles[of]), 'text'],
        ...(!isApplicant && { beside, last }),
      });
    };
    put(
      code,
      given.map((criterion) => criterion?.points),
      max,
      criteriaMeans?.find((mean) => mean.code === code)?.points,
    );
    for (const { code: part, max: most } of given.map(partsOf).find((parts) => parts.length > 0) ?? []) {
      const points = given.map((criterion) => partsOf(criterion).find((one) => one.code === part)?.points);
      put(part, points, most, meanOf(points, panel.policy));
    }
  }
  if (!isApplicant) canvas.across(words.legend, 'line');
}
