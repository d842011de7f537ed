import type { Catalogue } from './catalogue.js';

const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
};

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
  envscore plan new --out 评审安排.xlsx [--force]
      一份空白的评审安排：申请机构、事项、鉴定人及其申报、专家、专家组、回避。
  envscore new --plan 评审安排.xlsx --out 文件夹 [--force] [--formulas builtin|addin]
      按评审安排制作当天的全部工作簿：每名专家、每个事项一份评分表，另有签到表和回避承诺书。
      安排中有错误的，逐一指出所在的单元格，不制作。
  envscore new --institution 机构名称 --unit 04 --appraisers 名单|人数 --out 评分表.xlsx
               [--expert 编号[,姓名[,专家库]]] [--date 年-月-日] [--policy 文件] [--force]
               [--formulas builtin|addin]
      单独制作一份评分表。名单为 UTF-8 文本，每行一名鉴定人：姓名，其后可加逗号和专业。
      已有的文件不会被覆盖，除非给出 --force。
      --formulas addin：得分由 ENVSCORE 加载项的函数计算，只能在装有加载项的 Excel 中使用，
      LibreOffice、WPS 显示 #NAME?；默认 builtin 为普通公式，各种表格软件都能计算。
  envscore facts 评分表.xlsx…
      评分表工作簿中的评审表（JSON），及每项事实所在的单元格。
  envscore validate 路径… [--plan 评审安排.xlsx] [--report 报告.xlsx|.html|.json|.ndjson] [--code 核对码]
                    [--force] [--lang zh|en]
      核对收回的评分表：缺什么、哪里有错、哪里被改动、实际得多少分，每处指出文件和单元格。
      路径可为文件、文件夹（连同其中的文件夹）、通配符和 zip 压缩包；只读取，从不改动。
      给出 --plan 时，与评审安排核对，并列出谁还没有交。Ctrl-C 停止时，已核对的部分仍写入报告。
      --code 签字件上的核对码（机构的表；鉴定人的表写 序号=核对码，逗号分隔）：核对签的是不是这一份。
  envscore panel 路径… [--plan 评审安排.xlsx] [--out 专家组.xlsx] [--decisions 专家组.xlsx]
                 [--opinion 意见书.docx] [--template 本单位格式.docx] [--for internal|anonymous|applicant]
                 [--archive 存档.zip [--scans 扫描件文件夹]] [--report 报告.xlsx|.html|.json|.ndjson]
                 [--include-invalid] [--policy 文件] [--force] [--lang zh|en]
      把各专家的评分表合并成专家组的结果：按机构和事项分组，先核对，再求平均，与 70/12/30/18 比较。
      有错误的评分表列出而不计入；给出 --include-invalid 时计入，结果暂定。
      --out 写专家组工作簿；其中填好的选定、议定、结论用 --decisions 读回。--opinion 写专家评审意见书。
      --archive 把收到的文件、扫描件、工作簿、意见书、报告、目录和校验和存成一个压缩包。
      --for：internal 内部（默认），anonymous 不写专家姓名（旁边另写专家对照表），applicant 给申请人，不含任何专家的单项评分。
  envscore registers new --out 登记册.xlsx [--province 江西] [--from 年-月-日] [--force]
      一份空白的监管登记册：机构、鉴定人、执业类别、培训、案例、委托、投诉、黑名单、检查、评价等，一表一册。
      --from：职责从这一天起计，默认 2020-01-01。
  envscore registers import 台账.xlsx --out 登记册.xlsx [--mapping 对应.json] [--dry-run] [--force]
      把现有台账转成登记册。--dry-run 只说出哪一栏对应哪一栏、哪些读不懂；打印出的对应可改后用 --mapping 给回。
      不认识的栏目原样保留。
  envscore registers check 登记册.xlsx… [--as-of 年-月-日] [--report 报告.xlsx|.html|.json|.ndjson]
                     [--policy 文件] [--force] [--lang zh|en]
      核对登记册：什么到期、什么逾期、该警示谁、谁可以移出黑名单，登记有无矛盾。默认核对今天的情况。
      几个省的文件一起给出，即为全国的情况。
  envscore draw 登记册.xlsx… --institutions 机构数 --inspectors 人数 --seed 种子 [--stratified] [--as-of 年-月-日]
                [--report 抽取记录.json] [--force]
      双随机抽取：从在册机构中抽机构，为每家抽检查人员（本机构任职的、应当回避的不抽）。
      同样的名单和种子，谁抽都一样；--stratified 按省份分层。
  envscore serve [--port 3000] [--host localhost] [--cert 证书.pem --key 私钥.pem]
      在浏览器里填写、核对评分表：只提供静态文件，默认只有本机能访问；加载项的文件在 /addin/ 下。
      给出证书和私钥时用 https。Ctrl-C 结束。
  envscore schema facts|result|registers
      事实或结果的 JSON Schema。

退出码
  0 无误  1 有错误或暂计的结果，或有人未交  2 用法有误（或不能写到所给的位置）  3 有输入不能读取  130 中途停止
`,
  problems: {
    'not-json': '不是有效的 JSON，未评分；请核对括号、引号和逗号',
    'not-utf8': '不是 UTF-8 编码，未评分；请另存为 UTF-8',
    'too-long': '超过 64 MiB，未评分；请拆分',
    'not-a-document': '既不是 UTF-8 编码的 JSON，也不是 .xlsx 工作簿，未评分；请核对文件',
    'not-there': '没有这个文件；请核对路径',
    'is-a-folder': '是文件夹，不是文件；请指明其中的文件',
    'no-permission': '没有读取的权限；请开放权限，或复制一份',
    'cannot-open': '打不开；请核对路径和权限',
    empty: '是空的；请核对文件',
    'not-a-scoresheet': '不是评分表工作簿，未评分；请用 envscore new 生成的文件',
    'not-a-plan': '不是评审安排工作簿；请用 envscore plan new 生成的文件填写',
    'not-a-panel-workbook': '不是专家组工作簿；请用 envscore panel --out 写成的文件',
    'panel-copy': '是专家组工作簿的匿名稿或申请人稿，没有可以读回的内容；请用内部稿（--for internal）',
    'unreadable-plan': '不能作为 .xlsx 工作簿读取；请在表格软件中打开并另存为 .xlsx',
    'no-registers':
      '没有一张表是登记册；请用 envscore registers new 生成的文件，台账请先用 envscore registers import 转换',
    'list-not-utf8': '不是 UTF-8 编码的名单；请另存为 UTF-8 文本，每行一名鉴定人',
  },
  place: (input, line) => (line === undefined ? input : `${input} 第${line}行`),
  colon: '：',
  standardInput: '标准输入',
  misuse: {
    unknownCommand: (command) =>
      `没有“${command}”这一命令；可用 score、explain、gap、plan、new、validate、panel、registers、draw、facts、serve、schema`,
    option: (option) => `选项 ${option} 不能用，或缺少它的值`,
    format: (found, allowed) => `--format 填了“${found}”，只能是 ${allowed}`,
    language: (found) => `--lang 填了“${found}”，只能是 zh 或 en`,
    date: (option, found) => `--${option} 填了“${found}”，须为真实的日期（1950 年至 2100 年），如 2026-11-21`,
    policyUnreadable: (file) => `取值文件 ${file} 不能读取；须为一份 JSON`,
    policy: (file) => `取值文件 ${file} 有误，未评分：`,
    noCode: '请给出一个代码，如 envscore explain A6',
    unknownCode: (code) => `没有“${code}”这一代码；可用 A1–A8、I1–I7（及 A8.1、I7.2 等）、P1–P3、N1–N7、D1–D17`,
    noSuchCriterion: (code, kind) => `${kind}中没有 ${code} 这一要素`,
    factsFile: '请给出评分表工作簿，如 envscore facts 评分表.xlsx',
    planNew: '请给出要写的文件，如 envscore plan new --out 评审安排.xlsx',
    newCall:
      '请给出 --plan 评审安排.xlsx --out 文件夹，或 --institution 机构名称 --unit 代码 --appraisers 名单或人数 --out 评分表.xlsx',
    notWithPlan: (option) => `--${option} 不能与 --plan 同用；此项在评审安排中填写`,
    formulas: (found) => `--formulas 填了“${found}”，只能是 builtin 或 addin`,
    unit: (found) => `--unit 填了“${found}”，只能是7个鉴定事项（01至07）或47个执业类别的代码或名称`,
    expert: (found) => `--expert 填了“${found}”，须为 编号[,姓名[,国家库或地方库]]，如 1,周一,国家库`,
    appraisers: (found, from, to) => `有 ${found} 名鉴定人，一份评分表只能有 ${from} 至 ${to} 名`,
    outWorkbook: (found) => `--out 填了“${found}”，须为以 .xlsx 结尾的文件名`,
    filesThere: (paths) =>
      `已有文件 ${paths.slice(0, 3).join('、')}${paths.length > 3 ? ` 等 ${paths.length} 个` : ''}，什么也没有写；要覆盖请加 --force`,
    cannotWrite: (path, code) =>
      `不能写入 ${path} (${code})，什么也没有写；请核对路径、权限和空间，或关闭正打开它的程序`,
    outputIsInput: (path) => `${path} 是要读的文件，不能写到它上面，什么也没有写；请另给一个文件名（--force 也不行）`,
    validatePaths: '请给出要核对的文件、文件夹或压缩包，如 envscore validate 收回的评分表 --report 核对报告.xlsx',
    code: (found) =>
      `--code 填了“${found}”，须为签字件上的核对码，如 1234-5678-90；鉴定人的表前加序号，如 3=1234-5678-90`,
    codeFile: '--code 用于核对一份评分表，请只给出一个 .xlsx 文件',
    paper: (found, ending) => `填了“${found}”，须为以 ${ending} 结尾的文件名`,
    scans: (folder, code) => `扫描件文件夹 ${folder} 不能读取 (${code})；请核对路径和权限`,
    scansAlone: '--scans 的文件放进存档，请同时给出 --archive 存档.zip',
    audience: (found) => `--for 填了“${found}”，只能是 internal、anonymous 或 applicant`,
    template: (path, code) => `意见书模板 ${path} 不能读取 (${code})；请核对路径和权限`,
    panelPaths: '请给出要合并的评分表，如 envscore panel 收回的评分表 --out 专家组.xlsx',
    report: (found) => `--report 填了“${found}”，须为以 .xlsx、.html、.json 或 .ndjson 结尾的文件名`,
    schema: '请写明 facts、result 或 registers，如 envscore schema facts',
    serve: 'serve 不带文件，如 envscore serve --port 8080',
    notBuilt: '没有找到构建好的工作台；在仓库里请运行 npm start',
    port: (found) => `--port 填了“${found}”，须为 0 至 65535 的整数`,
    portsTaken: (from, to) => `端口 ${from} 至 ${to} 都不能用；请用 --port 另给一个`,
    host: (address, code) => `不能在 ${address} 上提供 (${code})；--host 须为本机的名称或地址`,
    certAndKey: '--cert 和 --key 须同时给出',
    certificate: (detail) => `证书或私钥不能读取：${detail}`,
    registersCall: '请写明 new、import 或 check，如 envscore registers check 登记册.xlsx',
    registersPaths: '请给出登记册文件或文件夹，如 envscore registers check 登记册.xlsx',
    drawCall:
      '请给出登记册、--institutions、--inspectors 和 --seed，如 envscore draw 登记册.xlsx --institutions 5 --inspectors 2 --seed 江西2026上半年',
    count: (option, found) => `--${option} 应为正整数，给出的是“${found}”`,
    mapping: (file, detail) => `${file} 不是可用的栏目对应：${detail}；请用 --dry-run 打印的内容修改`,
    seeHelp: '用法见 envscore --help',
  },
  planStopped: (errors) => `评审安排有 ${errors} 处错误，没有制作任何文件；请改正并保存后再运行`,
  validate: {
    planStopped: (errors) => `评审安排有 ${errors} 处错误，没有核对任何文件；请改正并保存后再运行`,
    progress: (done, total, rate, left) =>
      `${done}/${total}，每秒 ${rate.toFixed(rate < 10 ? 1 : 0)} 个${left === undefined ? '' : `，还需 ${duration(left)}`}`,
    report: (path) => `报告：${path}`,
  },
  panel: {
    misread: (found) => `填了“${found}”，不能作为这一栏的内容；请改正`,
    decisionsStopped: (count) => `专家组工作簿有 ${count} 处不能读取，没有合并；请改正并保存后再运行`,
    written: (path) => `已写入：${path}`,
    stopped: (checked, listed) =>
      `核对中途停止：共 ${listed} 个文件，只核对了前 ${checked} 个，没有合并，没有写专家组工作簿、意见书和存档；请重新运行`,
    nothing: '没有可以合并的评分表，没有写专家组工作簿、意见书和存档；请核对所给的路径和以上所列的问题',
  },
  registers: {
    findings: '结论',
    progress: (done, total, rows) => `${String(done)}/${String(total)} 个文件，${String(rows)} 行`,
    none: '没有逾期、到期、待办或有误的。',
    omitted: (count) => `另有 ${String(count)} 处登记有误，没有逐一列出。`,
    asOf: (date) => `监管登记册，截至 ${date}`,
    blacklist: '黑名单',
    institutions: (count) => `${String(count)} 家机构`,
    appraisers: (count) => `${String(count)} 名鉴定人`,
    taken: (sheet, register, header, rows) =>
      `${sheet} → ${register}（标题在第 ${String(header)} 行，共 ${String(rows)} 行）`,
    untaken: (sheet) => `${sheet}：看不出是哪一册，没有转换`,
    becomes: (letters, heading, column) => `${letters} ${heading} → ${column}`,
    kept: (letters, heading) => `${letters} ${heading}：不认识，原样保留`,
    byName: (column) => `${column}（按名称查出）`,
    lacking: (columns) => `缺少必填的栏目：${columns}`,
    named: (found, unknown) => `由名称查出证号 ${String(found)} 处，查不出或重名 ${String(unknown)} 处`,
    lookedUp: (cell, heading, name, number) =>
      number === undefined
        ? `按名称查不出或重名 ${cell} ${heading}“${name}”，请填证号`
        : `按名称查出，请核对 ${cell} ${heading}“${name}”→ ${number}`,
    misunderstood: (cell, heading, found) => `读不懂 ${cell} ${heading}“${found}”，照原样转入，请改正`,
    dryRun: '以上只是预览，没有写文件。对应如下，可保存、修改后用 --mapping 给回：',
  },
  draw: {
    notWhole: '名单没有全部读到，没有抽取；请先按上面所说处理，再重新抽取。',
    stopped: '中途停止，名单没有全部读到，没有抽取；请重新运行。',
    wrong: (count) =>
      `鉴定机构或检查人员名单有 ${String(count)} 处登记有误，没有抽取；请先改正再重新抽取（--force 也不行）。`,
    title: '双随机抽取记录',
    algorithm: '算法',
    seed: '种子',
    asOf: '名单截至',
    institutions: '机构名单',
    inspectors: '检查人员名单',
    drawn: '抽取',
    listed: (count, digest) => `${String(count)} 项，SHA-256 ${digest}`,
    asked: (institutions, inspectors) => `机构 ${String(institutions)} 家，每家检查人员 ${String(inspectors)} 名`,
    group: (name, size, count) => `${name === '' ? '（未写省份）' : name}：${String(size)} 家中抽 ${String(count)} 家`,
    problems: {
      'too-few-institutions': (found) => `在册机构只有 ${String(found)} 家，全部抽中。`,
      'too-few-asked': (found) => `每家 ${String(found)} 名检查人员不够，至少 2 名。`,
      'too-few-inspectors': (institution, found) =>
        `${institution}：可以前往的检查人员只有 ${String(found)} 名；请增补检查人员后重新抽取。`,
    },
  },
  serve: {
    taken: (asked, port) =>
      `端口 ${asked} 被占用，改用 ${port}。浏览器按地址分开存放自动保存的内容：在 ${asked} 上存的，这里看不到。`,
    at: (address) => `请在浏览器中打开 ${address}`,
    addIn: (address) => `Excel 加载项的文件在 ${address}`,
    end: '按 Ctrl-C 结束。',
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
