import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planWorkbook } from '../../src/plan/write.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import type { Kept, SheetModel, WorkbookModel } from '../../src/workbook/model.js';
import type { Style, Workbook } from '../../src/workbook/workbook.js';
import { readModel } from '../../src/xlsx/model.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { Unreadable } from '../../src/xlsx/unreadable.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { plan } from '../plan/plan.js';
import { rightReview } from '../scoresheet/arbitrary.js';
import { declaredAsStated, reviewOf } from '../scoresheet/reviews.js';
import { asRead, asWritten } from './as-written.js';
import { bookParts, relationships, transitional } from './book.js';
import { block, cellsOf, everything } from './everything.js';
import { packageOf, partsOf } from './parts.js';

const main = `xmlns="${transitional}" xmlns:r="${relationships}"`;
const later =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

type Relationship = readonly [id: string, kind: string, target: string, mode?: 'External'];

const relationshipsOf = (all: readonly Relationship[]): string =>
  `<Relationships xmlns="${packaged}">${all
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
    )
    .join('')}</Relationships>`;

interface Foreign {
  /** What stands in front of the cells, the cells, and what stands behind. */
  readonly before?: string;
  readonly rows?: string;
  readonly after?: string;
  readonly names?: string;
  readonly texts?: string;
  readonly styles?: string;
  /** What the sheet and the workbook point to. */
  readonly from?: readonly Relationship[];
  readonly fromWorkbook?: readonly Relationship[];
  readonly parts?: Record<string, string>;
}

/** Parts of a workbook as another program might have written it. Its second sheet is empty. */
const foreignParts = ({
  before = '',
  rows = '',
  after = '',
  names = '',
  texts = '',
  styles,
  from = [],
  fromWorkbook = [],
  parts = {},
}: Foreign): Record<string, string | Uint8Array> => {
  const sheet = `<worksheet ${main} ${later}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return bookParts([sheet, ''], {
    names,
    texts,
    parts: {
      'xl/_rels/workbook.xml.rels': relationshipsOf([
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'worksheet', 'worksheets/sheet2.xml'],
        ['t', 'sharedStrings', 'sharedStrings.xml'],
        ['s', 'styles', 'styles.xml'],
        ...fromWorkbook,
      ]),
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsOf(from),
      'xl/styles.xml': styles === undefined ? undefined : `<styleSheet ${main}>${styles}</styleSheet>`,
      ...parts,
    },
  });
};

const open = (foreign: Foreign): WorkbookModel => readModel(packageOf(foreignParts(foreign)));
const sheetOf = (foreign: Foreign): SheetModel => open(foreign).sheets[0]!;
const keptOf = (foreign: Foreign): readonly Kept[] => open(foreign).kept;

const s1 = (top: number, left: number, bottom = top, right = left) => block('S1', top, left, bottom, right);

describe('a workbook of our own', () => {
  it.each([
    ['one of everything', everything],
    ['a whole scoresheet', writeScoresheet(declaredAsStated(reviewOf()))],
    ['a scoresheet that calls the add-in', writeScoresheet(reviewOf(), shapeOf(reviewOf(), 'addin'))],
    ['a plan', planWorkbook(plan)],
  ])('is read as it was written: %s', (_, workbook) => {
    expect(asRead(readModel(writeXlsx(workbook)))).toEqual(asWritten(workbook));
  });

  it('is read as it was written, whatever the review says', () => {
    fc.assert(
      fc.property(rightReview(1), (review) => {
        const workbook = writeScoresheet(review);
        expect(asRead(readModel(writeXlsx(workbook)))).toEqual(asWritten(workbook));
      }),
      { numRuns: 3 },
    );
  });

  it('is read as it was written, however its cells look', () => {
    const yes = fc.option(fc.constant(true as const), { nil: undefined });
    const color = fc.constantFrom('#1F4E79', 'ffffff', '000000', '#abcdef');
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const style = fc.record({
      font: optional(
        fc.record({ size: optional(fc.integer({ min: 1, max: 99 })), bold: yes, italic: yes, color: optional(color) }),
      ),
      fill: optional(color),
      border: optional(fc.constantFrom('thin', 'light', 'bottom')),
      horizontal: optional(fc.constantFrom('left', 'center', 'right')),
      vertical: optional(fc.constantFrom('top', 'center')),
      wrap: yes,
      format: optional(fc.constantFrom('0', '0.0', '@', '0.00%', 'yyyy-mm-dd', '"a&<b>"0')),
      unlocked: yes,
    });
    const defined = (given: object): Style =>
      Object.fromEntries(
        Object.entries(given).flatMap(([key, value]: [string, unknown]) =>
          value === undefined ? [] : [[key, typeof value === 'object' && value !== null ? defined(value) : value]],
        ),
      );
    fc.assert(
      fc.property(fc.array(style, { minLength: 1, maxLength: 9 }), (found) => {
        const styles = Object.fromEntries(found.map((each, index) => [`s${index}`, defined(each)]));
        const cells = cellsOf(Object.keys(styles).map((name) => [{ style: name }, { value: name, style: name }]));
        const workbook: Workbook = { sheets: [{ name: 'S', cells }], names: [], styles };
        expect(asRead(readModel(writeXlsx(workbook)))).toEqual(asWritten(workbook));
      }),
      { numRuns: 50 },
    );
  });

  it('leads where it was meant to lead', () => {
    const at = { row: 2, column: 28 };
    const links = [
      { at, cell: { sheet: "词表's", row: 3, column: 2 } },
      { at, file: '../批次 1/甲&乙#%20?.xlsx' },
      { at, file: 'javascript:alert(1)/b.xlsx', cell: { sheet: '录入 Entry', row: 1, column: 1 } },
      { at, file: '/根/c.xlsx' },
      { at, file: 'C:/a b/c.xlsx', cell: { sheet: '不在此处', row: 7, column: 3 } },
    ];
    const [first, ...others] = everything.sheets;
    const workbook = { ...everything, sheets: [{ ...first!, links }, ...others] };
    expect(readModel(writeXlsx(workbook)).sheets[0]?.links).toEqual(links);
  });
});

describe('a workbook of ours that LibreOffice has opened and saved', () => {
  const saved = new Uint8Array(readFileSync(new URL('../fixtures/everything.libreoffice.xlsx', import.meta.url)));
  const { sheets, names, kept, properties, active } = readModel(saved);
  const { sheets: own } = readModel(writeXlsx(everything));

  it.each([
    'merges',
    'validations',
    'conditionalFormats',
    'charts',
    'filter',
    'isProtected',
    'permitted',
    'state',
  ] as const)('has the same %s', (what) => {
    expect(sheets.map((sheet) => sheet[what])).toEqual(own.map((sheet) => sheet[what]));
  });

  it('has the same widths, to a twentieth of a character, and the same heights', () => {
    const near = own.map((sheet) =>
      sheet.columns.map((run) => ({ ...run, width: expect.closeTo(run.width, 1) as number })),
    );
    expect(sheets.map(({ columns }) => columns)).toEqual(near);
    expect(sheets[1]?.rows.get(1)).toEqual({ height: 30 });
    expect(sheets[1]?.rows.get(9)).toMatchObject({ hidden: true });
  });

  it('has the same paper, to a tenth of a millimetre', () => {
    const page = sheets[1]!.page!;
    const rounded = Object.fromEntries(Object.entries(page.margins).map(([side, width]) => [side, Math.round(width)]));
    expect({ ...page, margins: rounded }).toEqual(own[1]?.page);
  });

  it('has the same cells to look at', () => {
    const looked = (sheet: SheetModel) => [...sheet.cells].map(([row, columns]) => [row, [...columns.keys()]]);
    expect(sheets.map(looked)).toEqual(own.map(looked));
  });

  it('has its names and its author, and is opened where it was', () => {
    expect(names.map(({ name }) => name)).toEqual(['A6_total', '得分', '词_认定']);
    expect(properties).toEqual(everything.properties);
    expect(active).toBe(1);
    // It takes several fonts for one text, where it has not got ours.
    expect(kept).toEqual([{ what: 'richTexts' }]);
  });
});

describe('what cells hold', () => {
  const held = (bytes: Uint8Array) =>
    readModel(bytes).sheets.map(({ cells }) =>
      [...cells].flatMap(([row, columns]) =>
        [...columns].flatMap(([column, cell]) => {
          const { style, ...rest } = cell;
          expect(typeof style).toBe('string');
          return Object.keys(rest).length > 0 ? [[row, column, rest]] : [];
        }),
      ),
    );

  it.each([
    ['ours', writeXlsx(everything)],
    [
      "another program's",
      packageOf(
        foreignParts({
          texts: '<si><t>甲</t></si>',
          rows:
            '<row><c t="s"><v>0</v></c><c/><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
            '<row r="4"><c r="B4"><f t="shared" ref="B4:B5" si="0">A1</f><v>1</v></c></row><row><c r="B5"><f t="shared" si="0"/></c></row>',
        }),
      ),
    ],
  ])('is what readXlsx finds: %s', (_, bytes) => {
    const found = readXlsx(bytes).sheets.map(({ cells }) =>
      [...cells].flatMap(([row, columns]) => [...columns].map(([column, cell]) => [row, column, cell])),
    );
    expect(held(bytes)).toEqual(found);
  });

  it('may be nothing but a look, of its own, its row, its column or none', () => {
    const { cells, rows, columns, standard } = sheetOf({
      styles: `<cellXfs>${'<xf/>'.repeat(9)}</cellXfs>`,
      before:
        '<sheetFormatPr baseColWidth="10" defaultRowHeight="15" zeroHeight="1"/>' +
        '<cols><col min="2" max="3" width="20.625" style="3" customWidth="1"/><col min="4" max="16384" hidden="1"/></cols>',
      rows: '<row r="2" s="5" customFormat="1" ht="20"><c r="A2" s="7"/><c r="B2"/><c r="C2" s="99"/></row><row r="3" s="5"/>',
    });
    expect(cells).toEqual(
      new Map([
        [
          2,
          new Map([
            [1, { style: '7' }],
            [2, { style: '0' }],
            [3, { style: '0' }],
          ]),
        ],
      ]),
    );
    expect(rows).toEqual(new Map([[2, { height: 20, grows: true, style: '5' }]]));
    expect(columns).toEqual([
      { from: 2, to: 3, width: 20, style: '3' },
      { from: 4, to: 16_384, width: 10, hidden: true },
    ]);
    expect(standard).toEqual({ width: 10, height: 15, hidesRows: true });
  });
});

describe('looks of other programs', () => {
  const lookOf = (xf: string, lists = '', more: Foreign = {}) => {
    const styles = `${lists}<cellXfs><xf/>${xf}</cellXfs>`;
    return open({ ...more, styles, rows: '<row><c s="1"/></row>' }).styles['1'];
  };
  const fontOf = (font: string, more: Foreign = {}) =>
    lookOf('<xf fontId="1"/>', `<fonts><font/><font>${font}</font></fonts>`, more)?.font;
  const fillOf = (fill: string, more = '') =>
    lookOf('<xf fillId="1"/>', `<fills><fill/><fill>${fill}</fill></fills>${more}`)?.fill;
  const borderOf = (border: string) =>
    lookOf('<xf borderId="1"/>', `<borders><border/><border>${border}</border></borders>`)?.border;

  it('have fonts', () => {
    expect(
      fontOf('<sz val="10.5"/><name val="等线"/><b/><i val="0"/><u/><strike val="true"/><color rgb="80ff0000"/>'),
    ).toEqual({ name: '等线', size: 10.5, bold: true, underline: true, strike: true, color: '#FF0000' });
    expect(fontOf('<u val="none"/><b val="false"/><sz val="-3"/>')).toEqual({ name: '宋体', size: 11 });
  });

  it.each([
    ['theme="1"', '#000000'],
    ['theme="0"', '#FFFFFF'],
    ['theme="3"', '#1F497D'],
    ['theme="4"', '#4F81BD'],
    ['indexed="10"', '#FF0000'],
    ['indexed="22"', '#C0C0C0'],
    ['indexed="63"', '#333333'],
    ['rgb="FF123abc"', '#123ABC'],
    ['indexed="64"', undefined],
    ['auto="1"', undefined],
    ['theme="99"', undefined],
    ['rgb="red"', undefined],
  ])('have colours in many ways: %s', (how, color) => {
    expect(fontOf(`<color ${how}/>`)?.color).toBe(color);
  });

  // As Excel shows them in its palette; it calculates in whole numbers, so that one step is nothing.
  it.each([
    ['theme="4" tint="0.79998168889431442"', '#DCE6F1'],
    ['theme="4" tint="0.59999389629810485"', '#B8CCE4'],
    ['theme="4" tint="0.39997558519241921"', '#95B3D7'],
    ['theme="4" tint="-0.249977111117893"', '#366092'],
    ['theme="4" tint="-0.499984740745262"', '#244062'],
    ['theme="0" tint="-0.14999847407452621"', '#D9D9D9'],
    ['theme="1" tint="0.499984740745262"', '#808080'],
  ])('have colours lighter and darker: %s', (how, color) => {
    const parts = (hex = ''): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const expected = parts(color);
    const near = parts(fontOf(`<color ${how}/>`)?.color).filter(
      (part, index) => Math.abs(part - expected[index]!) <= 1,
    );
    expect(near).toHaveLength(3);
  });

  it("have a theme's colours, and a palette of their own", () => {
    const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
    const own = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1']
      .map((name, index) => `<a:${name}><a:srgbClr val="00000${index}"/></a:${name}>`)
      .join('')
      .replace('<a:srgbClr val="000000"/>', '<a:sysClr val="windowText" lastClr="111111"/>');
    const more = {
      fromWorkbook: [['th', 'theme', 'theme/theme1.xml']] as const,
      parts: {
        'xl/theme/theme1.xml': `<a:theme xmlns:a="${drawing}"><a:themeElements><a:clrScheme name="x">${own}</a:clrScheme></a:themeElements></a:theme>`,
      },
    };
    expect(fontOf('<color theme="0"/>', more)?.color).toBe('#000001');
    expect(fontOf('<color theme="1"/>', more)?.color).toBe('#111111');
    expect(fontOf('<color theme="4"/>', more)?.color).toBe('#000004');
    expect(fontOf('<color theme="5"/>', more)?.color).toBe('#C0504D');
    const palette = '<colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors></colors>';
    expect(fillOf('<patternFill patternType="solid"><fgColor indexed="0"/></patternFill>', palette)).toBe('#ABCDEF');
    expect(fillOf('<patternFill patternType="solid"><fgColor indexed="2"/></patternFill>', palette)).toBe('#FF0000');
  });

  it('are filled with one colour, and otherwise named', () => {
    const pattern =
      '<patternFill patternType="gray125"><fgColor rgb="FF000000"/><bgColor rgb="FFEEEEEE"/></patternFill>';
    const gradient =
      '<gradientFill><stop position="0"><color rgb="FF112233"/></stop><stop position="1"><color rgb="FF445566"/></stop></gradientFill>';
    expect(fillOf(pattern)).toBe('#EEEEEE');
    expect(fillOf(gradient)).toBe('#112233');
    expect(fillOf('<patternFill patternType="none"><fgColor rgb="FF000000"/></patternFill>')).toBeUndefined();
    const styles = (fill: string, xf: string) =>
      `<fills><fill/><fill>${fill}</fill></fills><cellXfs><xf/>${xf}</cellXfs>`;
    const rows = '<row><c s="1"/></row>';
    expect(keptOf({ styles: styles(gradient, '<xf fillId="1"/>'), rows })).toEqual([{ what: 'looks', sheet: 'S1' }]);
    expect(keptOf({ styles: styles(gradient, '<xf/><xf fillId="1"/>'), rows })).toEqual([]);
  });

  it('have lines on each side', () => {
    expect(
      borderOf(
        '<left style="medium"><color rgb="FF0000FF"/></left><end style="hair"/><top style="none"/><bottom/><diagonal/>',
      ),
    ).toEqual({ left: { style: 'medium', color: '#0000FF' }, right: { style: 'hair' } });
    expect(borderOf('<top/>')).toBeUndefined();
  });

  it.each([
    [
      '<alignment horizontal="justify" vertical="distributed" indent="2" shrinkToFit="1"/>',
      { horizontal: 'justify', vertical: 'distributed', indent: 2, shrinks: true },
    ],
    ['<alignment horizontal="general" vertical="bottom" wrapText="true" textRotation="0"/>', { wrap: true }],
    ['<alignment textRotation="45"/>', { rotation: 45 }],
    ['<alignment textRotation="135"/>', { rotation: -45 }],
    ['<alignment textRotation="180"/>', { rotation: -90 }],
    ['<alignment textRotation="255"/>', { rotation: 'stacked' }],
    ['<alignment textRotation="200" indent="-1"/>', {}],
    ['<protection locked="0" hidden="1"/>', { unlocked: true, hidesFormula: true }],
    ['<protection locked="true"/>', {}],
  ])('stand so: %s', (inside, expected) => {
    expect(lookOf(`<xf>${inside}</xf>`)).toEqual({ font: { name: '宋体', size: 11 }, ...expected });
  });

  it.each([
    [0, undefined],
    [2, '0.00'],
    [14, 'yyyy/m/d'],
    [31, 'yyyy"年"m"月"d"日"'],
    [49, '@'],
    [58, 'm"月"d"日"'],
    [164, 'General" 分"'],
    [165, undefined],
    [999, undefined],
  ])('have the number format %i', (id, format) => {
    const own =
      '<numFmts><numFmt numFmtId="164" formatCode="General&quot; 分&quot;"/><numFmt numFmtId="165" formatCode="general"/></numFmts>';
    expect(lookOf(`<xf numFmtId="${id}"/>`, own)?.format).toBe(format);
  });

  it('are those of every program where a file has none', () => {
    const { styles, standardLook } = open({ rows: '<row><c s="3"><v>1</v></c></row>' });
    expect(styles).toEqual({ [standardLook]: { font: { name: '宋体', size: 11 } } });
  });
});

describe('what may be typed', () => {
  const messages = 'showInputMessage="1" showErrorMessage="1"';
  const rulesOf = (rules: string, more: Foreign = {}) =>
    sheetOf({ ...more, after: `<dataValidations>${rules}</dataValidations>` }).validations;
  const ruleOf = (attributes: string, formulas: string, more: Foreign = {}) =>
    rulesOf(`<dataValidation ${attributes} sqref="B3">${formulas}</dataValidation>`, more)[0]?.allowed;
  const one = (formula: string) => `<formula1>${formula}</formula1>`;
  const two = (first: string, second: string) => `${one(first)}<formula2>${second}</formula2>`;
  const names = '<definedName name="词">S2!$A$1:$A$3</definedName>';

  it.each([
    ['type="list"', one('"是, 否,&quot;&quot;x"'), { kind: 'words', words: ['是', '否', '"x'] }],
    ['type="list"', one('$A$1:$A$3'), { kind: 'list', source: s1(1, 1, 3) }],
    ['type="list"', one("'S2'!$A:$A"), { kind: 'list', source: block('S2', 1, 1, 1_048_576, 1) }],
    ['type="list"', one('词'), { kind: 'list', source: block('S2', 1, 1, 3) }],
    ['type="list"', one('INDIRECT(A1)'), { kind: 'listFormula', formula: 'INDIRECT(A1)' }],
    ['type="list"', one('S3!$A$1'), { kind: 'listFormula', formula: 'S3!$A$1' }],
    ['type="custom"', one('A3&gt;1'), { kind: 'condition', formula: 'A3>1' }],
    ['type="decimal"', two('-1.5', '2E3'), { kind: 'decimal', from: -1.5, to: 2000 }],
    [
      'type="whole" operator="between"',
      two('0', 'A1'),
      { kind: 'compared', what: 'whole', comparison: 'between', with: ['0', 'A1'] },
    ],
    [
      'type="whole" operator="notBetween"',
      two('0', '9'),
      { kind: 'compared', what: 'whole', comparison: 'notBetween', with: ['0', '9'] },
    ],
    [
      'type="textLength" operator="lessThanOrEqual"',
      two('40', '0'),
      { kind: 'compared', what: 'textLength', comparison: 'lessThanOrEqual', with: ['40'] },
    ],
    [
      'type="time"',
      two('0.25', '0.5'),
      { kind: 'compared', what: 'time', comparison: 'between', with: ['0.25', '0.5'] },
    ],
    ['', '', { kind: 'anything' }],
  ])('is said in many ways: %s %s', (attributes, formulas, expected) => {
    expect(ruleOf(attributes, formulas, { names })).toEqual(expected);
  });

  it('is named where it is said in no way that is known', () => {
    const after = (rule: string) => ({
      after: `<dataValidations><dataValidation sqref="B3" ${rule}</dataValidations>`,
    });
    const kept = [{ what: 'validations', sheet: 'S1', at: { top: 3, left: 2, bottom: 3, right: 2 } }];
    for (const rule of [
      'type="colour"><formula1>1</formula1></dataValidation>',
      'type="list"/>',
      'type="whole"><formula1>1</formula1></dataValidation>',
      'type="whole" operator="like"><formula1>1</formula1></dataValidation>',
      `type="custom"><formula1>${'1+'.repeat(40_000)}1</formula1></dataValidation>`,
    ]) {
      expect(sheetOf(after(rule)).validations).toEqual([]);
      expect(keptOf(after(rule))).toEqual(kept);
    }
  });

  it('is told and refused as the file has it', () => {
    const said = 'errorTitle="甲" error="乙_x000A_丙" promptTitle="丁" prompt="戊"';
    const found = rulesOf(
      [
        `<dataValidation ${said} ${messages} sqref="A1"/>`,
        `<dataValidation ${said} sqref="A1"/>`,
        `<dataValidation ${said} ${messages} errorStyle="warning" sqref="A1"/>`,
        `<dataValidation ${messages} errorStyle="stop" sqref="A1"/>`,
      ].join(''),
    );
    const allowed = { kind: 'anything' };
    const prompt = { title: '丁', text: '戊' };
    const error = { title: '甲', text: '乙\n丙' };
    const at = s1(1, 1);
    expect(found).toEqual([
      { at, allowed, prompt, error },
      { at, allowed },
      { at, allowed, prompt, error, insisting: 'warning' },
      { at, allowed, error: { title: '', text: '' } },
    ]);
  });

  it('holds for several blocks, from the corner of all of them', () => {
    const found = rulesOf(`<dataValidation type="custom" sqref="D4:D8 B10:D10">${one('B4&gt;$A$1')}</dataValidation>`);
    expect(found).toEqual([
      { at: s1(4, 4, 8, 4), allowed: { kind: 'condition', formula: 'D4>$A$1' } },
      { at: s1(10, 2, 10, 4), allowed: { kind: 'condition', formula: 'B10>$A$1' } },
    ]);
    const lists = rulesOf(`<dataValidation type="list" sqref="A1 A3">${one('B1:C1')}</dataValidation>`);
    expect(lists.map(({ allowed }) => allowed)).toEqual([
      { kind: 'list', source: s1(1, 2, 1, 3) },
      { kind: 'list', source: s1(3, 2, 3, 3) },
    ]);
  });

  it('is found where Excel puts rules about other sheets', () => {
    const after =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1">' +
      `<x14:dataValidation type="list" ${messages} error="否"><x14:formula1><xm:f>'S2'!$A$1:$A$2</xm:f></x14:formula1>` +
      '<xm:sqref>B3:B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const { validations } = sheetOf({ after });
    expect(validations).toEqual([
      { at: s1(3, 2, 5, 2), allowed: { kind: 'list', source: block('S2', 1, 1, 2) }, error: { title: '', text: '否' } },
    ]);
    expect(keptOf({ after })).toEqual([]);
  });
});

describe('looks that depend on something', () => {
  const styles =
    '<dxfs><dxf><font><b/><i val="0"/><u/><strike/><color rgb="FFC00000"/></font><fill><patternFill><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf>' +
    '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>';
  const style = { bold: true, underline: true, strike: true, color: '#C00000', fill: '#FFF2CC' };
  const format = (sqref: string, rules: string) =>
    `<conditionalFormatting sqref="${sqref}">${rules}</conditionalFormatting>`;
  const rule = (attributes: string, ...formulas: readonly string[]) =>
    `<cfRule dxfId="0" priority="1" ${attributes}>${formulas.map((formula) => `<formula>${formula}</formula>`).join('')}</cfRule>`;
  const found = (after: string) => sheetOf({ styles, after }).conditionalFormats;
  const whenOf = (...given: Parameters<typeof rule>) => found(format('B3:B9', rule(...given)))[0]?.when;

  it.each([
    ['type="expression"', ['$A3=""'], '$A3=""'],
    ['type="cellIs" operator="equal"', ['"缺"'], 'B3=("缺")'],
    ['type="cellIs" operator="notEqual"', ['1'], 'B3<>(1)'],
    ['type="cellIs" operator="greaterThan"', ['1'], 'B3>(1)'],
    ['type="cellIs" operator="greaterThanOrEqual"', ['1'], 'B3>=(1)'],
    ['type="cellIs" operator="lessThan"', ['A3+1'], 'B3<(A3+1)'],
    ['type="cellIs" operator="lessThanOrEqual"', ['1'], 'B3<=(1)'],
    ['type="cellIs" operator="between"', ['1', '2'], 'AND(B3>=(1),B3<=(2))'],
    ['type="cellIs" operator="notBetween"', ['1', '2'], 'OR(B3<(1),B3>(2))'],
    [
      'type="containsText" operator="containsText" text="缺"',
      ['NOT(ISERROR(SEARCH("缺",B3)))'],
      'NOT(ISERROR(SEARCH("缺",B3)))',
    ],
    ['type="containsBlanks"', ['LEN(TRIM(B3))=0'], 'LEN(TRIM(B3))=0'],
  ])('are read as a formula: %s', (attributes, formulas, when) => {
    expect(whenOf(attributes, ...formulas.map((each) => each.replaceAll('<', '&lt;')))).toBe(when);
  });

  it.each([
    '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><color rgb="FF638EC6"/></dataBar></cfRule>',
    '<cfRule type="colorScale" priority="1"><colorScale><color rgb="FF638EC6"/></colorScale></cfRule>',
    '<cfRule type="top10" dxfId="0" priority="1" rank="3"/>',
    '<cfRule type="duplicateValues" dxfId="0" priority="1"/>',
    rule('type="cellIs" operator="between"', '1'),
    rule('type="cellIs" operator="like"', '1', '2'),
    rule('type="expression"'),
  ])('are named where they are no formula: %s', (rules) => {
    const after = format('B3:B9', rules);
    expect(found(after)).toEqual([]);
    expect(keptOf({ styles, after })).toEqual([
      { what: 'conditionalFormats', sheet: 'S1', at: { top: 3, left: 2, bottom: 9, right: 2 } },
    ]);
  });

  it('are named where they are more than the model has', () => {
    const after = format('B3', '<cfRule type="expression" priority="1" dxfId="0"><formula>TRUE</formula></cfRule>');
    const framed = '<dxfs><dxf><border><left style="thin"/></border></dxf></dxfs>';
    expect(keptOf({ styles: framed, after })).toEqual([{ what: 'looks', sheet: 'S1' }]);
    expect(keptOf({ styles: framed })).toEqual([]);
  });

  it('stand in the order in which they count, for each block', () => {
    const last = format(
      'A1:A2 C1',
      '<cfRule type="expression" priority="3" dxfId="0" stopIfTrue="1"><formula>A1=1</formula></cfRule>',
    );
    const first = format('B1', '<cfRule type="expression" priority="1" dxfId="1"><formula>B1=2</formula></cfRule>');
    expect(found(last + first)).toEqual([
      { at: s1(1, 2), when: 'B1=2', style: { fill: '#00FF00' } },
      { at: s1(1, 1, 2), when: 'A1=1', style, stops: true },
      { at: s1(1, 3), when: 'C1=1', style, stops: true },
    ]);
  });

  it('are found where Excel puts formulas about other sheets', () => {
    const after =
      '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting>' +
      '<x14:cfRule type="expression" priority="2" id="{1}"><xm:f>S2!$A$1=1</xm:f><x14:dxf><font><color rgb="FF112233"/></font></x14:dxf></x14:cfRule>' +
      '<xm:sqref>C3:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    expect(found(after)).toEqual([{ at: s1(3, 3, 5, 3), when: 'S2!$A$1=1', style: { color: '#112233' } }]);
    expect(keptOf({ after })).toEqual([]);
  });
});

describe('what is printed', () => {
  const printed = (name: string, formula: string) =>
    `<definedName name="_xlnm.${name}" localSheetId="0">${formula}</definedName>`;
  const page = [{ what: 'page', sheet: 'S1' }];

  it('is said by few words', () => {
    const foreign = {
      before: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      after:
        '<pageMargins left="1" right="0.5" top="-1"/><pageSetup fitToHeight="0"/>' +
        '<headerFooter><oddHeader>中&amp;R第&amp;p页&amp;A</oddHeader><oddFooter>&amp;L甲&amp;&amp;乙 &amp;N</oddFooter></headerFooter>' +
        '<rowBreaks><brk id="9" man="1"/><brk id="12"/><brk id="0" man="1"/></rowBreaks>',
      names: printed('Print_Titles', 'S1!$2:$3') + printed('Print_Area', 'S1!$A$1:$D$40'),
    };
    expect(sheetOf(foreign).page).toEqual({
      orientation: 'portrait',
      margins: { left: 25.4, right: 12.7, top: 19.05, bottom: 19.05, header: 7.62, footer: 7.62 },
      fitToWidth: true,
      header: { center: '中', right: '第&P页S1' },
      footer: { left: '甲&&乙 &N' },
      breaksAfter: [9],
      repeatedRows: { from: 2, to: 3 },
      printArea: s1(1, 1, 40, 4),
    });
    expect(keptOf(foreign)).toEqual([]);
    expect(sheetOf({})).not.toHaveProperty('page');
  });

  it.each<[string, Foreign]>([
    ['other paper', { after: '<pageSetup paperSize="1"/>' }],
    ['a scale', { after: '<pageSetup scale="80"/>' }],
    ['pages high', { before: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' }],
    ['columns that end a page', { after: '<colBreaks><brk id="3" man="1"/></colBreaks>' }],
    ['a grid', { after: '<printOptions gridLines="1"/>' }],
    ['another first page', { after: '<headerFooter differentFirst="1"><firstHeader>甲</firstHeader></headerFooter>' }],
    ['the date', { after: '<headerFooter><oddHeader>&amp;D</oddHeader></headerFooter>' }],
    ['a font', { after: '<headerFooter><oddHeader>&amp;"宋体,Bold"&amp;14甲</oddHeader></headerFooter>' }],
    ['more than a header holds', { after: `<headerFooter><oddHeader>${'甲'.repeat(256)}</oddHeader></headerFooter>` }],
    ['columns that are repeated', { names: printed('Print_Titles', 'S1!$A:$B,S1!$1:$2') }],
    ['two areas', { names: printed('Print_Area', 'S1!$A$1:$B$2,S1!$D$1:$E$2') }],
    ['an area that is gone', { names: printed('Print_Area', 'S1!#REF!') }],
  ])('is named where it is more: %s', (_, foreign) => {
    expect(keptOf(foreign)).toEqual(page);
  });

  it('keeps the text of what it cannot say whole', () => {
    const after =
      '<headerFooter><oddHeader>&amp;C&amp;"宋体,Bold"&amp;14&amp;K00B050甲&amp;D乙&amp;</oddHeader></headerFooter>';
    expect(sheetOf({ after }).page?.header).toEqual({ center: '甲乙' });
    const names = printed('Print_Titles', 'S1!$A:$B,S1!$1:$2');
    expect(sheetOf({ names }).page?.repeatedRows).toEqual({ from: 1, to: 2 });
  });
});

describe('charts and other things over the cells', () => {
  const xdr = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';
  const office = `${xdr} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relationships}" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
  const corner = (name: string, column: number, row: number, offset = 0) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
  const frame = (id: string) =>
    `<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const over = (inside: string, from = corner('from', 1, 2), to = corner('to', 3, 9, 5)) =>
    `<xdr:twoCellAnchor>${from}${to}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
  const drawn = (anchors: string, charts: readonly string[] = []): Foreign => ({
    after: '<drawing r:id="d"/>',
    from: [['d', 'drawing', '../drawings/drawing1.xml']],
    parts: {
      'xl/drawings/drawing1.xml': `<xdr:wsDr ${office}>${anchors}</xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relationshipsOf(
        charts.map((_, index) => [`c${index}`, 'chart', `../charts/chart${index}.xml`]),
      ),
      ...Object.fromEntries(
        charts.map((chart, index) => [
          `xl/charts/chart${index}.xml`,
          `<c:chartSpace ${office}><c:chart>${chart}</c:chart></c:chartSpace>`,
        ]),
      ),
    },
  });
  const reference = (kind: string, formula: string) =>
    `<c:${kind}><c:strRef><c:f>${formula}</c:f></c:strRef></c:${kind}>`;
  const series = (categories = 'S1!$A$1:$A$3', values = 'S1!$B$1:$B$3', name = '<c:tx><c:v>分</c:v></c:tx>') =>
    `<c:ser>${name}${reference('cat', categories)}${reference('val', values)}</c:ser>`;
  const bars = (inside = series(), more = '') =>
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>${inside}</c:barChart><c:catAx/><c:valAx><c:scaling><c:min val="-1"/></c:scaling></c:valAx>${more}</c:plotArea>`;
  const at = { top: 3, left: 2, bottom: 10, right: 4 };

  it('are charts of bars', () => {
    const title =
      '<c:title><c:tx><c:rich><a:p><a:r><a:t>得</a:t></a:r><a:r><a:t>分</a:t></a:r></a:p></c:rich></c:tx></c:title>';
    const named = series(
      undefined,
      undefined,
      '<c:tx><c:strRef><c:f>S1!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>甲</c:v></c:pt></c:strCache></c:strRef></c:tx>',
    );
    const { charts } = sheetOf(drawn(over(frame('c0')), [title + bars(series() + named)]));
    const values = s1(1, 2, 3);
    expect(charts).toEqual([
      {
        title: '得分',
        kind: 'column',
        categories: s1(1, 1, 3),
        series: [
          { name: '分', values },
          { name: '甲', values },
        ],
        axis: { from: -1 },
        covers: block('S1', 3, 2, 10, 4),
      },
    ]);
    expect(keptOf(drawn(over(frame('c0')), [bars()]))).toEqual([]);
  });

  it.each([
    ['lines', '<c:plotArea><c:lineChart/></c:plotArea>'],
    ['bars and lines', bars(series(), '<c:lineChart/>')],
    ['bars upon each other', bars(`<c:grouping val="stacked"/>${series()}`)],
    ['bars of other files', bars(series('[1]S1!$A$1:$A$3'))],
    ['bars with several labels', bars(series() + series('S1!$C$1:$C$3'))],
    ['bars of nothing', bars('')],
    ['nothing', ''],
  ])('are named where they show something else: %s', (_, chart) => {
    expect(sheetOf(drawn(over(frame('c0')), [chart])).charts).toEqual([]);
    expect(keptOf(drawn(over(frame('c0')), [chart]))).toEqual([{ what: 'charts', sheet: 'S1', at }]);
  });

  it.each([
    ['pictures', '<xdr:pic><xdr:blipFill/></xdr:pic>'],
    ['shapes', '<xdr:sp><xdr:txBody/></xdr:sp>'],
    ['shapes', '<xdr:grpSp><xdr:pic/></xdr:grpSp>'],
    ['shapes', '<xdr:graphicFrame><a:graphic/></xdr:graphicFrame>'],
    ['charts', frame('nowhere')],
    [
      'charts',
      `<mc:AlternateContent><mc:Choice>${frame('x')}</mc:Choice><mc:Fallback><xdr:sp/></mc:Fallback></mc:AlternateContent>`,
    ],
  ])('are named: %s', (what, inside) => {
    expect(keptOf(drawn(over(inside)))).toEqual([{ what, sheet: 'S1', at }]);
  });

  it('lie where they say, about', () => {
    const pic = '<xdr:pic/>';
    const places = keptOf(
      drawn(
        [
          `<xdr:oneCellAnchor>${corner('from', 0, 4)}<xdr:ext cx="1219200" cy="171450"/>${pic}</xdr:oneCellAnchor>`,
          `<xdr:absoluteAnchor><xdr:pos x="609600" y="0"/><xdr:ext cx="1" cy="1"/>${pic}</xdr:absoluteAnchor>`,
          over(pic, corner('from', 5, 5), corner('to', 2, 2)),
          over(pic, corner('from', -9, 5), corner('to', 99_999, 9_999_999)),
          `<mc:AlternateContent><mc:Choice>${over(pic, corner('from', 8, 8), corner('to', 9, 9))}</mc:Choice></mc:AlternateContent>`,
        ].join(''),
      ),
    ).map((kept) => kept.at);
    expect(places).toEqual([
      { top: 5, left: 1, bottom: 6, right: 3 },
      { top: 1, left: 2, bottom: 1, right: 2 },
      { top: 6, left: 6, bottom: 6, right: 6 },
      { top: 6, left: 1, bottom: 1_048_576, right: 16_384 },
      { top: 9, left: 9, bottom: 9, right: 9 },
    ]);
  });

  it('are not there where their part is not', () => {
    expect(sheetOf({ after: '<drawing r:id="d"/>' }).charts).toEqual([]);
    const gone = drawn(over(frame('c0')), ['']);
    expect(keptOf({ ...gone, parts: { ...gone.parts, 'xl/drawings/drawing1.xml': '<wsDr/>' } })).toEqual([]);
  });
});

describe('links of other programs', () => {
  const linksOf = (links: string, targets: readonly string[] = [], names = '') =>
    sheetOf({
      after: `<hyperlinks>${links}</hyperlinks>`,
      from: targets.map((target, index) => [`h${index}`, 'hyperlink', target, 'External']),
      names,
    }).links;
  const at = { row: 1, column: 1 };

  it.each([
    ['https://example.org/?a=1', { uri: 'https://example.org/?a=1' }],
    ['mailto:a@example.org', { uri: 'mailto:a@example.org' }],
    ['javascript:alert(1)', { uri: 'javascript:alert(1)' }],
    ['//server/share/a.xlsx', { uri: '//server/share/a.xlsx' }],
    ['file://server/a.xlsx', { uri: 'file://server/a.xlsx' }],
    ['a%20b/%E7%94%B2.xlsx', { file: 'a b/甲.xlsx' }],
    ['a\\b.xlsx', { file: 'a/b.xlsx' }],
    ['file:///C:\\a%20b\\c.xlsx', { file: 'C:/a b/c.xlsx' }],
    ['file:///home/a', { file: '/home/a' }],
    ['100%.xlsx', { uri: '100%.xlsx' }],
    ['#S2!B3', { cell: { sheet: 'S2', row: 3, column: 2 } }],
  ])('lead to %s', (target, expected) => {
    expect(linksOf('<hyperlink ref="A1" r:id="h0"/>', [target])).toEqual([{ at, ...expected }]);
  });

  it('lead into the workbook, by name or by place', () => {
    const names = '<definedName name="得分">S2!$C$3:$C$5</definedName>';
    const links = ['得分', 'B7', 'S9!A1', '#REF!'].map((place) => `<hyperlink ref="A1" location="${place}"/>`).join('');
    expect(linksOf(links, [], names)).toEqual([
      { at, cell: { sheet: 'S2', row: 3, column: 3 } },
      { at, cell: { sheet: 'S1', row: 7, column: 2 } },
      { at, place: 'S9!A1' },
      { at, place: '#REF!' },
    ]);
    expect(linksOf('<hyperlink ref="A1" r:id="h0" location="B7"/>', ['a.xlsx'])).toEqual([
      { at, file: 'a.xlsx', place: 'B7' },
    ]);
  });

  it('cover blocks, and are none without an end or a beginning', () => {
    const links =
      '<hyperlink ref="A1:B2" location="S2!A1"/><hyperlink ref="A1"/><hyperlink location="S2!A1"/><hyperlink ref="A1" r:id="none"/>';
    expect(linksOf(links)).toEqual([{ at, to: { row: 2, column: 2 }, cell: { sheet: 'S2', row: 1, column: 1 } }]);
  });
});

describe('a sheet of another program', () => {
  it('stays in sight, is protected, filtered and coloured as it says', () => {
    const { frozen, isProtected, permitted, filter, tab, hidesGrid } = sheetOf({
      before:
        '<sheetPr><tabColor theme="4"/></sheetPr><sheetViews><sheetView showGridLines="0"><pane xSplit="2" state="frozenSplit"/></sheetView></sheetViews>',
      after: '<sheetProtection sheet="1" insertRows="0" sort="false" formatCells="1"/><autoFilter ref="A2:D9"/>',
    });
    expect({ frozen, isProtected, permitted, filter, tab, hidesGrid }).toEqual({
      frozen: { rows: 0, columns: 2 },
      isProtected: true,
      permitted: ['insertRows', 'sort'],
      filter: s1(2, 1, 9, 4),
      tab: '#4F81BD',
      hidesGrid: true,
    });
    expect(sheetOf({ after: '<sheetProtection insertRows="0"/>' })).not.toHaveProperty('isProtected');
  });

  it('has its comments', () => {
    const comments = `<comments xmlns="${transitional}"><commentList><comment ref="B3"><text><t>甲</t></text></comment></commentList></comments>`;
    const foreign: Foreign = {
      after: '<legacyDrawing r:id="v"/>',
      from: [
        ['c', 'comments', '../comments1.xml'],
        ['v', 'vmlDrawing', '../drawings/vml.vml'],
      ],
      parts: { 'xl/comments1.xml': comments },
    };
    expect(sheetOf(foreign).comments).toEqual([{ row: 3, column: 2, text: '甲' }]);
    expect(keptOf(foreign)).toEqual([]);
  });

  it.each<[string, Foreign]>([
    [
      'tables',
      {
        after: '<tableParts count="1"><tablePart r:id="t"/></tableParts>',
        from: [['t', 'table', '../tables/table1.xml']],
      },
    ],
    ['pivotTables', { from: [['p', 'pivotTable', '../pivotTables/pivotTable1.xml']] }],
    [
      'slicers',
      {
        after: '<extLst><ext><x14:slicerList><x14:slicer r:id="s"/></x14:slicerList></ext></extLst>',
        from: [['s', 'slicer', '../slicers/slicer1.xml']],
      },
    ],
    [
      'sparklines',
      { after: '<extLst><ext><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>' },
    ],
    ['threadedComments', { from: [['t', 'threadedComment', '../threadedComments/threadedComment1.xml']] }],
    [
      'controls',
      {
        after: '<AlternateContent><Choice><controls><control/></controls></Choice></AlternateContent>',
        from: [['c', 'ctrlProp', '../ctrlProps/ctrlProp1.xml']],
      },
    ],
    ['controls', { after: '<oleObjects><oleObject/></oleObjects>' }],
    ['pictures', { after: '<picture r:id="p"/>', from: [['p', 'image', '../media/image1.png']] }],
    ['protection', { after: '<sheetProtection sheet="1" password="CC1A"/>' }],
    ['protection', { after: '<protectedRanges><protectedRange sqref="A1"/></protectedRanges>' }],
    ['scenarios', { after: '<scenarios><scenario/></scenarios>' }],
    ['views', { before: '<sheetViews><sheetView><pane xSplit="2000" state="split"/></sheetView></sheetViews>' }],
    ['views', { after: '<customSheetViews><customSheetView/></customSheetViews>' }],
    ['filters', { after: '<autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter>' }],
    ['groups', { rows: '<row r="2" outlineLevel="1"/>' }],
    ['groups', { before: '<cols><col min="2" max="3" width="9" outlineLevel="2"/></cols>' }],
    ['connections', { from: [['q', 'queryTable', '../queryTables/queryTable1.xml']] }],
  ])('names what it has beyond the model: %s', (what, foreign) => {
    expect(keptOf(foreign)).toEqual([{ what, sheet: 'S1' }]);
  });

  it('names what nobody knows by its name', () => {
    expect(keptOf({ after: '<novelty><inside/></novelty>' })).toEqual([
      { what: 'unknown', sheet: 'S1', name: 'novelty' },
    ]);
    expect(keptOf({ from: [['n', 'novelty', '../n.xml']] })).toEqual([
      { what: 'unknown', sheet: 'S1', name: 'novelty' },
    ]);
    expect(keptOf({ after: '<extLst><ext><x14:novelty/></ext></extLst>' })).toEqual([
      { what: 'unknown', sheet: 'S1', name: 'novelty' },
    ]);
  });

  it('names formulas of several cells, but not those of an add-in', () => {
    const cell = (how: string) => `<row r="1"><c r="A1"><f ${how}>1</f><v>1</v></c></row>`;
    expect(keptOf({ rows: cell('t="array" ref="A1:A3"') })).toEqual([
      { what: 'arrayFormulas', sheet: 'S1', at: { top: 1, left: 1, bottom: 3, right: 1 } },
    ]);
    expect(keptOf({ rows: cell('t="dataTable"') })).toEqual([{ what: 'arrayFormulas', sheet: 'S1' }]);
    expect(keptOf({ rows: cell('t="array" ref="A1"') })).toEqual([]);
  });

  it('says nothing of what is not seen', () => {
    const after =
      '<phoneticPr fontId="1"/><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors>' +
      '<sortState ref="A1:B2"><sortCondition ref="A1"/></sortState><cellWatches><cellWatch r="A1"/></cellWatches>' +
      '<extLst><ext><x14:ignoredErrors><x14:ignoredError/></x14:ignoredErrors></ext></extLst>';
    expect(keptOf({ after, from: [['p', 'printerSettings', '../printerSettings/p.bin']] })).toEqual([]);
  });
});

describe('a workbook of another program', () => {
  const workbookWith = (inside: string): Foreign => ({
    parts: {
      'xl/workbook.xml': `<workbook ${main}>${inside}<sheets><sheet name="S1" r:id="r1"/><sheet name="S2" r:id="r2" state="veryHidden"/></sheets></workbook>`,
    },
  });

  it.each<[string, Foreign]>([
    ['macros', { fromWorkbook: [['v', 'vbaProject', 'vbaProject.bin']] }],
    ['externalLinks', { fromWorkbook: [['e', 'externalLink', 'externalLinks/externalLink1.xml']] }],
    ['pivotTables', { fromWorkbook: [['p', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml']] }],
    ['connections', { fromWorkbook: [['c', 'connections', 'connections.xml']] }],
    ['protection', workbookWith('<workbookProtection lockStructure="1"/>')],
    ['views', workbookWith('<customWorkbookViews><customWorkbookView/></customWorkbookViews>')],
    ['richTexts', { texts: '<si><r><rPr><b/></rPr><t>加</t></r><r><t>粗</t></r></si>' }],
    ['richTexts', { rows: '<row><c t="inlineStr"><is><r><rPr><b/></rPr><t>加</t></r></is></c></row>' }],
  ])('names what it has beyond the model: %s', (what, foreign) => {
    expect(keptOf(foreign)).toEqual([{ what }]);
  });

  it('names what nobody knows by its name, and nothing that is not seen', () => {
    const fromWorkbook = ['novelty', 'calcChain', 'sheetMetadata', 'customXml', 'person'].map((kind): Relationship => [
      kind,
      kind,
      `${kind}.xml`,
    ]);
    expect(keptOf({ fromWorkbook })).toEqual([{ what: 'unknown', name: 'novelty' }]);
  });

  it('has sheets that are no sheets of cells', () => {
    const foreign = workbookWith('');
    const { sheets, kept } = open({
      ...foreign,
      parts: {
        ...foreign.parts,
        'xl/_rels/workbook.xml.rels': relationshipsOf([
          ['r1', 'worksheet', 'worksheets/sheet1.xml'],
          ['r2', 'chartsheet', 'chartsheets/sheet1.xml'],
        ]),
      },
    });
    expect(sheets[1]).toMatchObject({ name: 'S2', state: 'hidden', cells: new Map() });
    expect(kept).toEqual([{ what: 'otherSheets', sheet: 'S2' }]);
  });

  it('is opened at a sheet that is there', () => {
    const active = (tab: string) =>
      open(workbookWith(`<bookViews><workbookView activeTab="${tab}"/></bookViews>`)).active;
    expect([active('1'), active('0'), active('7'), active('x')]).toEqual([1, 0, 1, 0]);
  });

  it('has names of blocks with what is said of them, and names of other things', () => {
    const { names, formulaNames } = open({
      names:
        '<definedName name="得分" comment="每行_x000A_一人">S1!$C$3:$C$5</definedName><definedName name="率">0.5</definedName>' +
        '<definedName name="率" localSheetId="1">S2!$A$1</definedName><definedName name="得分" localSheetId="0" comment="本表">S1!$D$1</definedName>' +
        '<definedName name="_xlnm._FilterDatabase" localSheetId="0">S1!$A$1:$B$2</definedName>',
    });
    expect(names).toEqual([
      { name: '得分', at: s1(3, 3, 5, 3), comment: '每行\n一人' },
      { name: '率', at: block('S2', 1, 1) },
    ]);
    expect(formulaNames).toEqual([
      { name: '率', formula: '0.5' },
      { name: '率', formula: 'S2!$A$1', sheet: 'S2' },
      { name: '得分', formula: 'S1!$D$1', sheet: 'S1' },
    ]);
  });

  it('counts its days as it says', () => {
    const foreign = workbookWith('<workbookPr date1904="1"/>');
    expect(open(foreign).countsFrom1904).toBe(true);
    expect(open({})).not.toHaveProperty('countsFrom1904');
  });
});

describe('a file that cannot be read', () => {
  const refusal = (bytes: Uint8Array, limits = {}): string => {
    try {
      readModel(bytes, { limits });
    } catch (error) {
      if (error instanceof Unreadable) return error.code;
      throw error;
    }
    return 'none';
  };
  const refused = (foreign: Foreign, limits = {}): string =>
    refusal(packageOf(foreignParts(foreign)), { ratio: Infinity, ...limits });
  const without = (path: string) => {
    const parts = foreignParts({ styles: '' });
    return packageOf(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path)));
  };

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['no zip', new Uint8Array(99).fill(65), 'notAZip'],
    ['a sheet is missing', without('xl/worksheets/sheet1.xml'), 'missingPart'],
    ['styles are missing', without('xl/styles.xml'), 'none'],
    ['styles are broken', packageOf(foreignParts({ styles: '<fonts>' })), 'brokenXml'],
    ['styles are something else', packageOf(foreignParts({ parts: { 'xl/styles.xml': '<a/>' } })), 'notAWorkbook'],
    ['rules are broken', packageOf(foreignParts({ after: '<dataValidations><dataValidation>' })), 'brokenXml'],
    [
      'an entity in a message',
      packageOf(foreignParts({ after: '<dataValidations><dataValidation sqref="A1" error="&x;"/></dataValidations>' })),
      'brokenXml',
    ],
    [
      'a theme with a document type',
      packageOf(
        foreignParts({ fromWorkbook: [['th', 'theme', 'theme.xml']], parts: { 'xl/theme.xml': '<!DOCTYPE a><a/>' } }),
      ),
      'brokenXml',
    ],
  ])('is told: %s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  const rules = (attributes: string, formula: string, count = 1): string =>
    `<dataValidations>${`<dataValidation ${attributes}><formula1>${formula}</formula1></dataValidation>`.repeat(count)}</dataValidations>`;
  const rule = '<cfRule type="expression"><formula>A1</formula></cfRule>';

  it.each<[string, Foreign, string]>([
    ['cells', { rows: `<row>${'<c/>'.repeat(2000)}</row>`.repeat(9) }, 'tooManyCells'],
    ['rows', { rows: '<row ht="9"/>'.repeat(20_000) }, 'tooManyCells'],
    ['fonts', { styles: `<fonts>${'<font/>'.repeat(20_000)}</fonts>` }, 'tooManyCells'],
    ['rules', { after: rules('sqref="A1"', '1', 20_000) }, 'tooManyCells'],
    ['blocks that are none', { after: rules(`sqref="${'x '.repeat(9)}"`, '1', 2000) }, 'tooManyCells'],
    [
      'rules of many blocks',
      {
        after: `<conditionalFormatting sqref="${'A1 '.repeat(2000)}">${rule.repeat(9)}</conditionalFormatting>`,
      },
      'tooManyCells',
    ],
    [
      'formulas of many blocks',
      { after: rules(`type="custom" sqref="${'A1 B2 '.repeat(400)}"`, 'A1+'.repeat(999)) },
      'tooLarge',
    ],
    [
      'links',
      { after: `<hyperlinks>${'<hyperlink ref="A1" location="x"/>'.repeat(20_000)}</hyperlinks>` },
      'tooManyCells',
    ],
    ['breaks', { after: `<rowBreaks>${'<brk id="9" man="1"/>'.repeat(20_000)}</rowBreaks>` }, 'tooManyCells'],
  ])('is refused before few bytes become many: %s', (_, foreign, code) => {
    expect(refused(foreign, { cells: 10_000, sharedFormulas: 1_000_000 })).toBe(code);
    expect(refused(foreign)).toBe('none');
  });

  it('does not take long over what stands there again and again', () => {
    const began = Date.now();
    const columns = `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols>`;
    const { sheets } = readModel(packageOf(foreignParts({ before: columns })), { limits: { ratio: Infinity } });
    expect(sheets[0]?.columns).toHaveLength(1);
    const sheet = (index: number) => `<sheet name="S${index}" r:id="r1"/>`;
    const name = (index: number) =>
      `<definedName name="_xlnm.Print_Area" localSheetId="${index % 500}">S1!$A$1</definedName>`;
    const many = (count: number, make: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => make(index)).join('');
    const workbook = `<workbook ${main}><sheets>${many(500, sheet)}</sheets><definedNames>${many(20_000, name)}</definedNames></workbook>`;
    expect(refused({ parts: { 'xl/workbook.xml': workbook } })).toBe('none');
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  // Regular expressions fail on such texts, other than by not matching.
  const long = `'${'a'.repeat(6_000_000)}`;
  const shared = (formula: string) =>
    `<row><c><f t="shared" ref="A1:B1" si="0">${formula}</f></c><c><f t="shared" si="0"/></c></row>`;

  it.each<[string, Foreign]>([
    ['shared formulas', { rows: shared(long) }],
    ['calls of the add-in', { rows: shared(`ENVSCORE.A6(${long}`) }],
    ['names', { names: `<definedName name="x">${long}'!A1</definedName>` }],
    ['titles', { names: `<definedName name="_xlnm.Print_Titles" localSheetId="0">${long}</definedName>` }],
    ['lists', { after: rules('type="list" sqref="A1"', `"${long}"`) }],
    ['places', { after: `<hyperlinks><hyperlink ref="A1" location="${long}'!A1"/></hyperlinks>` }],
    ['headers', { after: `<headerFooter><oddHeader>${'&amp;"'.repeat(500_000)}</oddHeader></headerFooter>` }],
  ])('may have texts of megabytes where a few letters belong: %s', (_, foreign) => {
    expect(refused(foreign)).toBe('none');
    expect(() => readXlsx(packageOf(foreignParts(foreign)), { limits: { ratio: Infinity } })).not.toThrow();
  });

  it.each<[string, Foreign]>([
    ['rows', { rows: '<row r="2" ht="1e999" s="-1" customFormat="1"/><row r="3" ht="NaN"/>' }],
    ['columns', { before: '<cols><col min="5" max="2" width="x"/><col/><col min="-1" max="1e9" width="-1"/></cols>' }],
    ['merges', { after: '<mergeCells><mergeCell ref="A0:B1"/><mergeCell/></mergeCells>' }],
    [
      'views',
      { before: '<sheetViews><sheetView><pane xSplit="1e9" ySplit="-1" state="frozen"/></sheetView></sheetViews>' },
    ],
    [
      'looks',
      {
        styles: '<cellXfs><xf fontId="9" fillId="-1" borderId="x" numFmtId="1e9"/></cellXfs>',
        rows: '<row><c s="0"/></row>',
      },
    ],
    ['links', { after: '<hyperlinks><hyperlink ref="XFE1" location="x"/></hyperlinks>' }],
    [
      'names',
      {
        names:
          '<definedName name="constructor" localSheetId="99">1</definedName><definedName name="__proto__">S1!$A$1</definedName>',
      },
    ],
  ])('is read all the same, where numbers mean nothing: %s', (_, foreign) => {
    expect(refused(foreign)).toBe('none');
    expect({}).not.toHaveProperty('at');
  });

  it('is read or refused, whichever parts are changed', () => {
    const parts = partsOf(writeXlsx(everything));
    const paths = Object.keys(parts);
    const scrap = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '/',
      '-',
      '9',
      ' ',
      'A1 ',
      '</font>',
      '<xf>',
      '<f>',
      'sqref="',
      ' type="list"',
      '/>',
      '<ext>',
      '<!--',
      '\uFFFD',
    );
    fc.assert(
      fc.property(fc.tuple(fc.nat(), fc.nat(), fc.nat(40), scrap), ([path, place, length, piece]) => {
        const chosen = paths[path % paths.length]!;
        const xml = parts[chosen]!;
        const from = place % xml.length;
        const changed = xml.slice(0, from) + piece + xml.slice(from + length);
        expect(typeof refusal(packageOf({ ...parts, [chosen]: changed }))).toBe('string');
      }),
      { numRuns: 150 },
    );
  });

  it('is read or refused, whichever tags of its parts stand elsewhere', () => {
    const parts = partsOf(writeXlsx(everything));
    const paths = Object.keys(parts);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(9), (path, from, to, length) => {
        const chosen = paths[path % paths.length]!;
        const tags = parts[chosen]!.split(/(?=<)/);
        const moved = tags.splice(from % tags.length, length);
        tags.splice(to % (tags.length + 1), 0, ...moved);
        expect(typeof refusal(packageOf({ ...parts, [chosen]: tags.join('') }))).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});
