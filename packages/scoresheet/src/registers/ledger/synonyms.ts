import type { RegisterId, Row } from '@envscore/rules-core';

type Synonyms = { readonly [Id in RegisterId]: Readonly<Partial<Record<keyof Row<Id> & string, readonly string[]>>> };

const licence = ['许可证编号', '许可证号码', '司法鉴定许可证号', '机构许可证号', '机构许可证编号', '统一社会信用代码'];
const certificate = ['执业证编号', '执业证号码', '证书编号', '执业证书编号', '司法鉴定人执业证号', '鉴定人执业证号'];
const ofInstitution = ['许可证号', '机构证号', '鉴定机构许可证号', '所在机构许可证号', '所属机构许可证号', ...licence];
const holder = ['证号', '证书号', ...ofInstitution, ...certificate, '执业证号'];
const registered = [
  '登记时间',
  '准予登记日期',
  '准予登记时间',
  '核准登记日期',
  '核准登记时间',
  '首次登记日期',
  '首次登记时间',
  '发证日期',
  '发证时间',
  '首次发证日期',
  '首次发证时间',
  '设立日期',
];
const deregistered = ['注销时间', '注销登记日期'];
const listedName = ['单位名称', '鉴定机构名称', '机构', '鉴定机构', '司法鉴定机构名称', '机构全称'];
const note = ['理由', '原因'];

/**
 * What offices call the columns of their own ledgers, beside the names that the registers have. A heading that could mean two columns
 * of one register is left out: whoever takes a ledger over maps it.
 */
export const synonyms: Synonyms = {
  institutions: {
    licence,
    name: ['单位名称', '鉴定机构名称', '司法鉴定机构名称', '机构全称', '鉴定机构', '名称'],
    province: ['所在省份', '省', '地区', '所属省份'],
    registeredOn: registered,
    validTo: ['有效期至', '许可证有效期', '有效期限', '有效期', '有效期截止日期'],
    deregisteredOn: deregistered,
  },
  appraisers: {
    certificate: ['执业证号', ...certificate],
    name: ['鉴定人', '鉴定人姓名', '司法鉴定人', '人员姓名'],
    institution: ofInstitution,
    registeredOn: ['执业日期', '执业登记日期', '首次执业日期', '首次执业时间', '颁证日期', ...registered],
    deregisteredOn: deregistered,
  },
  categories: {
    holder,
    matter: ['事项', '执业类别', '鉴定类别', '业务范围', '鉴定业务', '执业范围'],
    only: ['仅限', '仅限事项'],
    except: ['除外', '除外事项', '不含'],
    verifiedOn: ['核定日期', '核定时间', '评审日期', '重新核定时间'],
    passed: ['是否通过', '核定结果', '核定结论', '评审结果'],
    reissuedOn: ['换发日期', '换证时间', '换发证书日期'],
  },
  trainings: {
    appraiser: ['鉴定人证号', ...certificate],
    from: ['培训日期', '培训时间', '开始时间', '起始日期', '培训开始日期', '日期'],
    to: ['结束时间', '截止日期', '培训结束日期'],
    title: ['培训内容', '培训班名称', '培训项目', '课程名称', '名称'],
    organiser: ['主办方', '举办单位', '组织单位', '培训机构'],
    hours: ['课时', '培训学时', '学时数'],
  },
  cases: {
    institution: ofInstitution,
    month: ['月份', '报送月份', '所属年月', '年月'],
    sentOn: ['报送时间', '上报日期', '上报时间', '提交日期', '日期'],
    status: ['状态', '报送状态', '审核结果', '采用情况'],
    includedOn: ['入库时间', '收录日期', '采用日期', '录用日期'],
    fields: ['领域', '案例类型', '案例类别', '类型', '类别'],
    title: ['案例标题', '标题', '案例题目', '名称'],
    reason: ['未报送原因', '未报理由', ...note],
  },
  commissions: {
    number: ['编号', '受理编号', '委托书编号', '案号', '委托号'],
    institution: ofInstitution,
    client: ['委托单位', '委托机关', '委托方'],
    receivedOn: ['委托日期', '收到日期', '委托时间', '接收日期'],
    organ: ['是否办案机关', '办案机关'],
    crime: ['是否刑事案件', '刑事案件'],
    question: ['委托事项', '鉴定要求', '问题'],
    unit: ['鉴定事项', '执业类别', '鉴定类别'],
    tooDifficult: ['难以完成', '是否疑难'],
    decision: ['是否受理', '决定', '受理情况', '受理结果'],
    decidedOn: ['受理日期', '受理时间', '决定时间'],
    reason: ['不受理理由', '不受理原因', '拒绝理由', ...note],
    reasonProper: ['理由是否正当', '是否正当理由'],
    redirectedTo: ['引导至', '引导机构许可证号', '推荐机构许可证号'],
  },
  complaints: {
    number: ['编号', '投诉号', '受理编号'],
    about: ['被投诉人证号', '被投诉机构许可证号', ...holder],
    receivedOn: ['投诉日期', '收到时间', '受理日期', '投诉时间'],
    subject: ['投诉内容', '投诉事项', '事由'],
    commission: ['委托号', '案号'],
    verifiedOn: ['核查日期', '专家核查时间'],
    outcome: ['结论', '调查结果', '是否属实', '核查结果'],
    closedOn: ['办结时间', '结案日期'],
    sanction: ['处理结果', '处罚决定', '处理意见'],
    sanctionedOn: ['处理时间', '处罚日期'],
    toldOn: ['通报日期', '通报时间'],
    publishedOn: ['公开时间', '公示日期', '公布日期'],
  },
  blacklist: {
    listing: ['编号', '序列号', '列入号'],
    holder,
    name: ['机构名称', '姓名', '名称', '机构或鉴定人名称', ...listedName],
    event: ['事项', '环节', '动作', '事件类型'],
    date: ['时间', '事件日期', '发生日期'],
    number: ['决定文号', '文书号', '决定书文号', '文件号'],
    ground: ['事由', '原因', '列入原因', '列入理由'],
    status: ['状态'],
  },
  inspections: {
    institution: ofInstitution,
    date: ['检查日期', '抽查日期', '检查时间', '评查日期'],
    kind: ['检查方式', '检查类型', '抽查方式', '类型'],
    inspectors: ['检查人', '执法人员', '抽查人员'],
    result: ['检查结果', '抽查结果', '评查结果', '结论'],
    rectifyBy: ['整改截止日期', '整改时限'],
    rectifiedOn: ['整改日期', '整改时间', '整改完成时间'],
    sanctionedOn: ['处理日期', '查处时间'],
  },
  evaluations: {
    institution: ofInstitution,
    date: ['日期', '评价时间', '评估日期'],
    evaluator: ['评价机构', '第三方机构', '评估机构', '第三方'],
    result: ['结果', '评价等级', '评估结果'],
  },
  noPrepay: {
    institution: ofInstitution,
    listedOn: ['确定日期', '列入时间', '纳入日期'],
    reportedOn: ['上报日期', '报部日期', '报送日期', '报备日期'],
    endedOn: ['退出时间', '移出日期', '终止日期'],
  },
  advisers: {
    name: ['专家姓名', '专家'],
    province: ['所在省份', '省', '地区'],
    employer: ['单位', '所在单位', '单位名称'],
    fromLibrary: ['是否入库', '是否库内专家', '库内专家'],
    from: ['聘期开始', '聘任时间', '聘任起始日期', '聘任开始日期'],
    to: ['聘期结束', '聘任截止日期', '聘任结束日期', '聘期至'],
  },
  inspectors: {
    number: ['执法证号', '人员编号', '工号'],
    name: ['检查人员', '检查人员姓名', '人员姓名'],
    employer: ['所在单位许可证号', '单位许可证号'],
    recusals: ['回避机构', '应回避机构许可证号'],
    group: ['组别', '分类'],
  },
  draws: {
    number: ['编号', '批次', '抽取批次'],
    date: ['抽取日期', '抽取时间'],
    platform: ['平台'],
    seed: ['随机种子'],
    institution: ['抽中机构许可证号', '被检查机构许可证号', ...ofInstitution],
    inspectors: ['检查人员', '抽中人员编号'],
  },
};

/** What a sheet's name may end in without meaning another one: 鉴定人名单, 案例报送统计表. */
export const sheetEnding = /(?:名单|名册|名录|一览表|花名册|台账|登记表|统计表|汇总表|情况表|明细表|表)$/u;

/** Of these nobody is told by name: what stands in them is held against somebody. */
export const neverByName: ReadonlySet<RegisterId> = new Set(['blacklist', 'complaints']);

/** What sheets of ledgers are called. */
export const sheetSynonyms: Readonly<Record<RegisterId, readonly string[]>> = {
  institutions: [
    '机构',
    '机构名册',
    '机构名录',
    '鉴定机构名册',
    '鉴定机构名录',
    '机构台账',
    '鉴定机构台账',
    '机构信息',
  ],
  appraisers: ['人员', '鉴定人名册', '鉴定人名录', '人员名册', '人员台账', '鉴定人台账', '鉴定人信息', '司法鉴定人'],
  categories: ['业务范围', '执业范围', '类别核定', '执业类别核定', '类别'],
  trainings: ['培训', '培训台账', '培训记录', '培训情况', '鉴定人培训'],
  cases: ['案例', '案例台账', '案例报送台账', '案例库', '案例报送情况'],
  commissions: ['委托', '受理', '委托台账', '受理台账', '委托受理台账'],
  complaints: ['投诉', '投诉台账', '投诉处理', '投诉举报台账', '投诉查处'],
  blacklist: ['黑名单台账', '黑名单管理', '黑名单记录'],
  inspections: ['检查', '抽查', '检查台账', '双随机', '双随机抽查', '检查记录'],
  evaluations: ['评价', '第三方评价台账', '第三方评估'],
  noPrepay: ['不预收费', '不预收费机构名单', '不预先收费机构'],
  advisers: ['专家', '顾问', '专家顾问团', '专家顾问名单'],
  inspectors: ['检查人员名录', '检查人员库', '执法人员名录'],
  draws: ['抽取', '抽取记录', '抽取结果'],
};

/** Where a ledger has somebody's name in the place of a number. */
export const nameHeadings = {
  institution: [
    '机构名称',
    '所在机构',
    '执业机构',
    '所属机构',
    '执业机构名称',
    '所在机构名称',
    '被检查机构',
    ...listedName,
  ],
  appraiser: ['姓名', '鉴定人', '鉴定人姓名', '司法鉴定人'],
  either: ['被投诉人', '被投诉机构', '机构或鉴定人名称', '名称', '机构名称', '姓名', ...listedName],
} as const;

type Words = Readonly<
  Partial<Record<RegisterId, Readonly<Record<string, readonly (readonly [string | boolean, readonly string[]])[]>>>>
>;

/**
 * What offices write in the place of a register's words, where it can mean only one thing: 整改 alone may be ordered or done, 公示 may
 * come before a decision, and both are left out.
 */
export const words: Words = {
  categories: {
    passed: [
      [true, ['通过', '已通过', '合格']],
      [false, ['不通过', '未通过', '不合格']],
    ],
  },
  cases: {
    status: [
      ['sent', ['报送', '上报', '已上报']],
      ['returned', ['退回', '被退回']],
      ['adopted', ['采用', '采纳', '已采纳']],
      ['none', ['无受理案件', '本月无案件', '当月无受理案件']],
    ],
  },
  commissions: {
    decision: [
      ['accepted', ['已受理', '予以受理']],
      ['declined', ['不予受理', '拒绝受理']],
    ],
  },
  complaints: {
    outcome: [
      ['founded', ['查证属实', '成立']],
      ['unfounded', ['查无实据', '不成立']],
    ],
  },
  blacklist: {
    event: [
      ['intended', ['告知', '拟列入', '拟列入告知']],
      ['heard', ['陈述申辩', '听取意见']],
      ['decided', ['决定', '列入决定']],
      ['listed', ['列入黑名单', '纳入黑名单']],
      ['pushed', ['推送']],
      ['rectified', ['完成整改', '整改完毕']],
      ['passed', ['复查合格', '整改通过']],
      ['breach', ['再次违规', '新违规', '新的违规']],
      ['removed', ['移出黑名单', '移除']],
      ['revoked', ['撤销', '撤销列入']],
    ],
  },
  inspections: {
    kind: [
      ['doubleRandom', ['双随机']],
      ['opinionCheck', ['意见书评查', '评查']],
    ],
    result: [['rectify', ['责令整改', '责令限期整改']]],
  },
};
