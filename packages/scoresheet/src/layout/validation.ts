import type { RangeAddress } from '../formula/expression.js';
import type { Validation } from '../workbook/workbook.js';
import type { FactSpec } from './fact-spec.js';
import type { Words } from './words.js';

/** The widest range that a whole number without an upper end is held to while typing. */
const largest = 9999;

/** What may be typed for a fact, told before and after; texts are free. */
export function validationOf(spec: FactSpec, at: RangeAddress, words: Words, rule: string): Validation | undefined {
  const { label, type } = spec;
  const error = (allowed: string) => ({
    title: label.slice(0, 32),
    text: `${label}：${allowed}。${rule}`.slice(0, 255),
  });
  if (spec.words.size > 0 && type.type !== 'number') {
    const source = words.source([...spec.words.values()], label);
    return {
      at,
      allowed: { kind: 'list', source },
      error: error(`请从列表中选择（${[...spec.words.values()].join('、')}）`),
    };
  }
  if (type.type === 'number' || type.type === 'wholeNumber') {
    const { from = 0, to = largest } = type;
    const kind = type.type === 'number' ? 'decimal' : 'whole';
    const allowed =
      type.to === undefined ? `${from} 或以上的整数` : `${from} 至 ${to}${kind === 'whole' ? ' 的整数' : ''}`;
    return {
      at,
      allowed: { kind, from, to },
      prompt: { title: label.slice(0, 32), text: allowed },
      error: error(allowed),
    };
  }
  return undefined;
}
