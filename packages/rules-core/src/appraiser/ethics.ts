import { appraiserTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { flag, object, optional } from '../scoring/fields.js';

const max = 5;

export const ethics = criterion({
  code: 'A1',
  name: 'ethics',
  max,
  citation: appraiserTableRow('职业道德 · 职业道德'),
  clause:
    '满足《司法鉴定人登记管理办法》（司法部令第96号）中第十二条的，申报表填写规范，所附材料能与之对应且真实有效的，得5分；' +
    '有《司法鉴定人登记管理办法》（司法部令第96号）中第十三条规定情形的，直接取消评审资格。',
  facts: {
    ethics: optional(
      object({
        article12Met: optional(flag()),
        formStandard: optional(flag()),
        attachmentsGenuine: optional(flag()),
        article13Situation: optional(flag()),
      }),
    ),
  },
  rule: {
    kind: 'allOf',
    conditions: [
      ['ethics', 'article12Met'],
      ['ethics', 'formStandard'],
      ['ethics', 'attachmentsGenuine'],
    ],
    disqualifiedBy: ['ethics', 'article13Situation'],
    gives: max,
  },
});
