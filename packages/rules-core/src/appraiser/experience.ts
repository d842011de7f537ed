import { appraiserTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { number, optional } from '../scoring/fields.js';

export const experience = criterion({
  code: 'A3',
  name: 'experience',
  max: 5,
  citation: appraiserTableRow('基本情况 · 从业年限'),
  clause:
    '从事环境损害鉴定评估相关工作的年限（博士研究生及博士后阶段计入）。5年以下，不得分；5年，得1分；5年以上，每增加一年加1分，' +
    '最高得5分。',
  facts: { years: optional(number({ from: 0, to: 70 })) },
  rule: {
    kind: 'banded',
    quantity: { kind: 'completed', fact: ['years'] },
    bands: [
      { from: 0, points: 0 },
      { from: 5, points: 1 },
      { from: 6, points: 2 },
      { from: 7, points: 3 },
      { from: 8, points: 4 },
      { from: 9, points: 5 },
    ],
  },
});
