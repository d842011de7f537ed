import {
  editXlsx,
  newReview,
  parseReference,
  readScoresheet,
  readXlsx,
  shapeOf,
  writeScoresheet,
  writeXlsx,
} from '@envscore/scoresheet';

/** What somebody types, sheet by sheet: cells from the first one on, to the right; nothing where a cell is left as it is. */
export const filling: readonly (readonly [sheet: string, at: string, ...values: readonly (string | undefined)[]])[] = [
  ['封面', 'C11', '1'],
  ['封面', 'C12', '周一'],
  ['封面', 'C13', '国家库'],
  ['封面', 'C14', '2026-11-21'],
  ['封面', 'C15', '2026-11-21'],
  // A1 5, A2 4 (the title is the better), A3 4 (8 years), A4 26, A5 4, A8 15 + 2.
  [
    '鉴定人',
    'D5',
    '0401、0402',
    '是',
    '是',
    '是',
    '否',
    '博士',
    '副高级',
    '8',
    '良好',
    '26',
    '4',
    '是',
    '是',
    '1',
    '0401、0402',
  ],
  // A6 4.
  ['技术文件', 'C3', '是'],
  ['技术文件', 'A7', '1', undefined, '污染场地损害评估技术导则', '国家或部委', '2', '4', '是'],
  // A7 5.
  ['论文著作', 'C3', '是'],
  ['论文著作', 'A7', '1', undefined, '地下水污染损害量化', 'SCI期刊论文', '1', '否', '否', '5', '是'],
  // I2.1 5, I4 8, I6 4, I7.2 1, I7.3 1.
  ['机构', 'C16', '一般（基本要求＋专业要求）'],
  ['机构', 'C17', '是'],
  ['机构', 'C18', '是'],
  ['机构', 'C19', '是'],
  ['机构', 'C24', '否'],
  ['机构', 'C25', '8'],
  ['机构', 'C30', '有，能力表与申请业务相关'],
  ['机构', 'C31', '无'],
  ['机构', 'C32', '无'],
  ['机构', 'C38', '1'],
  ['机构', 'C39', '存在不能正常使用的情况'],
  ['机构', 'C40', '1'],
  // I2.2 1.
  ['专业方向', 'C3', '是'],
  ['专业方向', 'A7', '水文地质学', '1'],
  // I3 5.
  ['项目', 'C3', '是'],
  ['项目', 'A7', '某地块损害评估', '省部级及以上', '负责', '是', '是', '是'],
  // I7.1 12.
  ['必配仪器', 'A7', '电子天平', '是'],
  ['必配仪器', 'A8', '气相色谱仪', '是'],
  ['选配仪器', 'C3', '是'],
  ['选配仪器', 'A7', '无人机', '是'],
];

/** By hand: the appraiser; of one appraiser I1 is 0 and I5 13 (65 to 69); so 0 + 6, 5 + 8 + 13, 4 + 14. */
export const worth = { appraiser: 69, composition: 6, technical: 26, laboratory: 18, institution: 50 };

const scoresheetOf = (review: unknown): Uint8Array => writeXlsx(writeScoresheet(review, shapeOf(review)));

/** The scoresheet in which all of it has been typed. */
export const filled = scoresheetOf(
  readScoresheet(
    readXlsx(
      editXlsx(
        scoresheetOf(
          newReview({
            institution: '青林环境损害司法鉴定所',
            unit: '04',
            appraisers: [{ name: '赵甲', major: '环境科学' }],
          }),
        ),
        filling.flatMap(([sheet, at, ...values]) => {
          const { top, left } = parseReference(at)?.at ?? { top: 0, left: 0 };
          return values.flatMap((value, place) =>
            value === undefined ? [] : [{ sheet, row: top, column: left + place, value }],
          );
        }),
      ),
    ),
  ).review,
);
