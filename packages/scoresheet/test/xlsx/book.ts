import { packageOf } from './parts.js';

export const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a small workbook as another program might have written it; each can be given otherwise. */
export const bookParts = (
  sheets: readonly string[],
  {
    texts = '',
    names = '',
    properties = '',
    parts = {},
  }: {
    readonly texts?: string;
    readonly names?: string;
    readonly properties?: string;
    readonly parts?: Record<string, string | Uint8Array | undefined>;
  } = {},
): Record<string, string | Uint8Array> => {
  const all: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': [
      `<workbook xmlns="${transitional}" xmlns:r="${relationships}"><workbookPr ${properties}/><sheets>`,
      ...sheets.map((_, index) => `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`),
      `</sheets><definedNames>${names}</definedNames></workbook>`,
    ].join(''),
    'xl/_rels/workbook.xml.rels': [
      `<Relationships xmlns="${packageRelationships}">`,
      ...sheets.map(
        (_, index) =>
          `<Relationship Id="r${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      ),
      `<Relationship Id="t" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ].join(''),
    'xl/sharedStrings.xml': `<sst xmlns="${transitional}">${texts}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        sheet.startsWith('<?xml') || sheet.includes('worksheet')
          ? sheet
          : `<worksheet xmlns="${transitional}"><sheetData>${sheet}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, content]) => (content === undefined ? [] : [[path, content]])),
  );
};

export const book = (...given: Parameters<typeof bookParts>): Uint8Array => packageOf(bookParts(...given));
