import { institutionTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { flag, object, optional, points } from '../scoring/fields.js';

const max = 10;

export const quality = criterion({
  code: 'I4',
  name: 'quality',
  max,
  citation: institutionTableRow('技术水平 · 鉴定评估项目与相关工作成果完成质量'),
  clause:
    '根据申请机构提交的已完成的鉴定意见（或报告）、相关研究报告、工作成果等材料内容，对照附件2中的“专业能力”一栏，评估申请机构' +
    '是否具有对应鉴定类别的各项能力。达到全部专业能力要求的，得10分。达到部分专业能力要求的，根据申请机构的专业能力水平得1~9分。',
  facts: {
    quality: optional(object({ allAbilities: optional(flag()), points: optional(points({ from: 0, to: max })) })),
  },
  rule: {
    kind: 'abilities',
    all: ['quality', 'allAbilities'],
    points: ['quality', 'points'],
    full: max,
    some: { from: 1, to: 9 },
  },
});
