import { institutionTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { flag, list, object, optional, points, text, word } from '../scoring/fields.js';

const required = 12;
const optionalRange = { from: 0, to: 6 };
const maintenanceRange = { from: 0, to: 6 };

const held = () => optional(list(object({ name: optional(text()), held: optional(flag()) })));

export const instruments = criterion({
  code: 'I7',
  name: 'instruments',
  max: required + optionalRange.to + maintenanceRange.to,
  citation: institutionTableRow('实验室条件 · 仪器配置及使用情况'),
  clause:
    '仪器配置数量（18）：1、必配仪器满足附件3中相应鉴定类别所列全部项目的，得12分，否则不得分，一种仪器配置多台（套）的，不加分；' +
    '2、选配仪器根据配置数量，得0~6分，最高不超过6分。' +
    '仪器维护使用情况（6）：根据实际情况打分：1、抽查部分仪器使用情况，状态良好，可正常使用，并有专人定期维护：5~6分；' +
    '2、抽查部分仪器使用情况，状态较好：3~4分；3、抽查部分仪器使用情况，存在不能正常使用的情况：0~2分。',
  facts: {
    instruments: optional(
      object({ required: held(), optional: held(), optionalPoints: optional(points(optionalRange)) }),
    ),
    maintenance: optional(
      object({ grade: optional(word(['good', 'fair', 'poor'])), points: optional(points(maintenanceRange)) }),
    ),
  },
  rule: {
    kind: 'parts',
    parts: [
      {
        code: 'I7.1',
        max: required,
        rule: { kind: 'allHeld', list: ['instruments', 'required'], gives: required },
      },
      {
        code: 'I7.2',
        max: optionalRange.to,
        rule: {
          kind: 'judged',
          points: ['instruments', 'optionalPoints'],
          range: optionalRange,
          suggestion: { heldIn: ['instruments', 'optional'], decision: 'D3', confirmedBy: 'optionalPoints' },
        },
      },
      {
        code: 'I7.3',
        max: maintenanceRange.to,
        rule: {
          kind: 'judged',
          points: ['maintenance', 'points'],
          range: maintenanceRange,
          grades: {
            path: ['maintenance', 'grade'],
            bands: [
              { grade: 'poor', from: 0 },
              { grade: 'fair', from: 3 },
              { grade: 'good', from: 5 },
            ],
          },
        },
      },
    ],
  },
});
