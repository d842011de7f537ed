import { printSheetName } from '../../formula/print.js';
import { columnLetters } from '../../formula/column-letters.js';
import { fileUri } from '../../workbook/file-uri.js';
import type { Link, Sheet } from '../../workbook/workbook.js';
import { xmlAttribute } from '../xml/escape.js';
import { type Relationship, relationshipTypes } from './part.js';

/** The files that a sheet leads to, each with a number of its own. */
const filesOf = (links: readonly Link[]): ReadonlyMap<string, string> => {
  const files = new Set(links.flatMap(({ file }) => (file === undefined ? [] : [file])));
  return new Map([...files].map((file, index) => [file, `link${index + 1}`]));
};

export const linkRelationships = ({ links = [] }: Sheet): readonly Relationship[] =>
  [...filesOf(links)].map(([file, id]) => ({
    id,
    type: relationshipTypes.hyperlink,
    target: fileUri(file),
    isExternal: true,
  }));

export const linksXml = ({ links = [] }: Sheet): string => {
  if (links.length === 0) return '';
  const files = filesOf(links);
  const written = links.map(({ at, file, cell }) => {
    const reference = `ref="${columnLetters(at.column)}${at.row}"`;
    const to = file === undefined ? '' : ` r:id="${files.get(file) ?? ''}"`;
    const place = cell && `${printSheetName(cell.sheet)}!${columnLetters(cell.column)}${cell.row}`;
    return `<hyperlink ${reference}${to}${place === undefined ? '' : ` location="${xmlAttribute(place)}"`}/>`;
  });
  return `<hyperlinks>${written.join('')}</hyperlinks>`;
};
