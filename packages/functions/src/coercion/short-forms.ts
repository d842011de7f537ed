import type { FactPath, Kind } from './fact-types.js';

type ShortForms = Readonly<Partial<Record<FactPath<Kind>, Readonly<Record<string, readonly string[]>>>>>;

const library = { national: ['国家', '国家级'], provincial: ['地方', '省库', '省级库'] };

const accreditation = {
  relevant: ['相关', '有且相关'],
  irrelevant: ['无关', '不相关', 'not relevant'],
  none: ['没有', '未取得', '否', 'no'],
};

const examination = { true: ['通过', '已通过', '合格'], false: ['未通过', '不通过', '不合格'] };
const accepted = { true: ['认定', '予以认定'], false: ['不认定', '不予认定'] };
const held = { true: ['已配备', '已配', '配备'], false: ['未配备', '未配', '缺'] };

/**
 * What people write instead of the words that the forms show, at the facts where it can mean only one thing. Where it could mean two
 * (省部级 of a document: a province or a ministry; 高级: which of the two; 有 of an accreditation: for which work) it is left out, and the
 * cell is refused.
 */
export const shortForms: ShortForms = {
  degree: {
    belowBachelor: ['无学位', '没有学位'],
    bachelor: ['学士学位', 'bachelor’s'],
    master: ['硕士学位', '硕士研究生', 'master’s'],
    doctor: ['博士学位', '博士研究生', 'phd', 'doctorate'],
  },
  title: {
    none: ['无', '没有', '没有职称'],
    junior: ['初级职称'],
    intermediate: ['中级职称'],
    associateSenior: ['副高', '副高级职称', 'associate'],
    senior: ['正高', '正高级职称', 'full'],
  },
  'documents.level': {
    national: ['国家级', '国家', '部委', '部委级', '部级'],
    provincial: ['省', '省级政府机构'],
    municipal: ['市级', '地级市', '设区的市', '市'],
  },
  'publications.type': {
    sci: ['SCI论文', 'SCI期刊'],
    ei: ['EI期刊', 'EI期刊论文'],
    core: ['核心', '核心期刊', '核心期刊论文', '国内核心', '国内核心期刊'],
    nonCore: ['非核心', '非核心期刊', '国内非核心', '国内非核心期刊', '普通期刊', 'non-core'],
    monograph: ['专著', '学术著作'],
    translation: ['译著'],
  },
  'projects.level': {
    provincial: ['省部级', '省级', '省', '部级', '部委', '国家级', '国家'],
    municipal: ['市级', '地级市', '设区的市', '市'],
    county: ['县级', '区县级', '县区级', '县'],
    other: ['其他', '其它', '其它法人'],
  },
  'projects.role': { lead: ['主持', '牵头', 'lead'], join: ['参与', 'join'] },
  majorsScheme: { general: ['一般'], pollutant: ['污染物', '污染物性质'], species: ['物种'] },
  appraiserTotals: { disqualified: ['取消资格', '取消'] },
  'appraiserTotals.total': { disqualified: ['取消资格', '取消'] },
  'accreditations.cma': accreditation,
  'accreditations.cnas': accreditation,
  'accreditations.glp': accreditation,
  'maintenance.grade': { poor: ['较差', '差'] },
  'experts.library': library,
  'expert.library': library,
  edition: { 2018: ['2018版'] },
  'ethics.article12Met': { true: ['符合', '满足'], false: ['不符合', '不满足'] },
  'ethics.formStandard': { true: ['规范'], false: ['不规范'] },
  'ethics.attachmentsGenuine': { true: ['真实', '真实有效'], false: ['不真实', '不属实'] },
  'documents.accepted': accepted,
  'publications.accepted': accepted,
  'projects.accepted': accepted,
  'training.ecologyCoursePassed': examination,
  'training.judicialCoursePassed': examination,
  'projects.opinionIssued': { true: ['已出具'], false: ['未出具'] },
  'instruments.required.held': held,
  'instruments.optional.held': held,
};
