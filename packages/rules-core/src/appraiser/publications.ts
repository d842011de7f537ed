import { appraiserTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { flag, list, object, optional, rowPoints, text, wholeNumber, word } from '../scoring/fields.js';
import { bestOf } from '../scoring/rules/ranked.js';

const max = 10;

const kinds = {
  sci: { range: { from: 1, to: 5 }, lastRank: 5, isJournal: true },
  ei: { range: { from: 1, to: 4 }, lastRank: 4, isJournal: true },
  core: { range: { from: 1, to: 3 }, lastRank: 3, isJournal: true },
  nonCore: { range: { from: 1, to: 1 }, lastRank: 1, isJournal: true },
  monograph: { range: { from: 1, to: 5 }, lastRank: 5, hasGroupAuthors: true },
  translation: { range: { from: 1, to: 3 }, lastRank: 3 },
} as const;

const best = bestOf(kinds);

export const publications = criterion({
  code: 'A7',
  name: 'publications',
  max,
  citation: appraiserTableRow('工作成果 · 论文著作'),
  clause:
    '在公开发行的期刊上发表的环境损害鉴定评估相关学术论文，公开出版的学术著作。' +
    '发表SCI期刊论文，根据作者排名，每篇1~5分，第五作者以后不得分（通讯作者视同于第一作者，下同）；' +
    '发表EI论文，根据作者排名，每篇1~4分，第四作者以后不得分；' +
    '在国内核心期刊发表论文，根据作者排名，每篇1~3分，第三作者以后不得分；' +
    '在国内非核心期刊发表论文，第一作者和通讯作者得1分，其他作者不得分；' +
    '著作根据封面作者排名，得1~5分，第五作者以后不得分；群体作者不计分；' +
    '翻译著作根据封面作者排名，得1~3分，第三作者以后不得分。本项累计得分不超过10分。',
  facts: {
    publications: optional(
      list(
        object({
          title: optional(text()),
          type: optional(word(['sci', 'ei', 'core', 'nonCore', 'monograph', 'translation'])),
          rank: optional(wholeNumber(1)),
          corresponding: optional(flag()),
          group: optional(flag()),
          points: optional(rowPoints({ from: 0, to: best })),
          accepted: optional(flag()),
          reason: optional(text()),
        }),
      ),
    ),
  },
  rule: { kind: 'ranked', list: ['publications'], by: 'type', kinds, best, cap: max, confirmedBy: 'publicationPoints' },
});
