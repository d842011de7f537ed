import { unitCodes } from '../reference/categories.js';
import { institutionTableRow } from '../reference/edition.js';
import { criterion } from '../scoring/criterion.js';
import { flag, list, object, optional, text, wholeNumber, word } from '../scoring/fields.js';

const max = 10;
const basic = 5;
const specialised = 5;

const perMajor = {
  bands: [
    { from: 0, points: 0 },
    { from: 1, points: 1 },
    { from: 2, points: 2 },
  ],
};

const bestMajor = Math.max(...perMajor.bands.map(({ points }) => points));

const perSpecialist = 2;

/** The basic majors (基本要求) by the names that the text gives them. */
export const basicMajorNames = {
  environmentalScience: ['环境科学与工程', '环境科学', '环境工程'],
  ecology: ['生态学'],
  resourceEconomics: ['资源与环境经济学', '人口、资源与环境经济学'],
} as const;

const speciesMajors = ['植物分类学', '动物分类学', '昆虫分类学', '植物学', '动物学', '水生生物学'];

export const majors = criterion({
  code: 'I2',
  name: 'majors',
  max,
  citation: institutionTableRow('环境损害司法鉴定人构成 · 专业配置'),
  clause:
    '地表水和沉积物、环境空气、土壤与地下水、近海海洋与海岸带、生态系统、其他：' +
    '基本要求（5分）需配备具有以下专业的环境损害司法鉴定人：环境科学与工程（或环境科学、环境工程）、生态学、资源与环境经济学' +
    '（或人口、资源与环境经济学）。3个专业配备完整得5分，缺少一个专业扣2分。' +
    '专业要求（5分）参照附件2“人员专业要求”一栏进行打分。配备一个专业方向得1分；同一专业具有2名及以上鉴定人的，得2分。' +
    '本项累计得分不超过5分。' +
    '污染物性质鉴定：参照附件2“人员专业要求”一栏进行打分。配备一个专业方向得1分；同一专业具有2名及以上鉴定人的，得2分。' +
    '本项累计得分不超过10分。' +
    '生态系统类别中的物种鉴定：植物分类学/动物分类学/昆虫分类学/植物学、动物学/水生生物学；具有1名上述专业鉴定人得2分，' +
    '同一专业多名鉴定人可累计得分，最高不超过10分。',
  facts: {
    unit: optional(word(unitCodes, 'unknown-unit')),
    majorsScheme: optional(word(['general', 'pollutant', 'species'])),
    basicMajors: optional(
      object({
        environmentalScience: optional(flag()),
        ecology: optional(flag()),
        resourceEconomics: optional(flag()),
      }),
    ),
    specialisedMajors: optional(list(object({ major: optional(text()), appraisers: optional(wholeNumber(0)) }))),
  },
  rule: {
    kind: 'byScheme',
    unit: ['unit'],
    scheme: ['majorsScheme'],
    ofMatter: { '01': ['pollutant'], '06': ['general', 'species'] },
    otherwise: ['general'],
    always: ['specialisedMajors'],
    schemes: {
      general: [
        {
          code: 'I2.1',
          max: basic,
          rule: {
            kind: 'deducted',
            conditions: [
              ['basicMajors', 'environmentalScience'],
              ['basicMajors', 'ecology'],
              ['basicMajors', 'resourceEconomics'],
            ],
            full: basic,
            less: 2,
          },
        },
        {
          code: 'I2.2',
          max: specialised,
          rule: { kind: 'majors', list: ['specialisedMajors'], gives: perMajor, best: bestMajor, cap: specialised },
        },
      ],
      pollutant: [
        {
          code: 'I2.2',
          max,
          rule: { kind: 'majors', list: ['specialisedMajors'], gives: perMajor, best: bestMajor, cap: max },
        },
      ],
      species: [
        {
          code: 'I2.2',
          max,
          rule: {
            kind: 'majors',
            list: ['specialisedMajors'],
            gives: { each: perSpecialist },
            best: perSpecialist,
            only: speciesMajors,
            cap: max,
          },
        },
      ],
    },
  },
});
