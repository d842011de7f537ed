import { categoriesInScope, findUnit } from '../reference/categories.js';
import type { Row } from './registers.js';

/** What one row of a licence grants: a matter, only some of its categories, or all except some; nothing where it was not verified. */
export function grantedBy({ matter, only, except, passed }: Row<'categories'>): readonly string[] {
  const unit = findUnit(matter ?? '');
  if (unit === undefined || passed === false) return [];
  const listed = (codes: Row<'categories'>['only']): readonly string[] | undefined =>
    codes?.filter((code) => code !== undefined);
  return categoriesInScope(unit, { only: listed(only), except: listed(except) }).map(({ code }) => code);
}

/** Whether these categories hold the unit: a category itself, of a matter any. */
export function covers(categories: ReadonlySet<string>, code: string): boolean {
  const unit = findUnit(code);
  if (unit === undefined) return false;
  return unit.level === 'category'
    ? categories.has(unit.category.code)
    : unit.matter.categories.some((category) => categories.has(category.code));
}
