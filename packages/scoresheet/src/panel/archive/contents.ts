import { htmlPage, table } from '../../report/html/document.js';
import { element, textElement } from '../../report/html/markup.js';
import { fileUri } from '../../workbook/file-uri.js';
import { archiveWords as words } from './wording/zh-CN.js';

/** A file of the archive as its list of contents tells it. */
export interface Listed {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly sum: string;
  readonly what: string;
}

const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** The list of contents for any editor, Windows' own among them, which asks for a mark in front and both signs at the end of a line. */
export function contentsText(files: readonly Listed[]): string {
  const { headings, title, about } = words;
  const entries = files.flatMap(({ path, size, sum, what }, index) => [
    `${index + 1}. ${path}`,
    `   ${headings.what}：${what}`,
    `   ${headings.size}：${size}`,
    `   ${headings.sum}：${sum}`,
    '',
  ]);
  return byteOrderMark + [title, '', ...about, '', ...entries].join(lineEnd);
}

/** The same for a browser; each name leads to its file. */
export function contentsPage(files: readonly Listed[]): string {
  const { headings, title, about } = words;
  const rows = files.map(({ path, size, sum, what }, index) =>
    [
      textElement('td', index + 1, { class: 'count' }),
      element('td', textElement('a', path, { href: fileUri(path) })),
      textElement('td', size, { class: 'count' }),
      textElement('td', sum),
      textElement('td', what),
    ].join(''),
  );
  const heads = [headings.number, headings.file, headings.size, headings.sum, headings.what];
  return htmlPage(title, words.htmlLanguage, [
    textElement('h1', title),
    ...about.map((text) => textElement('p', text, { class: 'head' })),
    table(heads, rows),
  ]);
}

/** What `sha256sum -c` reads. */
export const sums = (files: readonly Pick<Listed, 'path' | 'sum'>[]): string =>
  files.map(({ path, sum }) => `${sum}  ${path}\n`).join('');
