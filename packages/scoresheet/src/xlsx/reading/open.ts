import { type Limits, usualLimits } from '../limits.js';
import { Unreadable } from '../unreadable.js';
import { decodeXml, scannerOf } from '../xml/decode.js';
import type { Scanner } from '../xml/scanner.js';
import { Archive, type Entry, type Letters, type Quicker } from '../zip/read.js';

export interface ReadOptions extends Quicker {
  readonly limits?: Partial<Limits>;
}

/** A part that another one points to. */
interface Target {
  readonly id: string;
  /** The last word of its kind: `worksheet`, `sharedStrings`. The rest differs between transitional and strict files. */
  readonly kind: string;
  readonly path: string;
}

/** A line of what a part points to. */
interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly isOutside: boolean;
}

const mainNamespaces = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** A target as the part at `from` means it: from the root of the package, or from where the part lies. */
const resolve = (from: string, target: string): string => {
  const path = target.startsWith('/') ? target : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const segments: string[] = [];
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
};

/** A path without the signs that addresses on the web have. */
export const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A package and what its parts point to. */
export class Package {
  readonly archive: Archive;
  readonly limits: Limits;
  readonly #letters: Letters | undefined;

  /** With `letters` where nothing is to be cut out of a part as it stands there. */
  constructor(bytes: Uint8Array, { limits, ...own }: ReadOptions = {}, letters?: Letters) {
    this.limits = { ...usualLimits, ...limits };
    this.archive = new Archive(bytes, this.limits, own);
    this.#letters = letters;
  }

  entry(path: string): Entry {
    const entry = this.archive.entry(path) ?? this.archive.entry(decodePath(path));
    if (entry === undefined) throw new Unreadable('missingPart', path);
    return entry;
  }

  text(path: string): string {
    const entry = this.entry(path);
    return decodeXml(this.archive.content(entry), entry.name);
  }

  scanner(path: string): Scanner {
    const entry = this.entry(path);
    return this.over(this.archive.content(entry), entry.name);
  }

  /** A scanner over some of a part, as if it stood alone `within` an element. */
  over(bytes: Uint8Array, path: string, within?: string): Scanner {
    return scannerOf(bytes, path, {
      depth: this.limits.depth,
      letters: this.#letters,
      ...(within !== undefined && { within }),
    });
  }

  /** A scanner that stands at the root of a part of a spreadsheet. */
  spreadsheet(path: string, root: string): Scanner {
    const scanner = this.scanner(path);
    this.checkRoot(scanner, root, path);
    return scanner;
  }

  /** To the root, which has to be this one. */
  checkRoot(scanner: Scanner, root: string, path: string): void {
    scanner.next();
    const namespace = scanner.attribute(scanner.prefix === '' ? 'xmlns' : `xmlns:${scanner.prefix.slice(0, -1)}`);
    if (scanner.name !== root || !mainNamespaces.includes(namespace ?? '')) throw new Unreadable('notAWorkbook', path);
  }

  /** What a part points to inside the package. */
  targets(path: string): readonly Target[] {
    return this.relationships(path).flatMap(({ id, kind, target, isOutside }) =>
      isOutside ? [] : [{ id, kind, path: resolve(path, target) }],
    );
  }

  /** The files outside of the package that a part points to, as it calls them. */
  outside(path: string): readonly string[] {
    return this.relationships(path).flatMap(({ target, isOutside }) => (isOutside ? [target] : []));
  }

  /** All that a part points to, inside the package and outside, as it calls it. */
  relationships(path: string): readonly Relationship[] {
    const relationships = relationshipsOf(path);
    if (this.archive.entry(relationships) === undefined) return [];
    const scanner = this.scanner(relationships);
    const found: Relationship[] = [];
    while (scanner.next()) {
      if (scanner.isClosing || scanner.name !== 'Relationship') continue;
      const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => scanner.attribute(name));
      if (id === undefined || type === undefined || target === undefined) continue;
      const isOutside = scanner.attribute('TargetMode') === 'External';
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target, isOutside });
    }
    return found;
  }

  /** The part that is the workbook. */
  workbookPath(): string {
    const path = this.targets('').find(({ kind }) => kind === 'officeDocument')?.path;
    if (path === undefined) {
      const isOpenDocument =
        this.archive.entry('mimetype') !== undefined && this.archive.entry('content.xml') !== undefined;
      throw new Unreadable(isOpenDocument ? 'openDocument' : 'notAWorkbook');
    }
    if (/\.bin$/i.test(path)) throw new Unreadable('binaryWorkbook', path);
    return path;
  }
}

/** Where it stands what a part points to; of the package itself, with an empty path. */
export const relationshipsOf = (path: string): string => {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
};
