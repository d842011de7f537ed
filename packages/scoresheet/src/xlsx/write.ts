import { strToU8 } from 'fflate';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import { check } from './check.js';
import { chartXml } from './parts/chart.js';
import { drawingXml } from './parts/drawing.js';
import { linkRelationships } from './parts/links.js';
import { metadataXml } from './parts/metadata.js';
import {
  type Part,
  type Relationship,
  contentTypes,
  contentTypesXml,
  relationshipTypes,
  relationshipsXml,
} from './parts/part.js';
import { appXml, coreXml } from './parts/properties.js';
import { SharedStrings } from './parts/shared-strings.js';
import { sheetXml } from './parts/sheet.js';
import { Styles } from './parts/styles.js';
import { tableId, tableXml } from './parts/tables.js';
import { firstShown, workbookXml } from './parts/workbook.js';
import { type Deflating, writeZip } from './zip/write.js';

export interface WriteOptions {
  /**
   * Formulas go without their values, so that every program calculates them when it opens the file. Otherwise programs show the
   * values that the workbook has, and calculate only if a formula has none.
   */
  readonly recalculate?: boolean;
  /** A host's own deflating, where it has a quicker one. The bytes may differ from one to the other, what they hold does not. */
  readonly deflate?: Deflating;
}

const relate = (types: readonly (readonly [keyof typeof relationshipTypes, string])[]): readonly Relationship[] =>
  types.map(([type, target], index) => ({ id: `rId${index + 1}`, type: relationshipTypes[type], target }));

interface Linked extends Part {
  readonly to?: readonly Relationship[];
}

/** A sheet with what hangs on it: its tables, its drawing and the charts there, numbered through the workbook. */
const sheetParts = (workbook: Workbook, sheetPart: (sheet: Sheet, index: number) => string): readonly Linked[] => {
  let drawings = 0;
  let charts = 0;
  let tables = 0;
  return workbook.sheets.flatMap((sheet, index): Linked[] => {
    const path = `/xl/worksheets/sheet${index + 1}.xml`;
    const part = { path, contentType: contentTypes.worksheet, xml: sheetPart(sheet, index) };
    const own = sheet.charts ?? [];
    const tableParts = (sheet.tables ?? []).map((table): Part => {
      tables += 1;
      const xml = tableXml(table, tables, sheet);
      return { path: `/xl/tables/table${tables}.xml`, contentType: contentTypes.table, xml };
    });
    const links = [
      ...tableParts.map(({ path: target }, at) => ({ id: tableId(at), type: relationshipTypes.table, target })),
      ...linkRelationships(sheet),
    ];
    if (own.length === 0) return [links.length === 0 ? part : { ...part, to: links }, ...tableParts];
    drawings += 1;
    const before = charts;
    charts += own.length;
    const chartPaths = own.map((_, at) => `/xl/charts/chart${before + at + 1}.xml`);
    const drawing = `/xl/drawings/drawing${drawings}.xml`;
    return [
      { ...part, to: [...relate([['drawing', drawing]]), ...links] },
      ...tableParts,
      {
        path: drawing,
        contentType: contentTypes.drawing,
        xml: drawingXml(own),
        to: relate(chartPaths.map((chart) => ['chart', chart])),
      },
      ...own.map((chart, at) => ({
        path: chartPaths[at] ?? '',
        contentType: contentTypes.chart,
        xml: chartXml(chart, workbook),
      })),
    ];
  });
};

const relationshipsPath = (path: string): string => path.replace(/^(.*\/)([^/]*)$/, '$1_rels/$2.rels');

/** The workbook as an .xlsx file: the same bytes for the same workbook. */
export const writeXlsx = (workbook: Workbook, options: WriteOptions = {}): Uint8Array => {
  check(workbook);
  const styles = new Styles(workbook.styles);
  const texts = new SharedStrings();
  const found = { callsAddIn: false, formulaWithoutValue: false };
  const context = { styles, texts, withValues: options.recalculate !== true, found };
  const shown = firstShown(workbook);
  const sheets = sheetParts(workbook, (sheet, index) => sheetXml(sheet, context, index === shown));

  const workbookPart: Linked = {
    path: '/xl/workbook.xml',
    contentType: contentTypes.workbook,
    xml: workbookXml(workbook, found.formulaWithoutValue),
    to: relate([
      ...workbook.sheets.map((_, index) => ['worksheet', `/xl/worksheets/sheet${index + 1}.xml`] as const),
      ['styles', '/xl/styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
      ...(found.callsAddIn ? [['metadata', '/xl/metadata.xml'] as const] : []),
    ]),
  };
  const parts: readonly Linked[] = [
    workbookPart,
    ...sheets,
    { path: '/xl/styles.xml', contentType: contentTypes.styles, xml: styles.xml() },
    { path: '/xl/sharedStrings.xml', contentType: contentTypes.sharedStrings, xml: texts.xml() },
    ...(found.callsAddIn ? [{ path: '/xl/metadata.xml', contentType: contentTypes.metadata, xml: metadataXml }] : []),
    { path: '/docProps/core.xml', contentType: contentTypes.core, xml: coreXml(workbook.properties) },
    { path: '/docProps/app.xml', contentType: contentTypes.app, xml: appXml },
  ];
  const packageRelationships = relate([
    ['workbook', '/xl/workbook.xml'],
    ['core', '/docProps/core.xml'],
    ['app', '/docProps/app.xml'],
  ]);
  const files: (readonly [string, string])[] = [
    ['/[Content_Types].xml', contentTypesXml(parts)],
    ['/_rels/.rels', relationshipsXml(packageRelationships)],
    ...parts.flatMap(({ path, xml, to }): (readonly [string, string])[] =>
      to === undefined
        ? [[path, xml]]
        : [
            [path, xml],
            [relationshipsPath(path), relationshipsXml(to)],
          ],
    ),
  ];
  const entries = files.map(([path, xml]) => ({ name: path.slice(1), content: strToU8(xml) }));
  return writeZip(entries, options.deflate);
};
