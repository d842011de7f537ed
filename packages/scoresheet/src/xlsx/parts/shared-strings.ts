import { needsSpace, xmlHead, xmlText } from '../xml/escape.js';
import { main } from './namespaces.js';

/**
 * The texts of all cells, each once. Texts could stand in the cells themselves, but every spreadsheet program writes them here,
 * so this is what old readers, previewers and telephones have been tried with; and forms repeat most of their texts.
 */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    const index = this.#indexes.size;
    this.#indexes.set(text, index);
    return index;
  }

  xml(): string {
    const items = [...this.#indexes.keys()].map((text) =>
      needsSpace(text) ? `<si><t xml:space="preserve">${xmlText(text)}</t></si>` : `<si><t>${xmlText(text)}</t></si>`,
    );
    const counts = `count="${this.#uses}" uniqueCount="${items.length}"`;
    return `${xmlHead}<sst xmlns="${main}" ${counts}>${items.join('')}</sst>`;
  }
}
