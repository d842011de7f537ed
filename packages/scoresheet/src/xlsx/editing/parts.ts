import { strToU8 } from 'fflate';
import { type Package, relationshipsOf } from '../reading/open.js';
import { type Packed, assemble, pack } from '../zip/write.js';
import { withoutElements } from './workbook.js';

const contentTypes = '[Content_Types].xml';

/** Texts as they are to be, by the path of their part; `undefined` for parts that go. */
export type Edited = Map<string, string | undefined>;

/** The order in which Excel last calculated: wrong now, and Excel makes a new one. */
export const dropChain = (source: Package, edited: Edited): void => {
  const workbook = source.workbookPath();
  const chain = source.targets(workbook).find(({ kind }) => kind === 'calcChain');
  if (chain === undefined) return;
  const relationships = relationshipsOf(workbook);
  edited.set(chain.path, undefined);
  edited.set(
    relationships,
    withoutElements(source.scanner(relationships), 'Relationship', (tag) => tag.attribute('Id') === chain.id),
  );
  const name = `/${chain.path}`.toLowerCase();
  edited.set(
    contentTypes,
    withoutElements(
      source.scanner(contentTypes),
      'Override',
      (tag) => tag.attribute('PartName')?.toLowerCase() === name,
    ),
  );
};

const asUtf8 = (xml: string): Uint8Array =>
  strToU8(xml.replace(/^(<\?xml\s[^>]*?\bencoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2'));

/** The package with these parts; every byte of the others stays, packed as it was. */
export const repacked = (source: Package, edited: Edited): Uint8Array => {
  const byName = new Map([...edited].map(([path, xml]) => [source.entry(path).name, xml]));
  return assemble(
    source.archive.entries.flatMap((entry): Packed[] => {
      const xml = byName.get(entry.name);
      if (xml !== undefined) return [pack({ name: entry.name, content: asUtf8(xml) })];
      if (byName.has(entry.name)) return [];
      return [{ local: [source.archive.bytes.subarray(entry.start, entry.end)], central: entry.central }];
    }),
  );
};
