import { Unreadable, type UnreadableCode } from '../../xlsx/unreadable.js';
import { decodeXml } from '../../xlsx/xml/decode.js';
import { Scanner } from '../../xlsx/xml/scanner.js';
import { usualLimits } from '../../xlsx/limits.js';
import { Archive } from '../../xlsx/zip/read.js';
import { type TemplateCode, TemplateRefused } from './refused.js';

/** The parts of a document by their paths: text of what is XML, bytes of the rest. */
export type DocumentParts = ReadonlyMap<string, string | Uint8Array>;

const mebibyte = 1024 * 1024;

/** A form of ten pages has under 100 kB; a picture in its head a few more. */
const limits = {
  ...usualLimits,
  fileBytes: 8 * mebibyte,
  entries: 512,
  partBytes: 16 * mebibyte,
  totalBytes: 32 * mebibyte,
  depth: 256,
};

const codes: Readonly<Partial<Record<UnreadableCode, TemplateCode>>> = {
  notAZip: 'not-a-document',
  empty: 'not-a-document',
  oldExcelFormat: 'old-format',
  encrypted: 'encrypted',
  tooLarge: 'too-large',
  tooManyEntries: 'too-large',
  tooCompressed: 'too-large',
  tooDeep: 'too-large',
};

/** Opens somebody's form. What it runs, fetches or embeds is refused; the template that it was made from, and who made it, is left out. */
export function openDocument(bytes: Uint8Array): DocumentParts {
  try {
    const archive = new Archive(bytes, limits);
    const parts = new Map<string, string | Uint8Array>();
    for (const entry of archive.entries) {
      if (entry.name.endsWith('/')) continue;
      const content = archive.content(entry);
      parts.set(entry.name, /\.(?:xml|rels)$/iu.test(entry.name) ? decodeXml(content, entry.name) : content);
    }
    return checked(parts);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new TemplateRefused([{ code: codes[error.code] ?? 'damaged', ...(error.part && { found: error.part }) }]);
  }
}

const contentTypes = '[Content_Types].xml';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macroSigns = /macroEnabled|vbaProject/iu;

function checked(parts: Map<string, string | Uint8Array>): DocumentParts {
  const types = String(parts.get(contentTypes) ?? '');
  if (macroSigns.test(types)) throw new TemplateRefused([{ code: 'macros' }]);
  if (!types.includes(`"${mainType}"`)) throw new TemplateRefused([{ code: 'not-a-document' }]);
  for (const [path, part] of parts) {
    if (typeof part !== 'string') continue;
    if (path.endsWith('.rels')) checkRelationships(part, path);
    else checkFields(part, path);
  }
  for (const [path, part] of parts) {
    if (typeof part !== 'string') continue;
    if (path.endsWith('/settings.xml.rels')) parts.set(path, part.replace(attachedRelationship, ''));
    if (path.endsWith('/settings.xml')) parts.set(path, part.replace(attachedTemplate, ''));
    const blank = blankProperties[path];
    if (blank !== undefined) parts.set(path, blank);
  }
  return parts;
}

const attachedRelationship = /<Relationship\b[^>]*\/attachedTemplate"[^>]*>(?:<\/Relationship>)?/gu;
const attachedTemplate = /<w:attachedTemplate\b[^>]*\/>/gu;

/** Who made a form and for whom is nobody's business who gets the paper. */
const blankProperties: Readonly<Record<string, string>> = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
};

/** Of what relates to other places only addresses that somebody may click, and the template that the form was made from, may be there. */
function checkRelationships(xml: string, path: string): void {
  const scanner = new Scanner(xml, path, limits.depth);
  while (scanner.next()) {
    const type = /[^/]*$/u.exec(scanner.attribute('Type') ?? '')?.[0] ?? '';
    const found = scanner.attribute('Target') ?? '';
    if (/^vba/iu.test(type)) throw new TemplateRefused([{ code: 'macros', found }]);
    if (embedding.has(type)) throw new TemplateRefused([{ code: 'embedded', found }]);
    const isOutside = scanner.attribute('TargetMode')?.toLowerCase() === 'external';
    if (isOutside && !clicked.has(type)) throw new TemplateRefused([{ code: 'linked', found }]);
  }
}

const clicked: ReadonlySet<string> = new Set(['hyperlink', 'attachedTemplate']);
const embedding: ReadonlySet<string> = new Set(['oleObject', 'package', 'control', 'aFChunk', 'subDocument']);

const reading = /\b(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE|MACROBUTTON)\b/iu;

/** Fields that read other files, or run something, are refused. Going through a part also finds whether it is well-formed. */
function checkFields(xml: string, path: string): void {
  const scanner = new Scanner(xml, path, limits.depth);
  const instructions: string[] = [];
  while (scanner.next()) {
    if (scanner.isClosing && scanner.name === 'instrText') instructions.push(scanner.text());
    else if (scanner.name === 'fldSimple') instructions.push(scanner.prefixed('instr') ?? '');
  }
  const [found] = reading.exec(instructions.join('')) ?? [];
  if (found !== undefined) throw new TemplateRefused([{ code: 'reading-field', found }]);
}
