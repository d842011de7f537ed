/** A text with some of it replaced, the rest untouched. Replacements come in order and do not overlap. */
export class Splices {
  readonly #text: string;
  readonly #pieces: string[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  replace(from: number, to: number, by: string): void {
    this.#pieces.push(this.#text.slice(this.#at, from), by);
    this.#at = to;
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  done(): string {
    return this.#pieces.join('') + this.#text.slice(this.#at);
  }
}
