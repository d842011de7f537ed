import type { TemplateWords } from './template-words.js';

export const templateZh: TemplateWords = {
  'not-a-document': () => '模板不是 .docx 文档；请用 Word 或 WPS 打开后另存为 .docx（不要存为 .dotx）',
  'old-format': () => '模板是旧的 .doc 格式；请另存为 .docx',
  encrypted: () => '模板有密码；请去掉密码',
  damaged: (part) => `模板已损坏${part === '' ? '' : `（${part}）`}；请用 Word 或 WPS 打开后重新保存`,
  'too-large': (part) => `模板过大${part === '' ? '' : `（${part}）`}；最多 8 MB，请缩小其中的图片`,
  macros: () => '模板带有宏，不予使用；请另存为不带宏的 .docx',
  linked: (target) => `模板链接到外部文件“${target}”；请改为插入到文档中`,
  embedded: (target) => `模板嵌有对象“${target}”；请改为文字或图片`,
  'reading-field': (field) => `模板中的域 ${field} 会读取其他文件；请改为普通文字`,
  'no-placeholder': () => '模板中没有占位符；请在要填入内容的地方写上占位符，如 {申请机构}',
  'left-out': (name) => `模板中没有 {${name}}；意见书有这项内容时必须写明，请加上（没有内容时不显示）`,
  'unknown-placeholder': (name, allowed) => `模板中的占位符 {${name}} 没有对应的内容；此处可用：${allowed}`,
  'list-in-list': (name) => `模板中的 {${name}} 放在另一个重复段里；请移到外面`,
  'unclosed-list': (name) => `模板中的 {#${name}} 没有结束；请在重复的内容之后写上 {/${name}}`,
  'unopened-list': (name) => `模板中的 {/${name}} 没有开始；请在重复的内容之前写上 {#${name}}`,
  'crossed-lists': (name) => `模板中的 {#${name}} 与其他重复段交错；先开始的要后结束`,
  'single-brace': (name) => `模板中“${name}”处的大括号不成对；占位符写作 {名称}`,
  'wide-braces': (name) => `模板中的 ｛${name}｝ 用了全角大括号；请改为半角 {${name}}`,
  misplaced: (name) =>
    `模板中${name === '' ? '的占位符' : `的 {${name}}`} 位置不当；重复表格的行，开始和结束须在同一行的单元格内`,
};
