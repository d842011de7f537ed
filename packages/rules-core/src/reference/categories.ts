import { type Category, type Matter, matters } from './categories-data.js';

export type Unit =
  | { readonly level: 'matter'; readonly matter: Matter }
  | { readonly level: 'category'; readonly matter: Matter; readonly category: Category };

const units = new Map<string, Unit>();
for (const matter of matters) {
  units.set(matter.code, { level: 'matter', matter });
  for (const category of matter.categories) units.set(category.code, { level: 'category', matter, category });
}

/** The codes of the 47 practice categories, in the order of the classification. */
export const categoryCodes: readonly string[] = matters.flatMap(({ categories }) => categories.map(({ code }) => code));

/** Every code that a unit may have: the 7 matters and the 47 categories. */
export const unitCodes: readonly string[] = [...units.keys()];

/** The matter or category that a code names; `undefined` for a code that is neither of the 7 nor of the 47. */
export const findUnit = (code: string): Unit | undefined => units.get(code);

/** The matter with this name, in the wording of 2019, of 2018 or of older licences. */
export const findMatterByName = (name: string): Matter | undefined =>
  matters.find((matter) => matter.name === name || matter.aliases.includes(name));

/** A scope of practice: a whole matter, only (仅限) some of its categories, or all except (除外) some. */
export interface Scope {
  readonly only?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

/** The categories of `unit` that a scope leaves, in the order of the classification. */
export function categoriesInScope(unit: Unit, scope: Scope = {}): readonly Category[] {
  const all = unit.level === 'matter' ? unit.matter.categories : [unit.category];
  return all.filter(({ code }) => (scope.only?.includes(code) ?? true) && !(scope.except?.includes(code) ?? false));
}
