import { xmlHead } from '../../xlsx/xml/escape.js';
import { wordNamespace } from './namespaces.js';
import type { ParagraphStyle } from './markup.js';

interface Look {
  /** Chinese font; Latin letters and figures are in Times New Roman. */
  readonly font?: '仿宋' | '黑体' | '宋体';
  /** Points. */
  readonly size?: number;
  readonly isBold?: true;
  readonly align?: 'center' | 'right' | 'both';
  /** First line, in hundredths of a character. */
  readonly indent?: number;
  /** Points before and after, and from line to line where it is not the font's own. */
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly keepsNext?: true;
  readonly frame?: true;
}

/** What Chinese offices are used to: 宋体 for titles, 黑体 for headings, 仿宋 for text, sizes from 二号 to 小五. */
const looks: Readonly<Record<ParagraphStyle, Look>> = {
  Title: { font: '宋体', size: 22, isBold: true, align: 'center', before: 6, after: 2, keepsNext: true },
  Subtitle: { size: 14, align: 'center', after: 8 },
  Heading1: { font: '黑体', size: 15, before: 12, after: 5, keepsNext: true },
  Body: { size: 14, align: 'both', indent: 200, line: 25 },
  Lead: { size: 14, indent: 200, line: 25, keepsNext: true },
  Item: { size: 14, align: 'both', indent: 200, line: 25 },
  Conclusion: { font: '黑体', size: 15, align: 'center', before: 5, after: 5, line: 27 },
  Note: { font: '宋体', size: 10.5, align: 'both', before: 3, after: 3 },
  Notice: { font: '黑体', size: 12, align: 'both', before: 2, after: 2, frame: true },
  Cell: { font: '宋体', size: 10.5, before: 2, after: 2 },
  CellHeading: { font: '黑体', size: 10.5, align: 'center', before: 2, after: 2 },
  Figure: { font: '宋体', size: 10.5, align: 'center', before: 2, after: 2 },
  Date: { size: 14, align: 'right', before: 18 },
  Header: { font: '宋体', size: 9, align: 'right' },
  Footer: { font: '宋体', size: 9, align: 'center' },
};

const twips = (points: number): number => Math.round(points * 20);

const fonts = (font: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${font}"/>`;

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

const border = ['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:sz="8" w:space="4" w:color="000000"/>`)
  .join('');

/** Built-in styles by the names that Word knows them by. */
const names: Readonly<Partial<Record<ParagraphStyle, string>>> = {
  Heading1: 'heading 1',
  Header: 'header',
  Footer: 'footer',
};

function styleOf(id: string, look: Look): string {
  const {
    font = '仿宋',
    size: points = 14,
    before = 0,
    after = 0,
    line,
    indent,
    align,
    isBold,
    keepsNext,
    frame,
  } = look;
  const spacing = line === undefined ? '' : ` w:line="${twips(line)}" w:lineRule="exact"`;
  const paragraph = [
    keepsNext ? '<w:keepNext/>' : '',
    frame ? `<w:pBdr>${border}</w:pBdr>` : '',
    `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}"${spacing}/>`,
    indent === undefined ? '' : `<w:ind w:firstLineChars="${indent}" w:firstLine="${twips((points * indent) / 100)}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    id === 'Heading1' ? '<w:outlineLvl w:val="0"/>' : '',
  ];
  const runs = `${fonts(font)}${isBold ? '<w:b/>' : ''}${size(points)}`;
  const name = Object.entries(names).find(([style]) => style === id)?.[1] ?? id;
  return `<w:style w:type="paragraph" w:customStyle="${name === id && id !== 'Title' && id !== 'Subtitle' ? 1 : 0}" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;
}

export const styles = [
  xmlHead,
  `<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}${size(14)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  ...Object.entries(looks).map(([id, look]) => styleOf(id, look)),
  '</w:styles>',
].join('');

/** Other names of the fonts, for machines that have them under these. */
const otherNames: readonly (readonly [string, string])[] = [
  ['仿宋', 'FangSong'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
];

export const fontTable = [
  xmlHead,
  `<w:fonts xmlns:w="${wordNamespace}">`,
  ...otherNames.map(
    ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  ),
  '</w:fonts>',
].join('');
