import { appraiserTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { optional, word } from '../scoring/fields.js';

export const credential = criterion({
  code: 'A2',
  name: 'credential',
  max: 5,
  citation: appraiserTableRow('基本情况 · 现有学位或职称'),
  clause:
    '学士以下，不得分；具有学士学位，得1分；具有硕士学位或初级职称，得2分；具有博士学位或中级职称，得3分；具有副高级职称，得4分；' +
    '具有正高级职称，得5分。',
  facts: {
    degree: optional(word(['belowBachelor', 'bachelor', 'master', 'doctor'])),
    title: optional(word(['none', 'junior', 'intermediate', 'associateSenior', 'senior'])),
  },
  rule: {
    kind: 'bestOf',
    ladders: [
      { fact: 'degree', points: { belowBachelor: 0, bachelor: 1, master: 2, doctor: 3 } },
      { fact: 'title', points: { none: 0, junior: 2, intermediate: 3, associateSenior: 4, senior: 5 } },
    ],
  },
});
