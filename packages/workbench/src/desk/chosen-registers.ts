import type { ChosenRegisters } from '@envscore/task-pane';

const none = { owner: '', chosen: undefined };

let last: { readonly owner: string; readonly chosen: ChosenRegisters | undefined } = none;

/** The registers that somebody has chosen at the desk: they are there again when one comes back from a row of them. */
export const chosenBy = (owner: string): ChosenRegisters | undefined =>
  last.owner === owner ? last.chosen : undefined;

export function keepChosen(owner: string, chosen: ChosenRegisters | undefined): void {
  last = { owner, chosen };
}

export function forgetChosen(): void {
  last = none;
}
