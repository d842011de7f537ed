import type { Kept } from '../../../workbook/model.js';
import type { Budget } from '../budget.js';

/** What a file holds beyond the model, each thing once. */
export class KeptList {
  readonly #found = new Map<string, Kept>();
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  add({ at, ...kept }: Kept): void {
    const block = at && { top: at.top, left: at.left, bottom: at.bottom, right: at.right };
    const key = JSON.stringify([kept, block]);
    if (this.#found.has(key)) return;
    this.#budget.cell();
    this.#found.set(key, block === undefined ? kept : { ...kept, at: block });
  }

  all(): readonly Kept[] {
    return [...this.#found.values()];
  }
}
