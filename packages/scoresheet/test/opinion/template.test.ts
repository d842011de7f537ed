import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkTemplate, opinionOf, opinionTemplate } from '../../src/opinion/opinion.js';
import { TemplateRefused } from '../../src/opinion/template/refused.js';
import { wordTemplate } from '../../src/opinion/wording/template.js';
import type { Panel } from '../../src/panel/panel.js';
import { combined, only, three } from '../panel/day.js';
import { packageOf, partsOf } from '../xlsx/parts.js';
import { linesIn, paperOf } from './reading.js';

const line = (...texts: readonly string[]): string =>
  `<w:p>${texts.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;

const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${line(cell)}</w:tc>`).join('')}</w:tr>`;

const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (...inner: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;

const relationship = (type: string, target: string, mode = ''): string =>
  `<Relationship Id="r${type}" Type="${related}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;

const headOf = (text: string): Readonly<Record<string, string>> => ({
  'word/header1.xml': `<w:hdr xmlns:w="${word}">${line(text)}</w:hdr>`,
});

/** An office's own form with this in its body; what every form has is in its head. */
const templateOf = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}, type = main): Uint8Array =>
  packageOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/><Override PartName="/word/header1.xml" ContentType="${main.replace('document.main', 'header')}"/></Types>`,
    '_rels/.rels': relationships(relationship('officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ...headOf('{暂定}{结论说明}{部分类别说明}{#暂定原因}{原因}{/暂定原因}{#提示}{内容}{/提示}'),
    ...more,
  });

let panel: Panel;
beforeAll(() => {
  panel = only(combined(three()));
});

const filled = (template: Uint8Array): Promise<Uint8Array> => opinionOf(panel, { audience: 'internal', template });
const linesOf = async (body: string): Promise<readonly string[]> => paperOf(await filled(templateOf(body))).lines;

/** What is told of a form, in Chinese; each of it is said in English too. */
async function toldOf(
  template: Uint8Array,
  trying: (template: Uint8Array) => Promise<unknown> = filled,
): Promise<readonly string[]> {
  const error: unknown = await trying(template).catch((caught: unknown) => caught);
  if (!(error instanceof TemplateRefused)) throw new Error('the form was taken');
  for (const finding of error.findings) expect(wordTemplate(finding, 'en')).not.toMatch(/undefined|\n|\bat .*:\d/u);
  return error.findings.map((finding) => wordTemplate(finding, 'zh'));
}

describe('an own form', () => {
  it('has its placeholders filled in, however Word has cut them into pieces', async () => {
    expect(await linesOf(line('兹评审 {申请', '机构', '} 的申请：{结论}。') + line('第二段'))).toEqual([
      '兹评审 示例环境损害司法鉴定所（虚构） 的申请：具备设立环境损害司法鉴定机构的技术条件和技术能力。',
      '第二段',
    ]);
  });

  it('repeats the row of a table, and paragraphs between two of their own', async () => {
    const body =
      table(row('姓名', '得分'), row('{#鉴定人}{序号} {姓名}', '{鉴定人得分}{/鉴定人}')) +
      line('{#专家}') +
      line('{职责}：{专家姓名}（{鉴定事项}）') +
      line('{/专家}');
    expect(await linesOf(body)).toEqual([
      '姓名｜得分',
      '1 赵某｜82.00',
      '2 钱某某｜82.00',
      '3 孙某｜82.00',
      '4 李某某｜82.00',
      '成员：专家1 专家姓1（04 土壤与地下水环境损害鉴定）',
      '成员：专家2 专家姓2（04 土壤与地下水环境损害鉴定）',
      '成员：专家3 专家姓3（04 土壤与地下水环境损害鉴定）',
    ]);
  });

  it('leaves out what there is nothing to say of', async () => {
    const body =
      line('{#暂定}本意见为{暂定}{/暂定}{^暂定}正式意见{/暂定}') +
      line('{#有未达到}') +
      line('未达到的') +
      line('{/有未达到}');
    expect(await linesOf(body)).toEqual(['正式意见']);
  });

  it('is itself not changed, and says nothing of who made it and from what', async () => {
    const template = templateOf(line('{总分}'), {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>王科员</dc:creator></cp:coreProperties>',
      'docProps/app.xml': '<Properties xmlns="c"><Company>某某科</Company></Properties>',
      'word/settings.xml': `<w:settings xmlns:w="${word}" xmlns:r="${related}"><w:attachedTemplate r:id="rattachedTemplate"/></w:settings>`,
      'word/_rels/settings.xml.rels': relationships(
        relationship('attachedTemplate', 'file:///C:/王科员/a.dotm', 'External'),
      ),
    });
    const before = template.slice();
    const parts = partsOf(await filled(template));
    expect(template).toEqual(before);
    expect(Object.values(parts).join()).not.toMatch(/王科员|某某科|attachedTemplate/u);
    expect(linesIn(parts['word/document.xml'] ?? '')).toEqual(['70.00']);
  });

  it('may have addresses that somebody clicks', async () => {
    const rels = {
      'word/_rels/document.xml.rels': relationships(relationship('hyperlink', 'https://example.org/', 'External')),
    };
    expect(paperOf(await filled(templateOf(line('{总分}'), rels))).lines).toEqual(['70.00']);
  });

  it('may be our own, as it is', async () => {
    await checkTemplate(await opinionTemplate());
    const own = await filled(await opinionTemplate());
    expect(paperOf(own)).toEqual(paperOf(await opinionOf(panel, { audience: 'internal' })));
  });
});

const external = (type: string): Readonly<Record<string, string>> => ({
  'word/_rels/document.xml.rels': relationships(relationship(type, 'https://example.org/x', 'External')),
});

const texts =
  '申请机构、鉴定事项、业务范围、评审日期、评分标准、版本、暂定、评审过程、合并方法、分歧说明、总分、结论、结论说明、部分类别说明、意见建议、出具日期';
const field = (code: string): string =>
  `<w:p><w:r><w:instrText>${code.slice(0, 3)}</w:instrText></w:r><w:r><w:instrText>${code.slice(3)}</w:instrText></w:r></w:p>`;

describe('a form that cannot be filled in', () => {
  it.each<readonly [string, () => Uint8Array, readonly string[]]>([
    [
      'an unknown placeholder',
      () => templateOf(line('{申请单位}{总分}')),
      [`模板中的占位符 {申请单位} 没有对应的内容；此处可用：${texts}。`],
    ],
    [
      'an unknown one in the row of a list that is empty',
      () => templateOf(line('{#未达到}{差多少}{/未达到}')),
      [`模板中的占位符 {差多少} 没有对应的内容；此处可用：差额、${texts}。`],
    ],
    [
      'a row’s own outside its list',
      () => templateOf(line('{姓名}')),
      [`模板中的占位符 {姓名} 没有对应的内容；此处可用：${texts}。`],
    ],
    [
      'an unknown list',
      () => templateOf(line('{#人员}{/人员}')),
      [expect.stringMatching(/\{#人员\} 没有对应的内容；此处可用：暂定原因、/u)],
    ],
    [
      'text put in as XML',
      () => templateOf(line('{@申请机构}')),
      [expect.stringMatching(/\{@申请机构\} 没有对应的内容/u)],
    ],
    [
      'a list in a list',
      () => templateOf(line('{#鉴定人}{#专家}{/专家}{/鉴定人}')),
      ['模板中的 {#专家} 放在另一个重复段里；请移到外面。'],
    ],
    [
      'a list without end',
      () => templateOf(line('{#鉴定人}{姓名}')),
      ['模板中的 {#鉴定人} 没有结束；请在重复的内容之后写上 {/鉴定人}。'],
    ],
    [
      'a list without beginning',
      () => templateOf(line('{姓名}{/鉴定人}')),
      ['模板中的 {/鉴定人} 没有开始；请在重复的内容之前写上 {#鉴定人}。'],
    ],
    [
      'lists that cross',
      () => templateOf(line('{#鉴定人}{#有专家}{/鉴定人}{/有专家}')),
      ['模板中的 {#有专家} 与其他重复段交错；先开始的要后结束。'],
    ],
    [
      'a list half in a table',
      () => templateOf(table(row('{#鉴定人}{姓名}')) + line('{/鉴定人}')),
      ['模板中的 {鉴定人} 位置不当；重复表格的行，开始和结束须在同一行的单元格内。'],
    ],
    [
      'a brace without its partner',
      () => templateOf(line('{总分}', '{结论')),
      ['模板中“结论”处的大括号不成对；占位符写作 {名称}。'],
    ],
    [
      'full-width braces',
      () => templateOf(line('｛总', '分｝')),
      ['模板中的 ｛总分｝ 用了全角大括号；请改为半角 {总分}。'],
    ],
    [
      'no place for what has to be said',
      () => templateOf(line('{结论}'), headOf('{#暂定}草稿{/暂定}{结论说明}{部分类别说明}{#提示}{内容}{/提示}')),
      [
        '模板中没有 {暂定}；意见书有这项内容时必须写明，请加上（没有内容时不显示）。',
        '模板中没有 {#暂定原因}；意见书有这项内容时必须写明，请加上（没有内容时不显示）。',
      ],
    ],
    [
      'no placeholder',
      () => templateOf(line('意见书'), headOf('')),
      ['模板中没有占位符；请在要填入内容的地方写上占位符，如 {申请机构}。'],
    ],
    [
      'other signs instead of braces',
      () => templateOf(line('{=[[ ]]=}[[总分]]')),
      [expect.stringMatching(/没有对应的内容/u)],
    ],
    [
      'macros',
      () => templateOf(line('{总分}'), {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      ['模板带有宏，不予使用；请另存为不带宏的 .docx。'],
    ],
    [
      'macros under another type',
      () =>
        templateOf(line('{总分}'), {
          'word/_rels/document.xml.rels': relationships(relationship('vbaProject', 'x.bin')),
        }),
      ['模板带有宏，不予使用；请另存为不带宏的 .docx。'],
    ],
    [
      'Word’s own kind for templates',
      () => templateOf(line('{总分}'), {}, main.replace('document.main', 'template.main')),
      [expect.stringMatching(/^模板不是 \.docx 文档/u)],
    ],
    [
      'a picture from elsewhere',
      () => templateOf(line('{总分}'), external('image')),
      ['模板链接到外部文件“https://example.org/x”；请改为插入到文档中。'],
    ],
    [
      'an object',
      () =>
        templateOf(line('{总分}'), {
          'word/_rels/document.xml.rels': relationships(relationship('oleObject', 'o.bin')),
        }),
      ['模板嵌有对象“o.bin”；请改为文字或图片。'],
    ],
    [
      'a field that reads other files',
      () => templateOf(line('{总分}') + field('INCLUDETEXT "C:\\secret"')),
      ['模板中的域 INCLUDETEXT 会读取其他文件；请改为普通文字。'],
    ],
    [
      'broken XML',
      () => templateOf(`${line('{总分}')}<w:p>`),
      ['模板已损坏（word/document.xml）；请用 Word 或 WPS 打开后重新保存。'],
    ],
    [
      'an old .doc',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      ['模板是旧的 .doc 格式；请另存为 .docx。'],
    ],
    [
      'a picture',
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      [expect.stringMatching(/^模板不是 \.docx 文档/u)],
    ],
    [
      '8 MB and more',
      () => templateOf(line('{总分}'), { 'word/media/a.png': randomBytes(8.1 * 1024 * 1024) }),
      [expect.stringMatching(/^模板过大；/u)],
    ],
    [
      'a part that swells',
      () => templateOf(line('{总分}'), { 'word/a.xml': `<a>${' '.repeat(4 * 1024 * 1024)}</a>` }),
      ['模板过大（word/a.xml）；最多 8 MB，请缩小其中的图片。'],
    ],
  ])('is told, also before there is an opinion: %s', async (_, template, told) => {
    const form = template();
    expect(await toldOf(form)).toEqual(told);
    expect(await toldOf(form, checkTemplate)).toEqual(told);
  });
});
