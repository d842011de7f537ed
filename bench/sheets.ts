import type { z } from 'zod';
import type { appraiserBaseline, institutionBaseline } from './baseline-schema.js';

type AppraiserFacts = z.infer<typeof appraiserBaseline>;
type InstitutionFacts = z.infer<typeof institutionBaseline>;

const smallAppraiser: AppraiserFacts = {
  kind: 'appraiser',
  name: '林某',
  institution: '某监测科研中心',
  categories: ['0201'],
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: false },
  degree: 'master',
  title: 'senior',
  years: 8,
  expertise: { grade: 'excellent', points: 31.5 },
  coordination: 3.5,
  documents: [
    { title: '国家技术导则', level: 'national', rank: 3, points: 3 },
    { title: '市级评估报告', level: 'municipal', rank: 1, points: 2.5 },
  ],
  publications: [
    { title: '会议论文', type: 'ei', rank: 2, corresponding: false, group: false, points: 3 },
    { title: '专著', type: 'monograph', rank: 2, corresponding: false, group: false, points: 4 },
  ],
  training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 1 },
};

const fullAppraiser: AppraiserFacts = {
  kind: 'appraiser',
  name: '沈某',
  institution: '某生态环境科学研究院',
  categories: ['0201', '0202', '0203'],
  recommendedCategories: ['0201', '0202'],
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: false },
  degree: 'doctor',
  title: 'associateSenior',
  years: 12,
  expertise: { grade: 'excellent', points: 31.5 },
  coordination: 4,
  documents: [
    { title: '地表水环境损害鉴定评估技术指南', level: 'national', rank: 2, points: 4 },
    { title: '沉积物采样技术规范', level: 'national', rank: 5, points: 1.5 },
    { title: '省级河道损害评估报告', level: 'provincial', rank: 1, points: 3.5 },
    { title: '省级赔偿管理制度', level: 'provincial', rank: 3, points: 2 },
    { title: '市级评估报告', level: 'municipal', rank: 4 },
  ],
  publications: [
    { title: '流域污染溯源研究', type: 'sci', rank: 1, corresponding: false, group: false, points: 4.5 },
    { title: '沉积物生态基线', type: 'sci', rank: 6, corresponding: true, group: false, points: 4 },
    { title: '会议论文', type: 'ei', rank: 2, corresponding: false, group: false, points: 3 },
    { title: '核心期刊论文', type: 'core', rank: 1, corresponding: false, group: false, points: 2.5 },
    { title: '一般期刊论文', type: 'nonCore', rank: 1, corresponding: false, group: false, points: 1 },
    { title: '专著', type: 'monograph', rank: 3, corresponding: false, group: false, points: 2 },
  ],
  training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 2 },
};

// Three errors: a word outside its list, years out of range, points above what the level allows.
const invalidAppraiser = {
  ...fullAppraiser,
  degree: 'professor',
  years: 75,
  documents: fullAppraiser.documents?.map((row, index) => (index === 2 ? { ...row, points: 7 } : row)),
};

const institution: InstitutionFacts = {
  kind: 'institution',
  name: '某环境损害鉴定所',
  unit: '02',
  majorsScheme: 'general',
  headcount: 15,
  basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: false },
  specialisedMajors: [
    { major: '环境科学', appraisers: 3 },
    { major: '环境工程', appraisers: 2 },
    { major: '地理信息科学', appraisers: 1 },
    { major: '水文学及水资源', appraisers: 2 },
    { major: '水力学及河流动力学', appraisers: 1 },
  ],
  projects: [
    { title: '流域损害评估', level: 'provincial', role: 'lead', opinionIssued: true, contract: true },
    { title: '跨界污染鉴定', level: 'provincial', role: 'join', opinionIssued: true, contract: true },
    { title: '河道鉴定', level: 'municipal', role: 'lead', opinionIssued: true, contract: true },
    { title: '湖泊鉴定', level: 'municipal', role: 'join', opinionIssued: false, contract: true },
    { title: '县域沟渠评估', level: 'county', role: 'lead', opinionIssued: true, contract: true },
    { title: '企业委托评估', level: 'other', role: 'join', opinionIssued: true, contract: false },
  ],
  quality: { allAbilities: false, points: 8.5 },
  appraiserTotals: [89.5, 78.5, 72, 68.5, 75, 80.5, 91, 66, 84, 70.5, 77, 82.5, 59.5, 88, 73],
  accreditations: { cma: 'relevant', cnas: 'relevant', glp: 'none' },
  instruments: {
    required: [
      { name: '流速仪', held: true },
      { name: '多参数水质仪', held: true },
      { name: '气相色谱质谱仪', held: true },
      { name: '电感耦合等离子体质谱仪', held: true },
      { name: '原子荧光光谱仪', held: true },
      { name: '离子色谱仪', held: true },
      { name: '沉积物采样器', held: true },
      { name: '显微镜', held: true },
    ],
    optional: [
      { name: '测深仪', held: true },
      { name: '无人船', held: false },
      { name: '浊度计', held: true },
      { name: '声学多普勒流速剖面仪', held: true },
      { name: '液相色谱仪', held: true },
      { name: '无人机', held: false },
    ],
    optionalPoints: 4,
  },
  maintenance: { grade: 'good', points: 5.5 },
};

export const sheets = [
  { name: 'appraiser 2+2', facts: smallAppraiser, errors: 0, zen: true },
  { name: 'appraiser 5+6', facts: fullAppraiser, errors: 0, zen: true },
  { name: 'institution', facts: institution, errors: 0, zen: false },
  { name: 'invalid appraiser', facts: invalidAppraiser, errors: 3, zen: false },
];
