import { strToU8 } from 'fflate';
import { writeZip } from '../../xlsx/zip/write.js';
import type { DocumentParts } from './open.js';

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  asText(): string;
}

/** A document's parts as docxtemplater asks for them: what it uses of the zip library that it is made for. */
export class Parts {
  readonly files: Record<string, Part> = {};

  constructor(parts: DocumentParts) {
    for (const [name, content] of parts) this.#put(name, content);
  }

  #put(name: string, content: string | Uint8Array): void {
    this.files[name] = { name, content, asText: () => (typeof content === 'string' ? content : '') };
  }

  file(name: RegExp): readonly Part[];
  file(name: string): Part | null;
  file(name: string, content: string): this;
  file(name: string | RegExp, content?: string): readonly Part[] | Part | null | this {
    if (name instanceof RegExp) return Object.values(this.files).filter((part) => name.test(part.name));
    if (content === undefined) return this.files[name] ?? null;
    this.#put(name, content);
    return this;
  }

  remove(name: string): void {
    // A part that is put back keeps its place.
    this.#put(name, '');
  }

  /** The whole as a file, the same bytes for the same parts. */
  zipped(): Uint8Array {
    return writeZip(
      Object.values(this.files).map(({ name, content }) => ({
        name,
        content: typeof content === 'string' ? strToU8(content) : content,
      })),
    );
  }
}
