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

/** Whether these categories hold the unit. Undefined of a matter of which they hold some: it depends on what is asked. */
export function covers(categories: ReadonlySet<string>, code: string): boolean | undefined {
  const unit = findUnit(code);
  if (unit === undefined) return false;
  if (unit.level === 'category') return categories.has(unit.category.code);
  const held = unit.matter.categories.filter((category) => categories.has(category.code)).length;
  return held > 0 && held < unit.matter.categories.length ? undefined : held > 0;
}
