import type { Scalar } from '../formula/expression.js';
import type { FactSpec } from './fact-spec.js';
import { isScalar } from './document.js';

const wordKey = (value: Scalar): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

const separator = '、';

/** A fact as it stands in its cell: words as people see them, everything else as it is. What no cell can hold is left out. */
export function typed(spec: FactSpec, value: unknown): Scalar | undefined {
  if (spec.isList) return Array.isArray(value) ? value.filter(isScalar).map(String).join(separator) : undefined;
  if (!isScalar(value)) return undefined;
  return spec.words.get(wordKey(value)) ?? value;
}
