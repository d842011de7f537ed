import type { Limits } from '../limits.js';
import { Unreadable } from '../unreadable.js';

/** Counts what a few bytes of a file can make much of, and throws when there is too much. */
export class Budget {
  #cells: number;
  #sharedFormulas: number;

  constructor({ cells, sharedFormulas }: Limits) {
    this.#cells = cells;
    this.#sharedFormulas = sharedFormulas;
  }

  cell(): void {
    this.#cells -= 1;
    if (this.#cells < 0) throw new Unreadable('tooManyCells');
  }

  sharedFormula(characters: number): void {
    this.#sharedFormulas -= characters;
    if (this.#sharedFormulas < 0) throw new Unreadable('tooLarge');
  }
}
