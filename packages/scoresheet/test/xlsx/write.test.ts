import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { call, cell, op } from '../../src/formula/build.js';
import type { Link, PageSetup, Sheet, Style, Workbook } from '../../src/workbook/workbook.js';
import { type WriteOptions, writeXlsx } from '../../src/xlsx/write.js';
import { block, cellsOf, everything, withAddIn } from './everything.js';
import { partsOf } from './parts.js';

const one = (sheet: Partial<Sheet>, styles: Record<string, Style> = {}): Workbook => ({
  sheets: [{ name: 'S', cells: new Map(), ...sheet }],
  names: [],
  styles,
});

const sheetOf = (workbook: Workbook, options?: WriteOptions): string =>
  partsOf(writeXlsx(workbook, options))['xl/worksheets/sheet1.xml']!;

/** The part between a tag's first occurrence and its end. */
const element = (xml: string, name: string): string =>
  new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 's').exec(xml)?.[0] ?? '';

const parts = partsOf(writeXlsx(everything));
const entry = parts['xl/worksheets/sheet2.xml']!;
const workbook = parts['xl/workbook.xml']!;

/** What stands inside the root, in order. */
const childrenOf = (xml: string): string[] => {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, end, name, , isEmpty] of xml.matchAll(/<(\/?)([\w:]+)([^>]*?)(\/?)>/g)) {
    if (tag.startsWith('<?')) continue;
    if (end === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name!);
      if (isEmpty !== '/') depth += 1;
    }
  }
  return names;
};

describe('the package', () => {
  it('has the same bytes for the same workbook', () => {
    expect(Buffer.from(writeXlsx(everything)).equals(Buffer.from(writeXlsx(structuredClone(everything))))).toBe(true);
  });

  it('is packed by the host where it can', () => {
    const packed = writeXlsx(everything, { deflate: (content) => deflateRawSync(content) });
    expect(partsOf(packed)).toEqual(parts);
  });

  it('names every part in the content types, and every target of a relationship is there', () => {
    const paths = Object.keys(parts);
    const named = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    expect(named.sort()).toEqual(paths.filter((path) => !/\.rels$|Content_Types/.test(path)).sort());
    const targets = paths
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) => [...parts[path]!.matchAll(/Target="\/([^"]+)"/g)].map(([, target]) => target));
    expect(targets.sort()).toEqual(named);
  });

  it('says its title, and that Excel wrote it', () => {
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>评审 &lt;一&gt;</dc:title><dc:subject>试</dc:subject><dc:creator>envscore</dc:creator>',
    );
    expect(parts['docProps/app.xml']).toContain('<Application>Microsoft Excel</Application>');
  });

  it('has no chain of calculation, and metadata only where the add-in is called', () => {
    expect(Object.keys(parts).filter((path) => /calcChain|metadata/.test(path))).toEqual([]);
    expect(Object.keys(partsOf(writeXlsx(withAddIn)))).toContain('xl/metadata.xml');
  });
});

describe('the workbook part', () => {
  it('has the sheets in order, the hidden ones too, and shows the first that is not', () => {
    expect(element(workbook, 'sheets')).toBe(
      `<sheets><sheet name="词表's" sheetId="1" state="hidden" r:id="rId1"/>` +
        '<sheet name="录入 Entry" sheetId="2" r:id="rId2"/><sheet name="空白" sheetId="3" r:id="rId3"/></sheets>',
    );
    expect(workbook).toContain('activeTab="1"');
    expect(entry).toContain('tabSelected="1"');
    expect(parts['xl/worksheets/sheet3.xml']).not.toContain('tabSelected');
  });

  it('has the names, and those that Excel keeps for itself', () => {
    const names = [...workbook.matchAll(/<definedName (.*?)>(.*?)<\/definedName>/g)].map(([, how, at]) => [how, at]);
    expect(names).toEqual([
      ['name="_xlnm._FilterDatabase" localSheetId="1" hidden="1"', "'录入 Entry'!$A$2:$D$5"],
      ['name="_xlnm.Print_Area" localSheetId="1"', "'录入 Entry'!$A$1:$D$40"],
      ['name="_xlnm.Print_Titles" localSheetId="1"', "'录入 Entry'!$1:$2"],
      ['name="得分" comment="每行一人的 A6 得分 &lt;0～5&gt;"', "'录入 Entry'!$C$3:$C$5"],
      ['name="A6_total"', "'录入 Entry'!$C$6"],
      ['name="词_认定"', "'词表''s'!$A$1:$A$2"],
    ]);
  });

  it('asks for calculation only where a formula has no value', () => {
    const formula = op(1, '+', 1);
    const calculation = (value: { value?: number }, options?: WriteOptions) => {
      const written = partsOf(writeXlsx(one({ cells: cellsOf([[{ ...value, formula }]]) }), options));
      return [element(written['xl/workbook.xml']!, 'calcPr'), element(written['xl/worksheets/sheet1.xml']!, 'c')];
    };
    expect(calculation({ value: 2 })).toEqual(['<calcPr calcId="191029"/>', '<c r="A1"><f>1+1</f><v>2</v></c>']);
    const anew = ['<calcPr calcId="191029" fullCalcOnLoad="1"/>', '<c r="A1"><f>1+1</f></c>'];
    expect(calculation({})).toEqual(anew);
    expect(calculation({ value: 2 }, { recalculate: true })).toEqual(anew);
  });
});

describe('a sheet', () => {
  it('has its elements in the order that Excel wants', () => {
    expect(childrenOf(entry)).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'drawing',
    ]);
  });

  it('types values, and the values of formulas', () => {
    const rows = [
      ['text', 1.5, true, false, -0, 1e21],
      [
        { formula: op('a', '&', 'b'), value: 'ab' },
        { formula: op('', '&', ''), value: '' },
        { formula: op(1, '<', 2), value: true },
        { formula: call('MAX', 1, 2), value: 2 },
      ],
    ];
    expect(element(sheetOf(one({ cells: cellsOf(rows) })), 'sheetData')).toBe(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c>' +
        '<c r="D1" t="b"><v>0</v></c><c r="E1"><v>0</v></c><c r="F1"><v>1e+21</v></c></row><row r="2">' +
        '<c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B2" t="str"><f>""&amp;""</f><v></v></c>' +
        '<c r="C2" t="b"><f>1&lt;2</f><v>1</v></c><c r="D2"><f>MAX(1,2)</f><v>2</v></c></row></sheetData>',
    );
  });

  it('puts rows and columns in order, however they came', () => {
    const cells = new Map([
      [
        30,
        new Map([
          [27, { value: 1 }],
          [2, { value: 2 }],
        ]),
      ],
      [4, new Map([[1, { value: 3 }]])],
    ]);
    const xml = sheetOf(
      one({
        cells,
        rows: new Map([
          [7, { height: 20, hidden: true as const }],
          [5, {}],
        ]),
      }),
    );
    expect(element(xml, 'sheetData')).toBe(
      '<sheetData><row r="4"><c r="A4"><v>3</v></c></row><row r="7" ht="20" customHeight="1" hidden="1"/>' +
        '<row r="30"><c r="B30"><v>2</v></c><c r="AA30"><v>1</v></c></row></sheetData>',
    );
    expect(element(xml, 'dimension')).toBe('<dimension ref="A4:AA30"/>');
  });

  it('leaves out cells that neither hold nor look like anything', () => {
    expect(element(sheetOf(one({ cells: cellsOf([[{}, { value: '' }], []]) })), 'sheetData')).toBe(
      '<sheetData><row r="1"><c r="B1"/></row></sheetData>',
    );
  });

  it('stores what the add-in calculates as Excel does', () => {
    const xml = sheetOf(withAddIn);
    expect(xml).toContain(
      '<c r="B1" cm="1"><f t="array" ref="B1">_xldudf_ENVSCORE_A6(A1)</f><v>4</v></c>' +
        '<c r="C1" cm="1" t="str"><f t="array" ref="C1">IF(_xldudf_ENVSCORE_A6(A1),"x","y")</f>',
    );
    const metadata = partsOf(writeXlsx(withAddIn))['xl/metadata.xml']!;
    expect(metadata).toContain('cellMeta="1"');
    expect(metadata).toContain('fDynamic="1"');
  });

  it('takes no text of a formula for a call of the add-in', () => {
    const formula = op('_xldudf_ENVSCORE_A6(', '&', '');
    const written = partsOf(writeXlsx(one({ cells: cellsOf([[{ formula, value: '_xldudf_ENVSCORE_A6(' }]]) })));
    expect(written['xl/worksheets/sheet1.xml']).toContain('<c r="A1" t="str"><f>"_xldudf_ENVSCORE_A6("');
    expect(written).not.toHaveProperty(['xl/metadata.xml']);
  });

  it('escapes what XML cannot hold, as Excel does', () => {
    const text = ' a_x0041_ _x \r\n\t\u0001\u007F\uFFFE\uD800𠮷\uDC00 ';
    const written = partsOf(writeXlsx(one({ cells: cellsOf([[text, 'a < b & c > d "e"']]) })));
    expect(written['xl/sharedStrings.xml']).toContain(
      '<si><t xml:space="preserve"> a_x005F_x0041_ _x _x000D_\n\t_x0001__x007F__xFFFE__xD800_𠮷_xDC00_ </t></si>' +
        '<si><t>a &lt; b &amp; c &gt; d "e"</t></si>',
    );
  });

  it('shares texts', () => {
    const written = partsOf(writeXlsx(one({ cells: cellsOf([['是', '否', '是']]) })));
    expect(written['xl/sharedStrings.xml']).toContain('count="3" uniqueCount="2"><si><t>是</t></si><si><t>否</t></si>');
  });

  it('gives the cells under a merged block its look, but those with a look of their own', () => {
    const cells = cellsOf([[{ value: 1, style: 'box' }], [undefined, { style: 'other' }]]);
    const xml = sheetOf(
      one(
        { cells, merges: [block('S', 1, 1, 2, 2), block('S', 5, 5, 6, 6)] },
        { box: { border: 'thin' }, other: { wrap: true } },
      ),
    );
    expect(element(xml, 'sheetData')).toBe(
      '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"/></row>' +
        '<row r="2"><c r="A2" s="1"/><c r="B2" s="2"/></row></sheetData>',
    );
    expect(element(xml, 'mergeCells')).toBe(
      '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="E5:F6"/></mergeCells>',
    );
  });

  it('joins columns that are alike', () => {
    const columns = new Map([
      [3, { width: 10 }],
      [1, { width: 10 }],
      [2, { width: 10 }],
      [5, { width: 10 }],
      [6, { width: 10, hidden: true as const }],
    ]);
    expect(element(sheetOf(one({ columns })), 'cols')).toBe(
      '<cols><col min="1" max="3" width="10.625" customWidth="1"/><col min="5" max="5" width="10.625" customWidth="1"/>' +
        '<col min="6" max="6" width="10.625" hidden="1" customWidth="1"/></cols>',
    );
  });

  it.each([
    [{ rows: 2, columns: 1 }, '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>'],
    [{ rows: 3, columns: 0 }, '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>'],
    [{ rows: 0, columns: 2 }, '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>'],
    [{ rows: 0, columns: 0 }, ''],
  ])('keeps %j in sight', (frozen, pane) => {
    expect(element(sheetOf(one({ frozen })), 'pane')).toBe(pane);
  });

  it('is protected without a password, and people may insert, filter and format', () => {
    const attributes = element(entry, 'sheetProtection').match(/\w+="\d"/g);
    expect(attributes?.filter((each) => each.endsWith('"0"'))).toEqual(
      ['formatCells', 'formatColumns', 'formatRows', 'insertRows', 'sort', 'autoFilter'].map((name) => `${name}="0"`),
    );
    expect(attributes).toContain('sheet="1"');
    expect(sheetOf(one({}))).not.toContain('sheetProtection');
  });
});

describe('what may be typed', () => {
  const rules = [...entry.matchAll(/<dataValidation .*?<\/dataValidation>/gs)].map(([rule]) => rule);

  it('comes from a list on another sheet', () => {
    expect(rules[0]).toBe(
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="不在词表中" ' +
        'error="请从下拉列表中选择。" promptTitle="认定" prompt="选“是”或“否”&#10;第二行 &amp; &lt;more&gt;" sqref="B3:B5">' +
        "<formula1>'词表''s'!$A$1:$A$2</formula1></dataValidation>",
    );
  });

  it.each([
    [1, 'decimal', '<formula1>0</formula1><formula2>5</formula2>'],
    [2, 'textLength', '<formula1>1</formula1><formula2>40</formula2>'],
    [3, 'date', '<formula1>36526</formula1><formula2>73050</formula2>'],
    [4, 'whole', '<formula1>-3</formula1><formula2>3</formula2>'],
  ])('rule %i is %s', (index, type, formulas) => {
    expect(rules[index]).toContain(`type="${type}" operator="between"`);
    expect(rules[index]).toContain(formulas);
  });

  it('has messages no longer than Excel takes, and no half characters', () => {
    const said = (text: string) => {
      const validation = {
        at: block('S', 1, 1),
        allowed: { kind: 'whole' as const, from: 0, to: 1 },
        error: { title: text, text },
      };
      const xml = sheetOf(one({ validations: [validation] }));
      return ['errorTitle', 'error'].map((name) => new RegExp(` ${name}="([^"]*)"`).exec(xml)![1]!);
    };
    expect(said('字'.repeat(32))[0]).toBe('字'.repeat(32));
    expect(said('字'.repeat(33))).toEqual([`${'字'.repeat(31)}…`, '字'.repeat(33)]);
    expect(said('字'.repeat(256))[1]).toBe(`${'字'.repeat(254)}…`);
    expect(said(`${'字'.repeat(30)}𠮷𠮷`)[0]).toBe(`${'字'.repeat(30)}…`);
  });
});

describe('looks', () => {
  const styles = parts['xl/styles.xml']!;

  it('are numbered by role, and each of their parts is there once', () => {
    expect(styles).toContain('<fonts count="4">');
    expect(styles).toContain('<fills count="4">');
    expect(styles).toContain('<borders count="3">');
    expect(styles).toContain('<cellXfs count="7">');
    expect(styles).toContain(
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts>',
    );
  });

  it('are the same number where they are the same', () => {
    const cells = cellsOf([[{ style: 'one' }, { style: 'other' }, { style: 'plain' }]]);
    const xml = sheetOf(one({ cells }, { one: { wrap: true }, other: { wrap: true }, plain: {} }));
    expect(element(xml, 'row')).toBe('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>');
  });

  it('have fonts, fills, borders, formats, alignment and locks', () => {
    expect(styles).toContain(
      '<font><b/><i/><sz val="11"/><color rgb="FF1F4E79"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
    );
    expect(styles).toContain('<patternFill patternType="solid"><fgColor rgb="FFFFFFE5"/>');
    expect(styles).toContain(
      '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>',
    );
    expect(styles).toContain('<xf numFmtId="49" fontId="0" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" ');
    expect(styles).toContain('applyProtection="1"><protection locked="0"/></xf>');
    expect(styles).toContain('<alignment horizontal="center" vertical="center"/>');
    expect(styles).toContain('<alignment horizontal="center" wrapText="1"/>');
  });

  it('depend on formulas', () => {
    expect(entry).toContain(
      '<conditionalFormatting sqref="C3:C5"><cfRule type="expression" dxfId="0" priority="1"><formula>C3=""</formula>',
    );
    expect(entry).toContain(`dxfId="1" priority="2"><formula>C3&gt;'词表''s'!B1</formula>`);
    expect(element(styles, 'dxfs')).toBe(
      '<dxfs count="2"><dxf><fill><patternFill><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf>' +
        '<dxf><font><b/><color rgb="FFC00000"/></font></dxf></dxfs>',
    );
  });
});

describe('paper', () => {
  const page: PageSetup = {
    orientation: 'portrait',
    margins: { left: 25.4, right: 12.7, top: 0, bottom: 25, header: 8, footer: 8 },
  };

  it('is A4, margins in inches', () => {
    const xml = sheetOf(one({ page }));
    expect(element(xml, 'pageMargins')).toBe(
      '<pageMargins left="1" right="0.5" top="0" bottom="0.984252" header="0.314961" footer="0.314961"/>',
    );
    expect(element(xml, 'pageSetup')).toBe('<pageSetup paperSize="9" orientation="portrait"/>');
    expect(xml).not.toMatch(/fitToPage|headerFooter|rowBreaks/);
  });

  it('is one page wide where it is to fit', () => {
    expect(entry).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(element(entry, 'pageSetup')).toBe('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>');
  });

  it('ends after the rows given, each once, in order', () => {
    expect(element(sheetOf(one({ page: { ...page, breaksAfter: [20, 5, 20] } })), 'rowBreaks')).toBe(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="20" max="16383" man="1"/></rowBreaks>',
    );
    expect(sheetOf(one({ page: { ...page, breaksAfter: [] } }))).not.toContain('rowBreaks');
  });

  const footerOf = (footer: NonNullable<PageSetup['footer']>) =>
    /<oddFooter>(.*)<\/oddFooter>/.exec(sheetOf(one({ page: { ...page, footer } })))?.[1]?.replaceAll('&amp;', '&');

  it('has page numbers, and ampersands are ampersands', () => {
    expect(footerOf({ left: 'A&B &&P', center: '&P/&N', right: '&' })).toBe('&LA&&B &&P&C&P/&N&R&&');
    expect(footerOf({ left: '', center: 'x' })).toBe('&Cx');
    expect(footerOf({})).toBeUndefined();
  });

  it('has headers and footers no longer than Excel takes; the longest section loses its end', () => {
    const footer = footerOf({ left: '&'.repeat(300), center: '第 &P 页', right: '专家01' })!;
    expect(footer.length).toBeLessThanOrEqual(255);
    expect(footer).toMatch(/^&L(&&)+…&C第 &P 页&R专家01$/);
    expect(footerOf({ left: '字'.repeat(253) })).toBe(`&L${'字'.repeat(253)}`);
    expect(footerOf({ left: '字'.repeat(254) })).toBe(`&L${'字'.repeat(252)}…`);
  });
});

describe('charts', () => {
  const [bar, column] = [parts['xl/charts/chart1.xml']!, parts['xl/charts/chart2.xml']!];

  it('draw what the cells hold, with the points they had', () => {
    expect(bar).toContain('<c:barDir val="bar"/>');
    expect(column).toContain('<c:barDir val="col"/>');
    expect(bar).toContain(
      '<c:cat><c:strRef><c:f>\'录入 Entry\'!$A$3:$A$5</c:f><c:strCache><c:ptCount val="3"/>' +
        '<c:pt idx="0"><c:v>王小明</c:v></c:pt><c:pt idx="1"><c:v>𠮷田</c:v></c:pt><c:pt idx="2"><c:v>欧阳·买买提 </c:v></c:pt>',
    );
    expect(bar).toContain(
      "<c:val><c:numRef><c:f>'录入 Entry'!$C$3:$C$5</c:f><c:numCache><c:formatCode>General</c:formatCode>" +
        '<c:ptCount val="3"/><c:pt idx="0"><c:v>4</c:v></c:pt><c:pt idx="1"><c:v>2.5</c:v></c:pt></c:numCache>',
    );
  });

  it('have a title, limits, colours, and a legend where there is more than one series', () => {
    expect(bar).toContain('<a:t>得分 &amp; 分数</a:t>');
    expect(bar).toContain('<c:max val="5"/><c:min val="0"/>');
    expect(bar).toContain('<a:srgbClr val="1F4E79"/>');
    expect(bar).not.toContain('c:legend');
    expect(column).toContain('c:legend');
    expect(column).not.toContain('c:max');
  });

  it('lie over their cells, described for those who do not see them', () => {
    const drawing = parts['xl/drawings/drawing1.xml']!;
    expect(drawing).toContain('descr="得分 &amp; 分数"');
    expect(drawing).toContain(
      '<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
        '<xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>24</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>',
    );
    expect([...drawing.matchAll(/r:id="(\w+)"/g)].map(([, id]) => id)).toEqual(['rId1', 'rId2']);
  });
});

describe('a link', () => {
  const at = { row: 2, column: 28 };
  const linked = (...links: readonly Omit<Link, 'at'>[]): readonly [links: string, files: readonly string[]] => {
    const written = partsOf(writeXlsx(one({ links: links.map((link) => ({ at, ...link })) })));
    const relationships = written['xl/worksheets/_rels/sheet1.xml.rels'] ?? '';
    return [
      element(written['xl/worksheets/sheet1.xml']!, 'hyperlinks'),
      [...relationships.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes]) => attributes!),
    ];
  };
  const targetOf = (file: string): string | undefined => /Target="([^"]*)"/.exec(linked({ file })[1][0]!)?.[1];

  it('leads to a cell of this workbook', () => {
    expect(linked({ cell: { sheet: "词表's", row: 3, column: 2 } })).toEqual([
      `<hyperlinks><hyperlink ref="AB2" location="'词表''s'!B3"/></hyperlinks>`,
      [],
    ]);
  });

  it('leads to a file, or to a cell of it; each file is named once', () => {
    const cell = { sheet: '录入', row: 1, column: 1 };
    expect(linked({ file: '../a.xlsx' }, { file: 'b.xlsx', cell }, { file: '../a.xlsx', cell })).toEqual([
      '<hyperlinks><hyperlink ref="AB2" r:id="link1"/>' +
        `<hyperlink ref="AB2" r:id="link2" location="'录入'!A1"/>` +
        `<hyperlink ref="AB2" r:id="link1" location="'录入'!A1"/></hyperlinks>`,
      ['../a.xlsx', 'b.xlsx'].map(
        (target, index) =>
          `Id="link${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ` +
          `Target="${target}" TargetMode="External"`,
      ),
    ]);
  });

  it('stands beside a chart', () => {
    const [sheet] = everything.sheets.filter(({ charts }) => charts !== undefined);
    const linkedToo = { ...everything, sheets: [{ ...sheet!, links: [{ at, file: 'a.xlsx' }] }], names: [] };
    const written = partsOf(writeXlsx({ ...linkedToo, sheets: [...linkedToo.sheets, everything.sheets[0]!] }));
    expect(childrenOf(written['xl/worksheets/sheet1.xml']!).slice(-6)).toEqual([
      'hyperlinks',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'drawing',
    ]);
    const ids = [...written['xl/worksheets/_rels/sheet1.xml.rels']!.matchAll(/ Id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['rId1', 'link1']);
  });

  it.each([
    ['张三 (1).xlsx', '张三%20%281%29.xlsx'],
    ['第1批/赵甲.xlsx', '第1批/赵甲.xlsx'],
    ['/home/a b/c.xlsx', 'file:///home/a%20b/c.xlsx'],
    ['//server/share/c.xlsx', 'file:///server/share/c.xlsx'],
    ['E:/评审/c.xlsx', 'file:///E:/评审/c.xlsx'],
    ['javascript:alert(1)', 'javascript%3Aalert%281%29'],
    ['https://a.b/c', 'https%3A//a.b/c'],
    ['a#b?c&d"e\'f<g>%41.xlsx', 'a%23b%3Fc%26d%22e%27f%3Cg%3E%2541.xlsx'],
    ['a\u202Eb\\c\n', 'a%E2%80%AEb%5Cc%0A'],
  ])('to %j is written as %s', (file, target) => {
    expect(targetOf(file)).toBe(target);
  });
});

describe('what no program would open as it is meant', () => {
  const named = (name: string): Workbook => ({ ...one({}), names: [{ name, at: block('S', 1, 1) }] });
  const called = (name: string): Workbook => one({ name });

  it.each([
    ['a sheet called nothing', called(''), 'no sheet can be called'],
    ['a sheet name of 32 characters', called('字'.repeat(32)), 'no sheet can be called'],
    ['a sheet name with a slash', called('a/b'), 'no sheet can be called'],
    ['a sheet name with an apostrophe at the end', called("a'"), 'no sheet can be called'],
    ['a sheet name with an apostrophe at the start', called("'a"), 'no sheet can be called'],
    ['two sheets of a name', { ...one({}), sheets: [...one({}).sheets, ...called('s').sheets] }, 's is there twice'],
    ['no sheet', { ...one({}), sheets: [] }, 'no sheet would be seen'],
    ['hidden sheets only', one({ state: 'hidden' }), 'no sheet would be seen'],
    ['a name like an address', named('A6'), 'A6 cannot be the name of a cell'],
    ['a name like a row', named('r12'), 'r12 cannot be the name of a cell'],
    ['a name with a space', named('a b'), 'a b cannot be the name of a cell'],
    ['a name that begins with a digit', named('1a'), '1a cannot be the name of a cell'],
    ['a name of no sheet', { ...one({}), names: [{ name: 'x', at: block('T', 1, 1) }] }, 'x names a cell of no sheet'],
    ['a name twice', { ...one({}), names: [...named('得分a').names, ...named('得分A').names] }, '得分A is there twice'],
    ['merged blocks over each other', one({ merges: [block('S', 1, 1, 2, 2), block('S', 2, 2, 3, 3)] }), 'row 2'],
    ['a style that is not there', one({ cells: cellsOf([[{ style: 'x' }]]) }), 'no style is called x'],
    ['a colour that is none', one({}, { x: { fill: 'red' } }), 'red is no colour'],
    ['a number that is none', one({ cells: cellsOf([[NaN]]) }), 'a cell cannot hold NaN'],
    [
      'more links than a sheet holds',
      one({ links: Array.from({ length: 65_531 }, (_, row) => ({ at: { row: row + 1, column: 1 }, file: 'a' })) }),
      'S has 65531 links',
    ],
    ['a text too long', one({ cells: cellsOf([['x'.repeat(32_768)]]) }), 'S!A1 has 32768 characters'],
  ])('is refused: %s', (_, workbook, message) => {
    expect(() => writeXlsx(workbook)).toThrow(message);
  });

  it('is not: blocks side by side, a text as long as it may be', () => {
    const merges = [block('S', 1, 1, 2, 2), block('S', 1, 3, 2, 4), block('S', 3, 1, 3, 4)];
    const cells = cellsOf([[{ value: 'x'.repeat(32_767), formula: cell('S', 9, 9) }]]);
    expect(() => writeXlsx(one({ merges, cells, name: '字'.repeat(31) }))).not.toThrow();
  });
});
