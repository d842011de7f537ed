import type { Workbook } from '../../workbook/workbook.js';
import { xmlHead, xmlText } from '../xml/escape.js';
import { office } from './namespaces.js';

/** Title, subject and author. No dates: the same workbook gives the same bytes. */
export const coreXml = ({ title, subject, creator }: NonNullable<Workbook['properties']> = {}): string => {
  const element = (name: string, text: string | undefined): string =>
    text === undefined ? '' : `<dc:${name}>${xmlText(text)}</dc:${name}>`;
  return [
    xmlHead,
    `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    element('title', title),
    element('subject', subject),
    element('creator', creator),
    '</cp:coreProperties>',
  ].join('');
};

/**
 * Which program wrote the file. LibreOffice asks: from an unknown one it does not believe a formula whose value is an empty text,
 * and most of ours have it while nothing is typed.
 */
export const appXml = [
  xmlHead,
  `<Properties xmlns="${office}/officeDocument/2006/extended-properties">`,
  '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>',
].join('');
