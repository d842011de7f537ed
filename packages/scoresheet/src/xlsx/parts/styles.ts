import type { ConditionalFormat, Style, StyleName, Workbook } from '../../workbook/workbook.js';
import { gridColor, standardFont } from '../measures.js';
import { Unwritable } from '../unwritable.js';
import { xmlAttribute, xmlHead } from '../xml/escape.js';
import { main } from './namespaces.js';

/** Fragments of XML, each once, by their place. */
class Fragments {
  readonly #places = new Map<string, number>();

  constructor(...given: readonly string[]) {
    for (const each of given) this.placeOf(each);
  }

  placeOf(xml: string): number {
    const known = this.#places.get(xml);
    if (known !== undefined) return known;
    this.#places.set(xml, this.#places.size);
    return this.#places.size - 1;
  }

  list(element: string): string {
    return this.#places.size === 0
      ? ''
      : `<${element} count="${this.#places.size}">${[...this.#places.keys()].join('')}</${element}>`;
  }
}

/** `#D9E1F2` or `D9E1F2` as `FFD9E1F2`. */
export const opaque = (color: string): string => {
  const [, digits] = /^#?([0-9A-Fa-f]{6})$/.exec(color) ?? [];
  if (digits === undefined) throw new Unwritable(`${color} is no colour; RRGGBB is meant`);
  return `FF${digits.toUpperCase()}`;
};

const fontXml = ({ size, bold, italic, color }: NonNullable<Style['font']> = {}): string =>
  [
    '<font>',
    bold === true ? '<b/>' : '',
    italic === true ? '<i/>' : '',
    `<sz val="${size ?? standardFont.size}"/>`,
    color === undefined ? '' : `<color rgb="${opaque(color)}"/>`,
    `<name val="${standardFont.name}"/><family val="3"/><charset val="134"/></font>`,
  ].join('');

const fillXml = (color: string | undefined): string =>
  color === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${opaque(color)}"/><bgColor indexed="64"/></patternFill></fill>`;

const borderXml = (border: Style['border']): string => {
  const color = border === 'light' ? `<color rgb="${opaque(gridColor)}"/>` : '<color auto="1"/>';
  const side = (name: string, isDrawn: boolean): string =>
    isDrawn ? `<${name} style="thin">${color}</${name}>` : `<${name}/>`;
  const isAround = border === 'thin' || border === 'light';
  const sides = ['left', 'right', 'top'].map((name) => side(name, isAround));
  return `<border>${sides.join('')}${side('bottom', border !== undefined)}<diagonal/></border>`;
};

// The formats that have a number of their own and mean the same in every language.
const builtInFormats: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const firstOwnFormat = 164;

const alignmentXml = ({ horizontal, vertical, wrap }: Style): string => {
  const attributes = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    vertical === undefined ? '' : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : '',
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
};

const differentialXml = ({ fill, color, bold }: ConditionalFormat['style']): string => {
  const font = `${bold === true ? '<b/>' : ''}${color === undefined ? '' : `<color rgb="${opaque(color)}"/>`}`;
  return [
    '<dxf>',
    font === '' ? '' : `<font>${font}</font>`,
    // Here, and only here, the colour that fills is the background's.
    fill === undefined ? '' : `<fill><patternFill><bgColor rgb="${opaque(fill)}"/></patternFill></fill>`,
    '</dxf>',
  ].join('');
};

/** The looks of a workbook: what cells refer to by number. */
export class Styles {
  readonly #fonts = new Fragments(fontXml());
  // Excel takes the first two for itself, whatever they say.
  readonly #fills = new Fragments(fillXml(undefined), '<fill><patternFill patternType="gray125"/></fill>');
  readonly #borders = new Fragments(borderXml(undefined));
  readonly #formats = new Map<string, number>();
  readonly #cells = new Fragments('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #differentials = new Fragments();
  readonly #byName = new Map<StyleName, number>();

  constructor(styles: Workbook['styles']) {
    for (const [name, style] of Object.entries(styles))
      this.#byName.set(name, this.#cells.placeOf(this.#cellXml(style)));
  }

  /** The number of a role; a cell without a role has 0. */
  numberOf(name: StyleName | undefined): number {
    if (name === undefined) return 0;
    const known = this.#byName.get(name);
    if (known === undefined) throw new Unwritable(`no style is called ${name}`);
    return known;
  }

  differential(style: ConditionalFormat['style']): number {
    return this.#differentials.placeOf(differentialXml(style));
  }

  xml(): string {
    const formats = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlAttribute(code)}"/>`,
    );
    return [
      xmlHead,
      `<styleSheet xmlns="${main}">`,
      formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
      this.#fonts.list('fonts'),
      this.#fills.list('fills'),
      this.#borders.list('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#cells.list('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.#differentials.list('dxfs'),
      '</styleSheet>',
    ].join('');
  }

  #formatId(code: string | undefined): number {
    if (code === undefined) return 0;
    const known = builtInFormats.get(code) ?? this.#formats.get(code);
    if (known !== undefined) return known;
    const id = firstOwnFormat + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }

  #cellXml(style: Style): string {
    const format = this.#formatId(style.format);
    const font = this.#fonts.placeOf(fontXml(style.font));
    const fill = this.#fills.placeOf(fillXml(style.fill));
    const border = this.#borders.placeOf(borderXml(style.border));
    const alignment = alignmentXml(style);
    const protection = style.unlocked === true ? '<protection locked="0"/>' : '';
    const applies = [
      ['NumberFormat', format !== 0],
      ['Font', font !== 0],
      ['Fill', fill !== 0],
      ['Border', border !== 0],
      ['Alignment', alignment !== ''],
      ['Protection', protection !== ''],
    ] as const;
    const applied = applies.map(([what, does]) => (does ? ` apply${what}="1"` : '')).join('');
    const head = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
    return alignment === '' && protection === '' ? `${head}/>` : `${head}>${alignment}${protection}</xf>`;
  }
}
