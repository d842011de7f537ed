import type { Value } from '../call/outcome.js';
import { version } from '../version.js';
import type { FunctionId } from './functions.js';

type Typed = string | number | boolean;

/** A call as somebody would type it, and what it gives in Chinese: worked by hand from the standard, not by this code. */
export interface Example {
  readonly args: readonly (Typed | readonly (readonly Typed[])[])[];
  readonly gives: Value;
}

/** Table (二) of somebody with 69 points, lists left out. */
const appraiser = [['是', '是', '是', '否', '硕士', '副高级', 7, '良好', 27, 4, '是', '是', 1]];
const documents = [['国家技术导则', '国家或部委', 2, 4]];
const publications = [['土壤损害基线研究', 'SCI', 1, 5]];

/** Table (一) of an institution with 71 points, lists left out; and the same with the laboratory’s instruments left blank. */
const institution = [['04', '', 5, '是', '是', '是', '否', 7, '相关', '无', '无关', 4, '良好', 5]];
const withoutInstruments = [['04', '', 5, '是', '是', '是', '否', 7, '相关', '无', '无关', '', '', '']];
const majors = [['水文地质学', 2]];
const projects = [['某河流域损害评估', '省部级及以上', '负责', '是', '是']];
const totals = [[81], [77.5], [79], [80], [78.5]];
const required = [
  ['气相色谱仪', '是'],
  ['原子吸收光谱仪', '是'],
];
const optional = [['便携式测油仪', '是']];

/** One worked example a function; the documentation prints them and a test calls them. */
export const examples: Readonly<Record<FunctionId, Example>> = {
  ETHICS: { args: ['是', '是', '是', '否'], gives: 5 },
  CREDENTIAL: { args: ['硕士', '副高级'], gives: 4 },
  EXPERIENCE: { args: [7], gives: 3 },
  EXPERTISE: { args: [27, '良好'], gives: 27 },
  COORDINATION: { args: [4.5], gives: 4.5 },
  TECHDOCUMENTS: {
    args: [
      [
        ['名称', '级别', '排名', '得分'],
        ['国家技术导则', '国家或部委', 1, 5],
        ['省级评估规范', '省级', 2, 3],
        ['市级修复方案', '地市级', 4, ''],
      ],
    ],
    gives: 8,
  },
  PUBLICATIONS: {
    args: [
      [
        ['题名', '类型', '排名', '得分', '通讯作者'],
        ['土壤损害基线研究', 'SCI', 3, 5, '是'],
        ['生态修复译丛', '译著', 1, 3, ''],
        ['鉴定实务一则', '非核心', 1, '', ''],
      ],
    ],
    gives: 9,
  },
  EXCHANGE: { args: ['通过', '通过', 3], gives: 20 },
  HEADCOUNT: { args: [5], gives: 8 },
  MAJORS: {
    args: [
      '04',
      [['是', '是', '否']],
      [
        ['水文地质学', 2],
        ['土壤学', 1],
      ],
    ],
    gives: 6,
  },
  PROJECTS: {
    args: [
      [
        ['某河流域损害评估', '省部级及以上', '负责', '是', '是'],
        ['某县土壤污染调查', '县处级', '参加', '否', '是'],
        ['某市固体废物评估', '地市级', '负责', '否', '是'],
      ],
    ],
    gives: 6,
  },
  QUALITY: { args: ['否', 7], gives: 7 },
  APPRAISERABILITY: { args: [[['总分'], [81], [77.5], ['取消评审资格']]], gives: 19 },
  ACCREDITATION: { args: ['相关', '无', '无关'], gives: 4 },
  INSTRUMENTS: { args: [required, optional, 4], gives: 16 },
  MAINTENANCE: { args: [5, '良好'], gives: 5 },
  APPRAISER: { args: [appraiser, documents, publications], gives: 69 },
  APPRAISERDETAIL: {
    args: [appraiser, documents, publications],
    gives: [
      ['要素', '得分', '满分', '状态', '说明'],
      ['A1 职业道德', 5, 5, '已评', ''],
      ['A2 现有学位或职称', 4, 5, '已评', ''],
      ['A3 从业年限', 3, 5, '已评', ''],
      ['A4 专业技术能力', 27, 35, '已评', ''],
      ['A5 组织协调能力', 4, 5, '已评', ''],
      ['A6 技术文件', 4, 15, '已评', ''],
      ['A7 论文著作', 5, 10, '已评', ''],
      ['A8 培训交流影响', 17, 20, '已评', ''],
      ['总分', 69, 100, '已定稿', ''],
    ],
  },
  INSTITUTION: { args: [institution, majors, projects, totals, required, optional], gives: 71 },
  INSTITUTIONDETAIL: {
    args: [withoutInstruments, majors, projects, totals],
    gives: [
      ['要素', '得分', '满分', '状态', '说明'],
      ['I1 鉴定人数量', 8, 10, '已评', ''],
      ['I2 专业配置', 7, 10, '已评', ''],
      ['I3 鉴定评估项目数量', 5, 10, '已评', ''],
      ['I4 成果完成质量', 7, 10, '已评', ''],
      ['I5 鉴定人能力', 19, 30, '已评', ''],
      ['I6 实验室资质', 4, 6, '已评', ''],
      [
        'I7 仪器配置及使用情况',
        '',
        24,
        '未填完',
        '必配仪器清单：未填写，也未确认为空；请逐项填写，确实没有的请确认为空。选配仪器得分：未填写，请补填。仪器维护使用得分：未填写，请补填。',
      ],
      ['总分', 50, 100, '暂计（尚有未填或待确认）', ''],
    ],
  },
  FINDINGS: {
    args: ['TECHDOCUMENTS', [['省级评估规范', '省级', 2, 5]]],
    gives: [['错误', '技术文件第1项 · 得分：填了 5 分，只能是 1 至 4；请改正。']],
  },
  EXPLAIN: {
    args: ['D8'],
    gives: [
      'D8 三个基本专业都缺',
      'I2.1 三个专业都缺时计 0，而不是 −1。',
      '默认：0',
      '可设为：0、-1',
      '文本未作规定；本软件的取值，可由各省另行设定',
    ].join('\n'),
  },
  CONCLUSION: {
    args: [69.5, 14, 38.5, 17],
    gives:
      '不具备设立环境损害司法鉴定机构的技术条件和技术能力：总分距最低要求 70 分还差 0.5 分、实验室条件距最低要求 18 分还差 1 分',
  },
  PANEL: {
    args: [
      [
        ['姓名', '专家库', '鉴定人构成', '技术水平', '实验室条件'],
        ['甲', '国家库', 16, 35, 20],
        ['乙', '地方库', 14.5, 33, 21],
        ['丙', '地方库', 15, 37, 19],
      ],
    ],
    gives: [
      ['项目', '平均分', '满分', '最低要求', '还差', '最低', '最高', '标准差'],
      ['总分', 70.17, 100, 70, '', 68.5, 71, 1.18],
      ['鉴定人构成', 15.17, 20, 12, '', 14.5, 16, 0.62],
      ['技术水平', 35, 50, 30, '', 33, 37, 1.63],
      ['实验室条件', 20, 30, 18, '', 19, 21, 0.82],
      ['结论', '具备设立环境损害司法鉴定机构的技术条件和技术能力', '', '', '', '', '', ''],
    ],
  },
  CATEGORY: { args: [405], gives: '0405 地下水污染致植物损害鉴定' },
  BLACKLIST: {
    args: [
      '沪300012',
      [
        ['列入编号', '许可证号或执业证号', '名称或姓名', '事件', '日期', '文号'],
        ['甲-1', '沪300012', '甲鉴定所', '告知拟列入', '2026-01-05', ''],
        ['甲-1', '沪300012', '甲鉴定所', '作出决定', '2026-01-20', '沪司〔2026〕3号'],
        ['甲-1', '沪300012', '甲鉴定所', '列入', '2026-01-21', ''],
        ['甲-1', '沪300012', '甲鉴定所', '整改合格', '2026-03-31', ''],
      ],
      '2026-09-29',
    ],
    gives: '已列入，整改合格，半年期内',
  },
  RELEASEDATE: { args: [[['2026-01-10'], ['2026-08-31']], [['2026-07-10']]], gives: 46446 },
  CASEMONTHS: {
    args: [
      [
        ['机构许可证号', '所属月份', '报送情况'],
        ['沪300012', '2025-12', '已报送'],
        ['沪300012', '2026-01', '已退回'],
      ],
      '2025-11-10',
      '2026-02-15',
    ],
    gives: [
      ['2026-01', '已退回，没有再报送'],
      ['2026-02', '本月尚未报送，月底前应报'],
    ],
  },
  COMMISSION: {
    args: ['是', '是', '污染物性质', '是'],
    gives: '必须受理：办案机关就环境污染刑事案件的核心或关键问题委托，且在执业范围内',
  },
  TRAININGDUE: {
    args: [
      [
        ['执业证号', '开始日期', '结束日期'],
        ['沪鉴001', '2024-09-01', '2024-09-05'],
      ],
      '2024-05-06',
      '2026-03-01',
    ],
    gives: [
      [2025, '当年没有培训'],
      [2026, '今年尚未培训，年底前应完成'],
    ],
  },
  DRAW: {
    args: [[['赣001'], ['赣002'], ['赣003'], ['赣004'], ['赣005']], 2, '江西2026上半年'],
    gives: [['赣003'], ['赣001']],
  },
  VERSION: { args: [], gives: `envscore ${version}，评分标准2018年版` },
};
