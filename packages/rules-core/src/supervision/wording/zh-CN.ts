import type { RegisterSentences } from './findings.js';

const parts = ['一', '二', '三', '四', '五', '六', '七'];

const late = (since: string, days: number): string => `自 ${since} 起，已逾 ${String(days)} 天`;

/** What has no number is told all the same. */
const numbered = (number: string): string => (number === '' ? '（无编号）' : ` ${number} `);

export const zhCN: RegisterSentences = {
  separator: '、',
  more: (shown, count) => `${shown} 等 ${String(count)} 项`,
  subject: (name, id) => `${name}（${id}）`,
  province: (name) => name,
  everybody: '本登记册',
  citation: (part) => `《关于进一步做好环境损害司法鉴定管理有关工作的通知》第${parts[part - 1] ?? ''}部分`,
  allowed: {
    types: {
      number: '数字',
      wholeNumber: '整数',
      text: '文字',
      boolean: '是或否',
      list: '若干项',
      object: '一行',
      date: '真实的日期（如 2026-11-21、2026年11月21日）',
      month: '真实的年月（如 2026-11、2026年11月）',
    },
    fromTo: (from, to) => `${String(from)} 至 ${String(to)}`,
    atLeast: (from) => `至少 ${String(from)} `,
  },
  findings: {
    'advisers-none': {
      says: ({ who }) => `${who}：没有在聘的专家顾问。`,
      ends: '从登记评审专家库中聘任顾问，登记在“专家顾问”。',
    },
    'adviser-outside-library': {
      says: ({ who }) => `${who}：专家顾问不出自登记评审专家库。`,
      ends: '核对专家库名单；顾问团队应依托专家库组建。',
    },
    'training-missed': {
      says: ({ who, list, since, days }) => `${who}：${list} 年没有专业培训记录，${late(since, days)}。`,
      ends: '补登已参加的培训；补训的，登记培训并在“补训所属年度”填所补的年份，一年一行。',
    },
    'training-due': {
      says: ({ who, by }) => `${who}：本年度还没有专业培训记录，最迟 ${by}。`,
      ends: '年内参加一次专业培训并登记。',
    },
    'unreadable-start': {
      says: ({ who, found }) => `${who}：职责起算日填了“${found}”，不是日期，没有采用；从 2020-01-01 起计。`,
      ends: '在首页改正职责起算日。',
    },
    'cases-missed': {
      says: ({ who, list, count, since, days }) =>
        `${who}：${String(count)} 个月没有报送案例（${list}），${late(since, days)}。`,
      ends: '补报案例；该月确无受理案件的，登记“本月无受理案件”并写明理由。',
    },
    'case-due': {
      says: ({ who, by }) => `${who}：本月还没有报送案例，最迟 ${by}。`,
      ends: '本月内报送至少一篇案例；没有受理案件的写明理由。',
    },
    'cases-returned': {
      says: ({ who, list, since }) => `${who}：${list} 只有被退回的案例，自 ${since} 起待重报。`,
      ends: '修改后重新报送，另起一行，所属月份仍填原月份。',
    },
    'case-twice': {
      says: ({ who, found, list }) => `${who}：${list} 的案例“${found}”登记了不止一次，只计一次。`,
      ends: '删去重复的一行；确为两篇的，写出不同的名称。',
    },
    'no-case-without-reason': {
      says: ({ who, list }) => `${who}：${list} 登记为“本月无受理案件”，没有写理由。`,
      ends: '写明理由，或补报案例。',
    },
    'training-too-long': {
      says: ({ who }) => `${who}：一次培训登记了一年以上，只按开始的年份计。`,
      ends: '核对两个日期；分开的几次培训分行登记。',
    },
    'no-prepay-none': {
      says: ({ who }) => `${who}：没有一家有效的不预先收取鉴定费的机构（检察公益诉讼）。`,
      ends: '确定至少一家不在黑名单上的机构，登记并报送。',
    },
    'no-prepay-blacklisted': {
      says: ({ who }) => `${who}：已列入黑名单，不作为本省的不预收费机构。`,
      ends: '另定一家，或待其移出黑名单。',
    },
    'no-prepay-not-reported': {
      says: ({ who, since }) => `${who}：自 ${since} 列为不预收费机构，没有报送日期。`,
      ends: '报送司法部并登记日期。',
    },
    'must-accept': {
      says: ({ who, found, since }) =>
        `${who}：委托${numbered(found)}（${since}）属办案机关就核心问题委托且在执业范围内，应当受理，尚未作出决定。`,
      ends: '受理并登记决定日期。',
    },
    'unjustified-refusal': {
      says: ({ who, found, since }) => `${who}：${since} 无正当理由不受理委托${numbered(found)}。`,
      ends: '在“投诉举报”立案（填委托编号），必要时组织专家核查；结论登记后转由投诉办理。',
    },
    'refusal-to-examine': {
      says: ({ who, found, since }) => `${who}：${since} 不受理委托${numbered(found)}，理由是否正当尚未认定。`,
      ends: '核查理由，在“理由正当”填是或否。',
    },
    'redirect-open': {
      says: ({ who, found, list }) =>
        `${who}：不受理委托${numbered(found)}，没有引导委托人。${list === '' ? '登记册上没有查到可以引导的机构（类别没有登记的、在黑名单上的不列）。' : `登记册上有此类别的机构：${list}。`}`,
      ends: '引导委托人向有能力的机构委托，登记其许可证号。',
    },
    'joint-appraisal': {
      says: ({ who, found, list }) =>
        `${who}：委托${numbered(found)} 一个机构难以完成，可以联合鉴定。${list === '' ? '' : `可联合的机构：${list}。`}`,
      ends: '与其他有能力的机构和专家联合鉴定，决定登记为“联合鉴定”。',
    },
    'accepted-outside-scope': {
      says: ({ who, found }) => `${who}：受理的委托${numbered(found)} 不在其执业类别内。`,
      ends: '核对执业类别；确属超范围的，停止鉴定，决定改为不受理并登记引导。',
    },
    'complaint-open': {
      says: ({ who, found, since }) => `${who}：投诉${numbered(found)}于 ${since} 收到，没有调查结论。`,
      ends: '调查（必要时组织专家核查），登记结论。',
    },
    'sanction-open': {
      says: ({ who, found, since }) => `${who}：投诉${numbered(found)}属实（${since}），没有处理日期。`,
      ends: '依规查处，登记处理决定和日期。',
    },
    'result-not-told': {
      says: ({ who, found, since }) => `${who}：投诉${numbered(found)}的处理结果（${since}）没有通报有关部门。`,
      ends: '通报有关部门，登记日期。',
    },
    'result-not-published': {
      says: ({ who, found, since }) => `${who}：投诉${numbered(found)}的处理结果（${since}）没有向社会公开。`,
      ends: '公开，登记日期。',
    },
    'listing-open': {
      says: ({ who, found, since }) =>
        `${who}：投诉${numbered(found)}属实（${since}），属黑名单事由，没有启动列入程序。`,
      ends: '告知拟列入并听取陈述申辩；决定不列入的，在投诉登记的“不列入黑名单的理由”中写明。',
    },
    'intention-open': {
      says: ({ who, since }) => `${who}：${since} 告知拟列入黑名单，尚无决定。`,
      ends: '听取陈述申辩后决定；不列入的，登记“撤销决定”。',
    },
    'standing-doubtful': {
      says: ({ who }) => `${who}：黑名单上有一行的事件或日期没有填写或读不懂，据其他各行得出的状态可能不对。`,
      ends: '补填或改正这一行；改正之前不要据此警示或移出。',
    },
    'name-differs': {
      says: ({ who, found }) =>
        `${who}：黑名单上这个证号旁写的是“${found}”，与登记的不同。证号或名称有一处写错，可能不是同一人。`,
      ends: '核对决定书，改正证号或名称；改正之前不要据此警示。',
    },
    'event-after-end': {
      says: ({ who, found, since }) => `${who}：${since} 的“${found}”在移出或撤销之后，不计。`,
      ends: '核对日期；再次列入的，从告知开始登记，最好用新的列入编号。',
    },
    'decided-without-notice': {
      says: ({ who, since }) => `${who}：${since} 作出列入决定，之前没有告知理由和权利的记录。`,
      ends: '补登告知日期；确未告知的，复核决定，撤销的登记“撤销决定”。',
    },
    'decision-without-number': {
      says: ({ who, since }) => `${who}：${since} 的决定没有文号，不作为已决定。`,
      ends: '填写决定文号。没有文号的，不得列入、公开或警示。',
    },
    'listed-without-decision': {
      says: ({ who, since }) => `${who}：${since} 登记为列入，此前没有带文号的决定，不作为已列入。`,
      ends: '补登决定及文号；没有决定的，删去“列入”。',
    },
    'event-out-of-order': {
      says: ({ who, found, since }) => `${who}：${since} 的“${found}”不在有效的列入之后，不计。`,
      ends: '核对日期和事件。',
    },
    'listing-not-entered': {
      says: ({ who, found, since }) => `${who}：列入 ${found} 已于 ${since} 决定，没有“列入”记录。`,
      ends: '登记列入日期，并公开、推送。',
    },
    'publication-open': {
      says: ({ who, found, since }) => `${who}：${since} 列入（${found}），没有公开记录。`,
      ends: '向社会公开，登记日期。',
    },
    'push-open': {
      says: ({ who, found, since }) => `${who}：${since} 列入（${found}），没有推送委托人的记录。`,
      ends: '推送委托人，登记日期。',
    },
    'warn-clients': {
      says: ({ who, since, list, found }) =>
        `${who}：在黑名单上（${since} 起，文号 ${list}），委托前应当警示委托人。${found === '' ? '' : `但该证号旁写的是“${found}”，请先核对是谁。`}`,
      ends: '移出黑名单，或决定被撤销。',
    },
    'rectification-open': {
      says: ({ who, since }) => `${who}：自 ${since} 起应当整改，没有整改完成的记录。`,
      ends: '督促整改，登记完成日期。',
    },
    'reinspection-open': {
      says: ({ who, since }) => `${who}：${since} 报告整改完成，没有整改合格的记录。`,
      ends: '复查；合格的登记“整改合格”，半年自该日起算。',
    },
    'half-year-runs': {
      says: ({ who, since, by }) => `${who}：${since} 整改合格，半年期内无新的违法违规的，自 ${by} 起可以移出。`,
      ends: '半年期满；期满当日及以前有新的违法违规的，重新起算（取值 D15 开启时，从再次整改合格起）。',
    },
    removable: {
      says: ({ who, since, by }) => `${who}：自 ${by} 起可以移出黑名单（${since} 整改合格，半年期已满）。`,
      ends: '决定移出并登记“移出”；移出不是自动的。',
    },
    'half-year-broken': {
      says: ({ who, since }) => `${who}：半年期内于 ${since} 有新的违法违规，半年期中断。`,
      ends: '再次整改合格后，半年重新起算。',
    },
    'breach-after-half-year': {
      says: ({ who, list }) => `${who}：半年期满后、移出前有新的违法违规（${list}）。`,
      ends: '通知只规定半年期内的违法违规：由司法行政机关决定移出，或者另行列入。',
    },
    'removed-too-early': {
      says: ({ who, since }) =>
        `${who}：${since} 移出，早于整改合格后的半年（其间有新的违法违规的重新起算），或没有整改合格的记录。`,
      ends: '补登整改合格日期；确属提前的，复核移出决定，撤销的登记“撤销决定”。',
    },
    'status-contradicts': {
      says: ({ who, found, allowed }) => `${who}：状态填的是“${found}”，按事件应为“${allowed}”。`,
      ends: '改正状态，或补登缺少的事件。',
    },
    'name-alone': {
      says: ({ who, list }) =>
        `${who}：只有名称，没有证号，不能认定是谁。${list === '' ? '登记册上没有同名者。' : `同名者的证号：${list}。`}`,
      ends: '填写许可证号或执业证号。',
    },
    'two-holders': {
      says: ({ who, found }) => `${who}：列入编号 ${found} 已用于另一人或另一机构。`,
      ends: '每次列入用自己的编号。',
    },
    'category-outside-matter': {
      says: ({ who, found, list }) => `${who}：${list} 不属于鉴定事项 ${found}。`,
      ends: '改正鉴定事项或类别。',
    },
    'verification-open': {
      says: ({ who, found }) =>
        `${who}：${found === '' ? '未写明的鉴定事项' : `鉴定事项 ${found} `}的执业类别没有重新核定的日期或结果。`,
      ends: '组织专家评估，登记日期和是否通过。',
    },
    'category-failed': {
      says: ({ who, found, since }) =>
        `${who}：${found === '' ? '未写明的鉴定事项' : `鉴定事项 ${found} `}的类别 ${since} 核定未通过，没有换证。`,
      ends: '换发不含该类别的许可证或执业证，登记日期。',
    },
    'reissue-open': {
      says: ({ who, found, since }) =>
        `${who}：${found === '' ? '未写明的鉴定事项' : `鉴定事项 ${found} `}的类别 ${since} 核定通过，没有换证。`,
      ends: '换发许可证或执业证，登记日期。',
    },
    'outside-institution-scope': {
      says: ({ who, found, list }) => `${who}：执业类别 ${list} 不在所在机构 ${found} 的范围内。`,
      ends: '改正鉴定人的类别，或为机构核定该类别。',
    },
    'too-few-appraisers': {
      says: ({ who, found, allowed, list }) =>
        `${who}：鉴定事项 ${list} 只有 ${found} 名鉴定人，一般需要${allowed}名。`,
      ends: '补充鉴定人；人数要求出自登记管理办法，本软件未见原文，请核对。',
    },
    'evaluation-missed': {
      says: ({ who, list, since, days }) => `${who}：${list} 年没有第三方评价，${late(since, days)}。`,
      ends: '补登已做的评价；补做的，在“补评所属年度”填所补的年份。',
    },
    'evaluation-due': {
      says: ({ who, by }) => `${who}：本年度还没有第三方评价，最迟 ${by}。`,
      ends: '年内开展一次第三方评价并登记。',
    },
    'never-inspected': {
      says: ({ who, found, list }) => `${who}：${found} 家机构没有双随机抽查记录（${list}）。`,
      ends: '随机抽取并检查，在“抽查评查”登记；其他平台抽取的同样。',
    },
    'opinions-never-checked': {
      says: ({ who, found, list }) => `${who}：${found} 家机构没有鉴定意见书评查记录（${list}）。`,
      ends: '开展评查并登记。',
    },
    'inspection-late': {
      says: ({ who, since, days }) => `${who}：检查后的整改逾期，${late(since, days)}。`,
      ends: '督促整改，登记完成日期。',
    },
    'inspection-open': {
      says: ({ who, since, by }) => `${who}：${since} 检查后应当整改${by === '' ? '，没有期限' : `，期限 ${by}`}。`,
      ends: '登记整改完成日期。',
    },
    'misconduct-open': {
      says: ({ who, since }) => `${who}：${since} 查出严重问题（意见严重失实或适用标准明显错误），没有查处日期。`,
      ends: '依规严肃查处，登记日期。',
    },
    'deregistration-open': {
      says: ({ who, since }) => `${who}：${since} 查明不再符合法定条件，尚未注销。`,
      ends: '依法注销并登记日期；已恢复条件的更正检查结果。',
    },
    'licence-expired': {
      says: ({ who, since }) => `${who}：许可证有效期至 ${since}，仍登记为在册。`,
      ends: '登记延续后的有效期，或注销日期。',
    },
    'appraiser-without-institution': {
      says: ({ who, found, since }) => `${who}：所在机构 ${found} 已于 ${since} 注销，鉴定人仍登记为在册。`,
      ends: '登记新的执业机构，或注销日期。',
    },
    'draw-too-few-inspectors': {
      says: ({ who, found, allowed }) => `${who}：抽取的检查人员只有 ${found} 名，应当${allowed}名。`,
      ends: '重新抽取或补充登记。',
    },
    'draw-conflict': {
      says: ({ who, list }) => `${who}：检查人员 ${list} 在该机构任职，或者应当回避。`,
      ends: '重新抽取检查人员。',
    },
    'missing-value': {
      says: ({ register, column, who }) => `${register}：${column} 没有填写${who === '' ? '' : `（${who}）`}。`,
      ends: '补填；缺少它，与它有关的判断做不了。',
    },
    'wrong-value': {
      says: ({ register, column, found, allowed }) => `${register}：${column} 填了“${found}”，应为${allowed}。`,
      ends: '改正。改正前这一格视为空白。',
    },
    'duplicate-number': {
      says: ({ register, column, found }) => `${register}：${column} ${found} 已有一行。`,
      ends: '同一时间一个号码只能有一行；先后两次登记的，前一次填注销日期。',
    },
    'unknown-number': {
      says: ({ register, column, found, list }) =>
        `${register}：${column} ${found} 不在登记册上${list === '' ? '' : `；写法相近的有 ${list}`}。`,
      ends: '核对号码，或先登记该机构、鉴定人或检查人员。',
    },
    'unknown-column': {
      says: ({ register, found }) => `${register}：没有“${found}”这一栏，没有读。`,
      ends: '改成登记册的栏目名；不是登记册的内容，从文件里删去。',
    },
    'end-before-start': {
      says: ({ register, column, found, since }) => `${register}：${column} ${found} 早于 ${since}。`,
      ends: '核对两个日期。',
    },
    'same-name': {
      says: ({ who, list }) => `${who}：同名的有 ${list}。`,
      ends: '证号不同即为不同的人；确为一人的，合并。',
    },
    'numbers-alike': {
      says: ({ who, list }) => `${who}：证号与 ${list} 只差连字符等符号，可能是同一个号码。现按两个号码计。`,
      ends: '核对证书；是同一个的，各册改成一样的写法，重复的行合并。',
    },
  },
};
