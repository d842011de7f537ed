import { spelling } from '@envscore/functions';
import { type RegisterId, registerIds, registerTermsOf } from '@envscore/rules-core';

/** A year, a number or the mark of a copy around a sheet's name: 案例报送2026年, 案例报送 (2). */
const beside = /\(\d{1,4}年?度?\)$|\d{1,4}(?:年度?)?$|^\d{4}年?度?/u;

/** What a sheet is called without what is beside its name. */
function plainName(sheet: string): string {
  const name = spelling(sheet);
  const shorter = name.replace(beside, '').replace(/[-_]$/u, '');
  return shorter === name || shorter === '' ? name : plainName(shorter);
}

/** The register that a sheet is called like, by these names. */
export const registerCalled = (sheet: string, names: ReadonlyMap<string, RegisterId>): RegisterId | undefined =>
  names.get(spelling(sheet)) ?? names.get(plainName(sheet));

/** The names of the registers, and others that they have. */
export const registerNamesWith = (
  others: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {},
): ReadonlyMap<string, RegisterId> =>
  new Map(
    registerIds.flatMap((id) =>
      [registerTermsOf('zh').registers[id], registerTermsOf('en').registers[id], id, ...(others[id] ?? [])].map(
        (name): [string, RegisterId] => [spelling(name), id],
      ),
    ),
  );
