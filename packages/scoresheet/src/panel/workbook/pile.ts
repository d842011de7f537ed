/** Entries of a record, each of which is shown in one row; what no row takes is left over. */
export class Pile<Of> {
  readonly #entries: Set<Of>;

  constructor(entries: readonly Of[]) {
    this.#entries = new Set(entries);
  }

  take(isMeant: (entry: Of) => boolean): Of | undefined {
    const found = this.left.find(isMeant);
    if (found !== undefined) this.#entries.delete(found);
    return found;
  }

  get left(): readonly Of[] {
    return [...this.#entries];
  }
}
