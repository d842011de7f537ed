import type { Catalogue } from './catalogue.js';

export const zhCN: Catalogue = {
  usage: `envscore：环境损害司法鉴定登记评审评分

用法
  envscore score [文件…|-] [--format json|ndjson|table] [--policy 文件] [--date 年-月-日] [--lang zh|en]
      为事实评分：鉴定人、机构、专家组或整份评审表，每份得一个结果，次序不变。
      文件为一份 JSON，或每行一份（NDJSON）；“-”或不给文件时读标准输入。
      也可给出评分表工作簿（.xlsx）。
      终端上默认为表格，其余默认为 JSON。给出 --lang 时，JSON 中另加中文或英文的说明。
  envscore explain 代码 [--facts 文件] [--policy 文件] [--lang zh|en]
      解释一条规则：A1–A8、I1–I7（及 A8.1、I7.2 等）、P1–P3、N1–N7、D1–D17。
      给出 --facts 时，说明这份事实在该要素上怎样得分（A、I 各项）。
  envscore gap 文件 [--format text|json] [--policy 文件] [--lang zh|en]
      还差多少：各要素再进一步要什么、能得几分，各部分距界限差几分。
  envscore facts 评分表.xlsx…
      评分表工作簿中的评审表（JSON），及每项事实所在的单元格。
  envscore schema facts|result
      事实或结果的 JSON Schema。

退出码
  0 无误  1 有错误或暂计的结果  2 用法有误  3 有输入不能读取
`,
  problems: {
    'not-json': '不是有效的 JSON，未评分；请核对括号、引号和逗号',
    'not-utf8': '不是 UTF-8 编码，未评分；请另存为 UTF-8',
    'too-long': '超过 64 MiB，未评分；请拆分',
    'cannot-open': '打不开；请核对路径和权限',
    empty: '是空的；请核对文件',
    'not-a-scoresheet': '不是评分表工作簿，未评分；请用 envscore new 生成的文件',
    'unreadable-workbook': '不能作为 .xlsx 工作簿读取，未评分；请在表格软件中打开并另存为 .xlsx',
  },
  place: (input, line) => (line === undefined ? input : `${input} 第${line}行`),
  colon: '：',
  standardInput: '标准输入',
  misuse: {
    unknownCommand: (command) => `没有“${command}”这一命令；可用 score、explain、gap、facts、schema`,
    option: (option) => `选项 ${option} 不能用，或缺少它的值`,
    format: (found, allowed) => `--format 填了“${found}”，只能是 ${allowed}`,
    language: (found) => `--lang 填了“${found}”，只能是 zh 或 en`,
    date: (found) => `--date 填了“${found}”，须为真实的日期，如 2026-11-21`,
    policyUnreadable: (file) => `取值文件 ${file} 不能读取；须为一份 JSON`,
    policy: (file) => `取值文件 ${file} 有误，未评分：`,
    noCode: '请给出一个代码，如 envscore explain A6',
    unknownCode: (code) => `没有“${code}”这一代码；可用 A1–A8、I1–I7（及 A8.1、I7.2 等）、P1–P3、N1–N7、D1–D17`,
    noSuchCriterion: (code, kind) => `${kind}中没有 ${code} 这一要素`,
    factsFile: '请给出评分表工作簿，如 envscore facts 评分表.xlsx',
    schema: '请写明 facts 或 result，如 envscore schema facts',
    seeHelp: '用法见 envscore --help',
  },
  gap: {
    nothing: '各项均已满分，没有可再提高的',
    open: (issues) => `另有 ${issues} 处未填、待确认或有误，处理后再看（见 envscore score）`,
  },
  table: {
    columns: ['代码', '评审要素', '得分', '满分', '说明'],
    total: '总分',
    noTotal: '取消评审资格，不计总分',
    beforeCap: (sum) => `封顶前 ${sum}`,
    threshold: (threshold, isMet) => `${isMet ? '达到' : '低于'}最低要求 ${threshold} 分`,
    issues: '需要处理',
    notes: '说明',
    next: '再进一步',
    conclusion: '结论',
    provisional: '暂计：各项之和，非最终得分',
    spread: (min, max, deviation) => `最低 ${min}，最高 ${max}，标准差 ${deviation}`,
    disagreement: (label, points, max) => `${label}（满分 ${max}）各专家给分相差过大：${points}`,
    appraisers: '鉴定人',
    unscored: '不能评分',
    passed: (hasPassed) => (hasPassed ? '达到设定的及格分' : '未达设定的及格分'),
  },
};
