import { institutionTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { flag, list, object, optional, text, word } from '../scoring/fields.js';

const max = 10;

const points = {
  provincial: { lead: 5, join: 3 },
  municipal: { lead: 4, join: 2 },
  county: { lead: 3, join: 1 },
  other: { lead: 2, join: 1 },
};

export const projects = criterion({
  code: 'I3',
  name: 'projects',
  max,
  citation: institutionTableRow('技术水平 · 鉴定评估项目数量'),
  clause:
    '以申请机构为主体，负责或参与省部级及以上机构委托的环境损害鉴定评估项目及相关工作，每负责一项得5分，每参加一项得3分；' +
    '以申请机构为主体，负责或参与地市级机构委托的环境损害鉴定评估项目及相关工作，并依鉴定程序出具鉴定意见或报告的，' +
    '每负责一项得4分，每参加一项得2分；' +
    '以申请机构为主体，负责或参与县处级机构委托的环境损害鉴定评估项目及相关工作，每负责一项得3分，每参加一项得1分；' +
    '以申请机构为主体，负责或参与其他法人委托的环境损害鉴定评估项目，每负责一项得2分，每参加一项得1分。' +
    '以上项目以任务合同书、项目合同书等材料为准。本项累计得分不超过10分。',
  facts: {
    projects: optional(
      list(
        object({
          title: optional(text()),
          level: optional(word(['provincial', 'municipal', 'county', 'other'])),
          role: optional(word(['lead', 'join'])),
          opinionIssued: optional(flag()),
          contract: optional(flag()),
          accepted: optional(flag()),
          reason: optional(text()),
        }),
      ),
    ),
  },
  rule: {
    kind: 'evidenced',
    list: ['projects'],
    points,
    best: Math.max(...Object.values(points).map(({ lead }) => lead)),
    opinionNeededAt: ['municipal'],
    cap: max,
  },
});
