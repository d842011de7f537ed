import { appraiserTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { optional, points } from '../scoring/fields.js';

const max = 5;
const range = { from: 0, to: max };

export const coordination = criterion({
  code: 'A5',
  name: 'coordination',
  max,
  citation: appraiserTableRow('工作能力 · 组织协调能力'),
  clause: '能够独立或带领团队开展相关技术工作能力。依据团队规模和取得的实绩酌情给分，不超过5分。',
  facts: { coordination: optional(points(range)) },
  rule: { kind: 'judged', points: ['coordination'], range },
});
