import { institutionTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { optional, wholeNumber } from '../scoring/fields.js';

export const headcount = criterion({
  code: 'I1',
  name: 'headcount',
  max: 10,
  citation: institutionTableRow('环境损害司法鉴定人构成 · 鉴定人数量'),
  clause:
    '每一个所申请的环境损害司法鉴定类别中，鉴定人数量少于3人的，不得分；3人，得3分；4人，得5分；5人，得8分；6人以上（含6人），' +
    '得10分。',
  facts: { headcount: optional(wholeNumber(0)) },
  rule: {
    kind: 'banded',
    quantity: { kind: 'persons', fact: ['headcount'], totals: ['appraiserTotals'] },
    bands: [
      { from: 0, points: 0 },
      { from: 3, points: 3 },
      { from: 4, points: 5 },
      { from: 5, points: 8 },
      { from: 6, points: 10 },
    ],
  },
});
