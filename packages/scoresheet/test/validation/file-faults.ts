import { strToU8 } from 'fflate';
import { panelWorkbook } from '../../src/panel/workbook/write.js';
import { signingWorkbook } from '../../src/plan/signing/signing.js';
import { planWorkbook } from '../../src/plan/write.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { plan } from '../plan/plan.js';
import { everything } from '../xlsx/everything.js';
import { packageOf, partsOf } from '../xlsx/parts.js';
import { rawZip } from '../xlsx/raw-zip.js';
import { type Planted, clean, patching } from './planting.js';

const beginning = (...values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set(values);
  return bytes;
};

/** What Office 97 to 2003 wrote: streams, named in two bytes a letter. */
const compound = (stream: string): Uint8Array => {
  const bytes = beginning(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  Array.from(stream).forEach((letter, index) => {
    bytes[1024 + 2 * index] = letter.charCodeAt(0);
  });
  return bytes;
};

const without = (path: string): Uint8Array =>
  packageOf(Object.fromEntries(Object.entries(partsOf(clean())).filter(([own]) => own !== path)));

const text = 'Environmental damage '.repeat(50);
const heic = [0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63];

const noPanels = panelWorkbook(
  { validation: { files: [], listed: 0, isPartial: false }, panels: [], otherRecords: [] },
  { audience: 'anonymous', at: '2026-11-21' },
);

/** Files that are no workbook of ours, or none at all. */
export const fileFaults: readonly Planted[] = [
  { name: 'nothing in it', file: () => new Uint8Array(), told: ['empty'] },
  { name: 'a photograph', file: () => beginning(0xff, 0xd8, 0xff, 0xe0), told: ['picture'] },
  { name: 'a picture of the screen', file: () => beginning(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), told: ['picture'] },
  { name: 'a photograph of a telephone', file: () => beginning(...heic), told: ['picture'] },
  { name: 'a bitmap', file: () => beginning(0x42, 0x4d, 6, 0, 9, 0, 0, 0, 0, 0), told: ['picture'] },
  { name: 'a PDF', file: () => strToU8('%PDF-1.7 …'), told: ['pdf'] },
  { name: 'a saved web page', file: () => strToU8('\uFEFF<!DOCTYPE html><table></table>'), told: ['web-page'] },
  { name: 'a table of commas', file: () => strToU8('姓名,得分\n王小明,4\n'), told: ['text-file'] },
  { name: 'a table of tabs in two bytes a letter', file: () => beginningOfText(), told: ['text-file'] },
  { name: 'a document of rich text', file: () => strToU8('{\\rtf1 评分}'), told: ['text-document'] },
  { name: 'an old text document', file: () => compound('WordDocument'), told: ['text-document'] },
  { name: 'a text document', file: () => packageOf({ 'word/document.xml': '<w/>' }), told: ['text-document'] },
  { name: 'an old presentation', file: () => compound('PowerPoint Document'), told: ['presentation'] },
  { name: 'a presentation', file: () => packageOf({ 'ppt/presentation.xml': '<p/>' }), told: ['presentation'] },
  { name: 'an archive of another kind', file: () => beginning(0x52, 0x61, 0x72, 0x21), told: ['other-archive'] },
  { name: 'a zip of something else', file: () => packageOf({ '照片.jpg': '?' }), told: ['other-archive'] },
  { name: 'bytes of no known kind', file: () => beginning(1, 2, 3, 4), told: ['not-a-workbook'] },
  { name: 'only its first half', file: () => clean().subarray(0, clean().length >> 1), told: ['truncated'] },
  {
    name: 'a check sum that is not right',
    file: () => rawZip([{ name: '_rels/.rels', content: text, crc: 1 }]),
    told: ['damaged _rels/.rels'],
  },
  {
    name: 'a part that is longer than it says',
    file: () => rawZip([{ name: '_rels/.rels', content: text, size: 10 }]),
    told: ['damaged _rels/.rels'],
  },
  {
    name: 'a part that is called otherwise in two places',
    file: () => rawZip([{ name: '_rels/.rels', localName: '_rels/-rels', content: text }]),
    told: ['damaged _rels/.rels'],
  },
  {
    name: 'two parts in one place',
    file: () =>
      rawZip([
        { name: '_rels/.rels', content: text },
        { name: 'xl/workbook.xml', content: text, start: 0 },
      ]),
    told: ['damaged _rels/.rels'],
  },
  {
    name: 'a part that is not there',
    file: () => without('xl/worksheets/sheet3.xml'),
    told: ['missing-part xl/worksheets/sheet3.xml'],
  },
  {
    name: 'a part that is broken',
    file: () => patching(clean(), { 'xl/worksheets/sheet3.xml': (xml) => xml.replace('</sheetData>', '') }),
    told: ['broken-part xl/worksheets/sheet3.xml'],
  },
  {
    name: 'entities that grow',
    file: () =>
      patching(clean(), {
        'xl/workbook.xml': (xml) => xml.replace('<workbook', '<!DOCTYPE a [<!ENTITY b "ha">]><workbook'),
      }),
    told: ['broken-part xl/workbook.xml'],
  },
  {
    name: 'an entity of another file',
    file: () =>
      patching(clean(), {
        'xl/workbook.xml': (xml) =>
          xml
            .replace('<workbook', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><workbook')
            .replace('name="封面"', 'name="&b;"'),
      }),
    told: ['broken-part xl/workbook.xml'],
  },
  {
    name: 'an entity that nobody knows',
    file: () => patching(clean(), { 'xl/workbook.xml': (xml) => xml.replace('name="封面"', 'name="&b;"') }),
    told: ['broken-part xl/workbook.xml'],
  },
  { name: 'a password', file: () => compound('EncryptedPackage'), told: ['encrypted'] },
  {
    name: 'a password in its zip',
    file: () => rawZip([{ name: '_rels/.rels', content: text, flags: 1 }]),
    told: ['encrypted _rels/.rels'],
  },
  { name: 'the format of 1997', file: () => compound('Workbook'), told: ['old-format'] },
  {
    name: 'the format of 2003',
    file: () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    told: ['old-format'],
  },
  {
    name: 'a binary workbook',
    file: () => patching(clean(), { '_rels/.rels': (xml) => xml.replace('xl/workbook.xml', 'xl/workbook.bin') }),
    told: ['binary-workbook xl/workbook.bin'],
  },
  {
    name: 'an OpenDocument spreadsheet',
    file: () => packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' }),
    told: ['open-document'],
  },
  { name: 'too many bytes', file: clean, limits: { fileBytes: 1000 }, told: ['too-large'] },
  { name: 'too many parts', file: clean, limits: { entries: 3 }, told: ['too-many-entries'] },
  {
    name: 'a part that says it is a bomb',
    file: () => rawZip([{ name: '_rels/.rels', content: text, size: 90_000_000 }]),
    told: ['too-compressed _rels/.rels'],
  },
  {
    name: 'elements inside elements',
    file: () =>
      patching(clean(), { 'xl/workbook.xml': (xml) => xml.replace('<sheets>', `${'<a>'.repeat(99)}<sheets>`) }),
    told: ['too-deep xl/workbook.xml'],
  },
  { name: 'too many sheets', file: clean, limits: { sheets: 5 }, told: ['too-many-sheets xl/workbook.xml'] },
  { name: 'too many cells', file: clean, limits: { cells: 100 }, told: ['too-many-cells'] },
  {
    name: 'two parts of one name',
    file: () =>
      rawZip([
        { name: 'xl/a', content: text },
        { name: 'XL/A', content: text },
      ]),
    told: ['duplicate-entry XL/A'],
  },
  { name: 'a part outside of it', file: () => rawZip([{ name: '../a', content: text }]), told: ['unsafe-path ../a'] },
  {
    name: 'another compression',
    file: () => rawZip([{ name: '_rels/.rels', content: text, method: 12 }]),
    told: ['unknown-compression _rels/.rels'],
  },
  { name: 'another workbook', file: () => writeXlsx(everything), told: ['not-a-scoresheet'] },
  { name: 'the papers of the day', file: () => writeXlsx(signingWorkbook(plan)), told: ['signing-papers'] },
  { name: 'what the panels come to', file: () => writeXlsx(noPanels), told: ['panel-submitted'] },
  { name: 'the plan of the day', file: () => writeXlsx(planWorkbook()), told: ['plan-submitted'] },
];

function beginningOfText(): Uint8Array {
  const letters = Array.from('a\tb\r\n').flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([0xff, 0xfe, ...letters]);
}
