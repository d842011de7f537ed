import { institutionTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { object, optional, word } from '../scoring/fields.js';

const scope = () => optional(word(['relevant', 'irrelevant', 'none']));

export const accreditation = criterion({
  code: 'I6',
  name: 'accreditation',
  max: 6,
  citation: institutionTableRow('实验室条件 · 实验室资质'),
  clause:
    '申请机构所属检测实验室必须通过中国计量认证（CMA）或中国合格评定国家认可委员会（CNAS）认可或良好实验室规范（GLP）认证，' +
    '且批准能力表与申请业务鉴定项目相关。通过上述认证中其中任意一项的，得4分，通过两项以上（含两项）认证的，得6分。' +
    '未通过上述任何一项认证的，不得分。',
  facts: { accreditations: optional(object({ cma: scope(), cnas: scope(), glp: scope() })) },
  rule: {
    kind: 'banded',
    quantity: {
      kind: 'relevant',
      facts: [
        ['accreditations', 'cma'],
        ['accreditations', 'cnas'],
        ['accreditations', 'glp'],
      ],
    },
    bands: [
      { from: 0, points: 0 },
      { from: 1, points: 4 },
      { from: 2, points: 6 },
    ],
  },
});
