import { termsOf } from '@envscore/rules-core';
import type { SheetKind, SheetPath } from '../catalogue/declaration.js';
import { spelling } from '../coercion/spelling.js';
import type { Label } from './problem.js';

/** What stands above or beside facts on people's own sheets, besides the labels of the forms. */
const otherHeadings: Readonly<Partial<Record<SheetPath, readonly string[]>>> = {
  years: ['年限', '工作年限', 'years'],
  'expertise.points': ['专业技术能力'],
  coordination: ['组织协调能力', 'coordination'],
  'training.ecologyCoursePassed': ['生态环境培训'],
  'training.judicialCoursePassed': ['司法行政培训'],
  'training.keynotes': ['主讲次数', 'keynotes'],
  'documents.title': ['成果名称', '文件名称', '技术文件'],
  'documents.level': ['级别', '层级'],
  'documents.rank': ['排名', '名次'],
  'documents.points': ['分值', '评分'],
  'publications.title': ['名称', '论文题目', '论文著作'],
  'publications.rank': ['排名', '名次'],
  'publications.corresponding': ['是否通讯作者'],
  'publications.group': ['是否群体作者'],
  'publications.points': ['分值', '评分'],
  headcount: ['人数', '鉴定人数'],
  unit: ['鉴定事项', '事项', '执业类别', '申请事项'],
  majorsScheme: ['计分方式'],
  'basicMajors.environmentalScience': ['环境科学与工程'],
  'basicMajors.ecology': ['生态学'],
  'basicMajors.resourceEconomics': ['资源与环境经济学'],
  'specialisedMajors.major': ['专业方向', '专业名称'],
  'specialisedMajors.appraisers': ['人数', '鉴定人数量'],
  'projects.title': ['项目名称'],
  'projects.level': ['级别', '层级', '委托单位'],
  'projects.role': ['角色', '承担方式'],
  'projects.opinionIssued': ['出具意见', '已出具意见'],
  'projects.contract': ['合同', '有合同'],
  'quality.points': ['成果完成质量'],
  'accreditations.cma': ['CMA'],
  'accreditations.cnas': ['CNAS'],
  'accreditations.glp': ['GLP'],
  'instruments.required.name': ['名称', '仪器', '必配仪器'],
  'instruments.required.held': ['配备', '是否配备'],
  'instruments.optional.name': ['名称', '仪器', '选配仪器'],
  'instruments.optional.held': ['配备', '是否配备'],
  appraiserTotals: ['总分', '得分', 'total', 'totals'],
};

/** Columns and rows that people keep and no rule reads. */
const passedOver = new Set(
  ['序号', '编号', '备注', '说明', '年份', '年度', 'no', 'no.', '#', 'note', 'notes', 'remarks', 'year'].map(spelling),
);

export const isPassedOver = (heading: string): boolean => passedOver.has(spelling(heading));

const textAt = (labels: object, path: string): string => {
  const label: unknown = Reflect.get(labels, path);
  return typeof label === 'string' ? label : path;
};

/** A fact's label, as the forms have it. */
export const labelOf = (sheet: SheetKind, path: SheetPath): Label => ({
  zh: textAt(termsOf('zh').labels[sheet], path),
  en: textAt(termsOf('en').labels[sheet], path),
});

/** The spellings of a fact's heading: its labels in both languages, its own name, and what else is usual. */
export function headingsOf(sheet: SheetKind, path: SheetPath): readonly string[] {
  const { zh, en } = labelOf(sheet, path);
  return [zh, en, path, path.slice(path.lastIndexOf('.') + 1), ...(otherHeadings[path] ?? [])].map(spelling);
}
