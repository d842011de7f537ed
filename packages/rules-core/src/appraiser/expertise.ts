import { appraiserTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { object, optional, points, word } from '../scoring/fields.js';

const max = 35;
const range = { from: 0, to: max };

export const expertise = criterion({
  code: 'A4',
  name: 'expertise',
  max,
  citation: appraiserTableRow('工作能力 · 专业技术能力'),
  clause:
    '在本执业类别开展鉴定工作及相关工作情况。0～19 一般，20～29 良好，30～35 优秀。根据申报材料，查阅鉴定人完成的环境损害鉴定评估' +
    '项目相关资料，根据开展的工作情况以及现场答辩、考试等方式，评估鉴定人是否具有附件2相应鉴定类别中所列的专业能力（符合某一或某' +
    '几个环节要求均可），参照附件2的要求打分。',
  facts: {
    expertise: optional(
      object({ grade: optional(word(['fair', 'good', 'excellent'])), points: optional(points(range)) }),
    ),
  },
  rule: {
    kind: 'judged',
    points: ['expertise', 'points'],
    range,
    grades: {
      path: ['expertise', 'grade'],
      bands: [
        { grade: 'fair', from: 0 },
        { grade: 'good', from: 20 },
        { grade: 'excellent', from: 30 },
      ],
    },
  },
});
