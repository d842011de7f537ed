import type { FunctionDeclaration } from '../catalogue/declaration.js';
import { type FunctionId, functions } from '../catalogue/functions.js';
import type { Outcome } from './outcome.js';
import { pointsOf } from './points.js';
import { totalOf } from './total.js';

/** What the functions that give points or a total come to; `undefined` for those that answer in words. */
export function reckon(id: FunctionId, args: readonly unknown[]): Outcome | undefined {
  const declaration: FunctionDeclaration = functions[id];
  if (!('sheet' in declaration)) return undefined;
  switch (declaration.gives.as) {
    case 'points':
      return pointsOf(declaration, declaration.gives, args);
    case 'total':
      return totalOf(declaration, args);
    case 'detail':
      return undefined;
  }
}

/**
 * The points or the total that a call gives, or the text 取消评审资格. `undefined` where there is none: `call` says in words why, and
 * answers for the functions that give words. A page that loads the words later answers most cells before they are there.
 */
export const figureOf = (id: FunctionId, args: readonly unknown[]): Outcome['value'] => reckon(id, args)?.value;
