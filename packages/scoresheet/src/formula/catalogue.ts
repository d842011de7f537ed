import { call, functionIds, isFailure } from '@envscore/functions';
import type { Language } from '@envscore/rules-core';
import type { Scalar } from './expression.js';
import type { EnvscoreArgument } from './blocks.js';
import { type FormulaError, notFound, unknownName, wrongValue } from './values.js';

/**
 * What a function of the add-in gives, from the catalogue that the add-in itself calls. `today` is the day that one left out stands for.
 */
export function callCatalogue(
  id: string,
  args: readonly EnvscoreArgument[],
  language: Language = 'zh',
  today?: string,
): Scalar | FormulaError {
  const known = functionIds.find((one) => one === id);
  if (known === undefined) return unknownName;
  const result = call(known, args, language, today);
  if (isFailure(result)) return result.error === 'value' ? wrongValue : notFound;
  if (typeof result === 'object') throw new Error(`A formula calls ${id}, which gives more than one cell holds`);
  return result;
}
