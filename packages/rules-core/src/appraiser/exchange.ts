import { appraiserTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { flag, object, optional, wholeNumber } from '../scoring/fields.js';

const courses = 15;
const keynotes = 5;

export const exchange = criterion({
  code: 'A8',
  name: 'exchange',
  max: courses + keynotes,
  citation: appraiserTableRow('工作成果 · 培训交流影响'),
  clause:
    '（1）参加省级及以上生态环境主管部门组织的环境损害鉴定评估专业培训，以及省级及以上司法行政机关组织的司法鉴定人执业培训，' +
    '均通过结业考试的，得15分。' +
    '（2）在国际或全国性环境损害司法鉴定学术会议提交论文并主讲1次，得2分。本项累计得分不超过5分。',
  facts: {
    training: optional(
      object({
        ecologyCoursePassed: optional(flag()),
        judicialCoursePassed: optional(flag()),
        keynotes: optional(wholeNumber(0)),
      }),
    ),
  },
  rule: {
    kind: 'parts',
    parts: [
      {
        code: 'A8.1',
        max: courses,
        rule: {
          kind: 'allOf',
          conditions: [
            ['training', 'ecologyCoursePassed'],
            ['training', 'judicialCoursePassed'],
          ],
          gives: courses,
        },
      },
      {
        code: 'A8.2',
        max: keynotes,
        rule: { kind: 'each', fact: ['training', 'keynotes'], gives: 2, cap: keynotes },
      },
    ],
  },
});
