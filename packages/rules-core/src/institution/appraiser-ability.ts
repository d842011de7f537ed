import * as z from 'zod/mini';
import { institutionTableRow } from '../reference/edition.js';
import type { Band } from '../scoring/bands.js';
import { criterion } from '../scoring/criterion.js';
import { fields, list, object, optional, points, text, word } from '../scoring/fields.js';

const totalRange = { from: 0, to: 100 };
const disqualified = ['disqualified'] as const;
const allowed = { ...totalRange, values: disqualified };

const total = () =>
  z.union([points(totalRange), word(disqualified)]).register(fields, { allowed, refused: 'points-out-of-range' });

const entry = z
  .union([points(totalRange), word(disqualified), object({ name: optional(text()), total: optional(total()) })])
  .register(fields, { allowed, refused: 'points-out-of-range' });

export const abilityBands: readonly Band[] = [
  { from: 0, points: 0 },
  { from: 56, points: 10 },
  { from: 65, points: 13 },
  { from: 70, points: 16 },
  { from: 75, points: 19 },
  { from: 80, points: 22 },
  { from: 85, points: 25 },
  { from: 90, points: 28 },
  { from: 95, points: 30 },
];

export const appraiserAbility = criterion({
  code: 'I5',
  name: 'appraiser-ability',
  max: 30,
  citation: institutionTableRow('技术水平 · 鉴定人能力'),
  clause:
    '按照附件1（二）《申请从事环境损害司法鉴定人评分表》，对申请机构的每个环境损害司法鉴定人进行打分后，计算鉴定人平均得分' +
    '（按四舍五入取整）。鉴定人平均得分为55分及以下的，不得分；鉴定人平均得分为56~64分的，得10分；鉴定人平均得分为65~69分的，得13分；' +
    '鉴定人平均得分为70~74分的，得16分；鉴定人平均得分为75~79分的，得19分；鉴定人平均得分为80~84分的，得22分；' +
    '鉴定人平均得分为85~89分的，得25分；鉴定人平均得分为90~94分的，得28分；鉴定人平均得分为95及以上的，得30分。',
  facts: { appraiserTotals: optional(list(entry)) },
  rule: {
    kind: 'banded',
    quantity: { kind: 'meanTotal', totals: ['appraiserTotals'], headcount: ['headcount'] },
    bands: abilityBands,
  },
});
