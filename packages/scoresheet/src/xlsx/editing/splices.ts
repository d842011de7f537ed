interface Splice {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** A text with some of it replaced, the rest untouched. Replacements do not overlap. */
export class Splices {
  readonly #text: string;
  readonly #splices: Splice[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  replace(from: number, to: number, by: string): void {
    if (from < to || by !== '') this.#splices.push({ from, to, by });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  done(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, by } of this.#splices.sort((one, other) => one.from - other.from)) {
      pieces.push(this.#text.slice(at, from), by);
      at = to;
    }
    return pieces.join('') + this.#text.slice(at);
  }
}
