import { appraiserTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { flag, list, object, optional, rowPoints, text, wholeNumber, word } from '../scoring/fields.js';
import { bestOf } from '../scoring/rules/ranked.js';

const max = 15;

const kinds = {
  national: { range: { from: 1, to: 5 }, lastRank: 5 },
  provincial: { range: { from: 1, to: 4 }, lastRank: 4 },
  municipal: { range: { from: 1, to: 3 }, lastRank: 3 },
} as const;

const best = bestOf(kinds);

export const documents = criterion({
  code: 'A6',
  name: 'documents',
  max,
  citation: appraiserTableRow('工作成果 · 技术文件'),
  clause:
    '主持或主要参与完成的环境损害鉴定评估相关技术报告、标准、制度等，被批准发布或采用，以书面文件或批准机构官方网站内容为准。' +
    '被国家或部委批准发布或采用的，根据成果和排名，每个成果得1~5分，排名5名以后不得分；' +
    '被省级政府机构批准发布或采用的，根据成果和排名，每个成果1~4分，排名4名以后不得分；' +
    '被地市级政府机构批准发布或采用的，根据成果和排名，每个成果1~3分，排名3名以后不得分。本项累计得分不超过15分。',
  facts: {
    documents: optional(
      list(
        object({
          title: optional(text()),
          level: optional(word(['national', 'provincial', 'municipal'])),
          rank: optional(wholeNumber(1)),
          points: optional(rowPoints({ from: 0, to: best })),
          accepted: optional(flag()),
          reason: optional(text()),
        }),
      ),
    ),
  },
  rule: { kind: 'ranked', list: ['documents'], by: 'level', kinds, best, cap: max, confirmedBy: 'documentPoints' },
});
