import { xmlAttribute, xmlHead } from '../xml/escape.js';
import { office, packageRelationships, relationships } from './namespaces.js';

/** One part of the package, as text. */
export interface Part {
  /** With a leading slash, as content types name it. */
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
}

/** What a part of the package points to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** The target is a file outside the package. */
  readonly isExternal?: true;
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel's names for the kinds of parts that are written. */
export const contentTypes = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  metadata: `${spreadsheet}.sheetMetadata+xml`,
  table: `${spreadsheet}.table+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

export const relationshipTypes = {
  workbook: `${relationships}/officeDocument`,
  worksheet: `${relationships}/worksheet`,
  styles: `${relationships}/styles`,
  sharedStrings: `${relationships}/sharedStrings`,
  metadata: `${relationships}/sheetMetadata`,
  hyperlink: `${relationships}/hyperlink`,
  table: `${relationships}/table`,
  drawing: `${relationships}/drawing`,
  chart: `${relationships}/chart`,
  core: `${packageRelationships}/metadata/core-properties`,
  app: `${relationships}/extended-properties`,
} as const;

export const contentTypesXml = (parts: readonly Part[]): string =>
  [
    xmlHead,
    `<Types xmlns="${office}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(({ path, contentType }) => `<Override PartName="${path}" ContentType="${contentType}"/>`),
    '</Types>',
  ].join('');

export const relationshipsXml = (all: readonly Relationship[]): string =>
  [
    xmlHead,
    `<Relationships xmlns="${packageRelationships}">`,
    ...all.map(
      ({ id, type, target, isExternal }) =>
        `<Relationship Id="${id}" Type="${type}" Target="${xmlAttribute(target)}"${isExternal === true ? ' TargetMode="External"' : ''}/>`,
    ),
    '</Relationships>',
  ].join('');
