import { partsApart } from '../printed-codes.js';
import { type CheckWords, largest } from './check-words.js';

const again = '请让专家用原来的评分表重新提交';
const asXlsx = '请用 Excel 或 WPS 打开评分表，另存为 .xlsx 后重新提交';
const notOurs = '请核对是否交错了文件';

const parts = { facts: '事实', points: '得分', standard: '标准或取值' } as const;

const codeParts = (found: string, expected: string): string =>
  `${partsApart(found, expected)
    .map((part) => parts[part])
    .join('、')}不同`;

export const checksZh: CheckWords = {
  inAll: (count) => `（共 ${count} 处）`,
  wrong: '有误',
  missing: '未评',
  codes: {
    'not-there': ({ found }) => `${found === '' ? '这里' : `${found} `}没有文件或文件夹；请核对路径`,
    'nothing-found': () => '其中没有可以检查的文件；请核对路径',
    vanished: () => '文件在检查之前已被移走或删除；请放回后重新检查',
    'no-permission': () => '没有读取这个文件的权限；请开放权限或复制一份再检查',
    locked: () => '文件正被其他程序占用；请关闭该程序后重新检查',
    'cannot-open': ({ found }) => `打不开这个文件（${found}）；请换一份再检查`,
    'too-many-files': ({ found }) => `文件太多（${found}）；请分批检查`,
    'damaged-archive': () => '压缩包已损坏；请重新压缩，或直接提交其中的文件',
    'encrypted-entry': () => '压缩包里的这个文件有密码；请去掉密码后重新提交',
    'archive-in-archive': () => '压缩包里还有压缩包，没有打开；请先解压再检查',
    'timed-out': () => '检查用时过长，已停止；请人工查看这个文件',
    'too-much-memory': () => '检查占用内存过多，已停止；请人工查看这个文件',
    crashed: ({ found }) => `检查时发生意外（${found}）；请人工查看这个文件，并把它报告给本软件的维护者`,
    'same-file': ({ found }) => `与 ${found} 完全相同，只计一次`,

    empty: () => `文件是空的；${again}`,
    picture: () => `这是一张图片，不是评分表；${notOurs}`,
    pdf: () => `这是 PDF 文件，不是评分表；请提交 .xlsx 评分表`,
    'web-page': () => `这是网页文件，不是评分表；${asXlsx}`,
    'text-file': () => `这是文本文件（如 .csv），不是评分表；${asXlsx}`,
    'text-document': () => `这是文字文档（如 .docx、.doc），不是评分表；${notOurs}`,
    presentation: () => `这是演示文稿，不是评分表；${notOurs}`,
    'other-archive': () => `这是压缩包，其中没有工作簿；请解压后提交评分表`,
    'not-a-workbook': () => `不是电子表格文件；${notOurs}`,
    truncated: () => `文件不完整，只有前面一部分；请重新复制或发送`,
    damaged: ({ found }) => `文件已损坏${found === '' ? '' : `（${found}）`}；请重新复制或发送`,
    'missing-part': ({ found }) =>
      `文件缺少组成部分${found === '' ? '' : `（${found}）`}；请用 Excel 或 WPS 打开并另存后重新提交`,
    'broken-part': ({ found }) =>
      `文件内容有错误${found === '' ? '' : `（${found}）`}；请用 Excel 或 WPS 打开并另存后重新提交`,
    encrypted: () => '文件有打开密码；请去掉密码后重新提交',
    'old-format': () => `这是旧格式的表格（.xls 或 WPS 的 .et）；${asXlsx}`,
    'binary-workbook': () => `这是二进制工作簿（.xlsb）；${asXlsx}`,
    'open-document': () => `这是 .ods 表格；${asXlsx}`,
    'too-large': ({ found }) =>
      `文件太大，不像评分表${found === '' ? '' : `（${found}）`}：文件最大 ${largest.file} MB，解压后最大 ${largest.unpacked} MB；请删去图片等多余的内容，另存后重新提交`,
    'too-many-entries': () => '文件的组成部分太多，不像评分表；请人工查看',
    'too-compressed': ({ found }) => `文件解压后大得异常${found === '' ? '' : `（${found}）`}，没有打开；请核对来源`,
    'too-deep': ({ found }) => `文件内部层层嵌套，异常${found === '' ? '' : `（${found}）`}，没有打开；请核对来源`,
    'too-many-sheets': () => '工作表太多，不像评分表；请人工查看',
    'too-many-cells': () => '单元格太多，不像评分表；请人工查看',
    'duplicate-entry': ({ found }) => `文件内部有重名的部分（${found}），没有打开；请用 Excel 或 WPS 另存后重新提交`,
    'unsafe-path': ({ found }) => `文件内部有指向外面的路径（${found}），没有打开；请核对来源`,
    'unknown-compression': ({ found }) => `文件用了不支持的压缩方法（${found}）；请用 Excel 或 WPS 另存后重新提交`,
    'not-a-scoresheet': () => `是工作簿，但不是评分表；${notOurs}`,
    'signing-papers': () => '这是签到和回避承诺，不是评分表，不用核对',
    'panel-submitted': () => '这是专家组汇总工作簿，不是评分表，不用核对',
    'plan-submitted': () => '这是评审安排，不是评分表；作为安排请用 --plan 指定',
    'unknown-layout': ({ found, expected }) =>
      `填的是 ${found}，本软件能读的是 ${expected}；请用相应版本的软件，或用本版评分表重填`,

    'missing-sheet': () => `缺少这个工作表；${again}`,
    'missing-name': ({ found }) => `名称 ${found} 已丢失或移到了别处，这一栏没有读；${again}`,
    'changed-label': ({ found, expected }) =>
      `固定的文字被改成 ${found}，应为“${expected}”；请恢复原文，并核对所填内容`,
    'renamed-sheet': ({ expected }) => `工作表原名“${expected}”；不影响读取，请不要改名`,
    'unknown-edition': ({ found }) => `评分标准版本为 ${found}，本软件不认识；请核对`,
    'unit-altered': ({ found, expected }) =>
      `评审事项被改为 ${found}，本工作簿是为 ${expected} 制作的；请恢复或重新制作`,
    'policy-altered': ({ found }) => `省级取值被改为 ${found}，与公式不符；请恢复原值，或请秘书处重新制作`,

    'wrong-fact': ({ issue }) => issue,
    'doubtful-fact': ({ issue }) => issue,
    'noted-fact': ({ issue }) => issue,
    'roster-altered': ({ found, expected }) =>
      `被改为 ${found}，原为 ${expected}，其技术文件和论文著作因此没有读到；请恢复`,
    'unknown-appraiser': ({ found }) =>
      `${found === '' ? '没有填鉴定人序号' : `“鉴定人”表中没有序号 ${found}`}，这一行没有计入；请改正序号`,
    'error-in-fact': ({ found }) => `填写处显示错误值 ${found}；请重新填写`,
    'number-as-text': ({ found, expected }) => `以文字填写的“${found}”，按数字 ${expected} 计；请改填数字`,
    'other-spelling': ({ found, expected }) => `填了 ${found}，按“${expected}”计；表内公式未必认得，请从列表中选择`,
    'not-understood': ({ found, expected }) =>
      `填了 ${found}，应按“${expected}”计，表内公式却不认得，表中的得分、总分和状态因此不对；请从列表中选择或改填数字，重新计算、打印、签字`,

    'missing-fact': () => '未填写；请补填',
    'unconfirmed-list': () => '清单空白，没有确认“确实没有”；请补填，或在该表上方选“是”',
    'unconfirmed-points': () =>
      '有得分是建议分，没有确认；请填写得分（选配仪器的得分填在“机构”表），或在该表上方选“是”',
    'no-expert': () => '未填写；请补填评审专家的编号和姓名',
    'no-review-date': () => '未填写；请补填评审日期',
    'not-signed': () => '未填写；签字后请补填签字日期',
    'signed-before-review': ({ found, expected }) => `${found}，早于评审日期 ${expected}；请核对`,

    'not-calculated': () => '公式没有计算结果，无从核对；得分已另行计算。请用 Excel 或 WPS 打开并保存一次',
    'points-differ': ({ found, expected }) =>
      `表中为 ${found}，按所填事实应为 ${expected}；请重新计算，或核对是否被改动`,
    'formula-replaced': ({ found, expected }) =>
      `公式被改成固定的值 ${found}${expected === '' ? '' : `，按所填事实应为 ${expected}`}；请恢复公式`,
    'formula-changed': ({ found, expected }) => `公式被改为 ${found}，应为 ${expected}；请恢复公式`,
    'formula-missing': () => '插入的行没有公式，表内没有计分；已按所填内容另行计算，请填在预留的行内',
    'stuck-name': () =>
      'Excel 找不到加载项的函数，结果停在 #NAME?；请安装加载项后重新输入公式，或改用不需要加载项的评分表',
    'foreign-call': () => '加载项的函数被存成其他文件的函数，Excel 不再计算；请用原来的评分表重填',
    'error-value': ({ found, expected }) =>
      `公式显示错误值 ${found}${expected === '' ? '' : `，按所填事实应为 ${expected}`}；请核对这一行的填写`,

    'form-differs': ({ found, expected }) => `这里显示 ${found}，而填写处应使它显示 ${expected}；请重新计算后再打印`,
    'check-code-differs': ({ found, expected }) => `核对码为 ${found}，按现有内容应为 ${expected}；请重新打印、签字`,
    'printed-code-differs': ({ found, expected }) =>
      expected === ''
        ? `没有这张表，签字件上的核对码 ${found} 无从核对；请核对序号`
        : `签字件上的核对码是 ${found}，这份文件应为 ${expected}，${codeParts(found, expected)}；请核对签的是不是这一份`,
    'same-person': ({ found }) => `${found} 在名单中出现两次；请核对是否为同一人`,
    'refused-without-reason': () => '不予认定而没有写明理由；请补填',
    'two-majors': ({ found, expected }) =>
      `同名的人在名单中另有一行，专业为 ${expected}，这里为 ${found}；请核对是否为同一人`,
    'majors-exceed-headcount': ({ found, expected }) =>
      `各专业人数合计 ${found}，多于鉴定人数 ${expected}；同一人不得计入两个专业，请核对`,

    'differs-from-declared': ({ found, expected }) => `填了 ${found}，申报为 ${expected}；请核对依据`,
    'not-declared': ({ found }) => `${found} 没有申报；请核对依据`,
    'declared-dropped': ({ found }) => `${found} 在评分表中没有；不认可的请填“否”并写明理由，不要删去`,
    'declared-altered': ({ found, expected }) => `申报内容被改为 ${found}，评审安排中为 ${expected}；请恢复`,

    'has-macros': () => '文件带有宏；宏没有运行，请核对来源，改存为 .xlsx',
    'external-link': ({ found }) => `引用了其他文件 ${found}；没有读取，请改为直接填写`,
    comment: ({ found }) => `有批注：${found}`,
    'merged-inputs': ({ found }) => `填写的单元格 ${found} 被合并，其余各格的内容已丢失；请取消合并后补填`,
    'hidden-data': () => '有隐藏的内容，照样计入；请取消隐藏或筛选后核对',
    'formula-in-input': ({ found }) => `填写处是公式 ${found}，按它最后的结果计；请改填结果`,
    'hidden-characters': ({ found }) => `含有看不见的字符（${found}）；请重新输入`,
    'same-value': ({ found }) => `各鉴定人都是 ${found}；请核对是否逐人评定`,
    'disguised-content': ({ found }) =>
      `数字格式或字体颜色使人看不到、看错这里的内容，实际为 ${found}；请恢复格式后核对`,
    'added-drawing': () => '加了图片、图形、文本框或控件，没有查看；请核对有没有遮住内容，并删去',
    'stray-content': ({ found }) => `填写处以外写有 ${found}，没有读取；请移到填写处，或删去`,
    'added-sheet': () => '不是评分表原有的工作表；没有读取',

    'unknown-institution': ({ found, expected }) => `评审安排中没有 ${found}，有的是 ${expected}；请核对机构名称`,
    'unit-not-planned': ({ found, expected }) => `评审安排中该机构没有申请 ${found}，申请的是 ${expected}；请核对`,
    'recused-expert': ({ found }) => `${found} 应当回避该机构，评分不得采用；请核对评审安排中的回避`,
    'wrong-expert': ({ found, expected }) => `${found} 不在评审该事项的专家组中，该组为 ${expected}；请核对`,
    'renamed-expert': ({ found, expected }) => `填了 ${found}，评审安排中该编号为 ${expected}；请核对`,
    'other-date': ({ found, expected }) => `填了 ${found}，评审安排中为 ${expected}；请核对`,
    'other-policy': ({ found, expected }) =>
      `填了 ${found}，评审安排中为 ${expected}，得分因此不同；请用评审安排制作的评分表重新提交`,
    'other-scope': ({ found, expected }) => `填了 ${found}，评审安排中为 ${expected}；请核对`,
    'duplicate-submission': ({ found }) => `这名专家对该机构、该事项的评分表已有一份（${found}）；请核对以哪份为准`,
    'renamed-appraiser': ({ found, expected }) => `填了 ${found}，评审安排中该序号为 ${expected}；请核对`,
    'renumbered-appraiser': ({ found, expected }) => `填了 ${found}，评审安排中为 ${expected}；请改正`,
    'appraiser-not-planned': ({ found }) => `评审安排中没有 ${found}；请核对`,
    'appraiser-missing': ({ expected }) => `缺少 ${expected}；请用评审安排制作的评分表重新提交`,

    'version-to-choose': ({ found }) => `同一专家另有不同的一份（${found}）；请在专家组工作簿的“版本”页选定以哪份为准`,
    'other-version': ({ found }) => `同一专家的另一份（${found}）已选定计入，这一份只存档`,
    'left-out': () => '有错误，没有计入合并；请改正后重新提交，或用 --include-invalid 计入（结果暂定）',
    'differs-from-experts': ({ found, expected, by }) =>
      `填了 ${found}，${by}为 ${expected}；这是事实，各专家应当一致，请核对`,
    'appraiser-not-judged': ({ expected, by }) => `没有 ${expected}，而${by}有；请核对名单`,
    'appraiser-not-shared': ({ found, by }) => `有 ${found}，而${by}没有；请核对名单`,
  },
};
