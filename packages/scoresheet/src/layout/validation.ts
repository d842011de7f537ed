import type { RangeAddress } from '../formula/expression.js';
import type { Validation } from '../workbook/workbook.js';
import { zhCN } from '../wording/zh-CN.js';
import type { FactSpec } from './fact-spec.js';
import type { Words } from './words.js';

const said = zhCN.validation;

/** The widest range that a whole number without an upper end is held to while typing. */
const largest = 9999;

/** What may be typed for a fact, told before and after; texts are free. */
export function validationOf(
  spec: Pick<FactSpec, 'label' | 'type' | 'words'>,
  at: RangeAddress,
  words: Words,
  rule: string,
): Validation | undefined {
  const { label, type } = spec;
  const error = (allowed: string) => ({
    title: label.slice(0, 32),
    text: said.error(label, allowed, rule).slice(0, 255),
  });
  if (spec.words.size > 0 && type.type !== 'number') {
    const source = words.source([...spec.words.values()], label);
    return {
      at,
      allowed: { kind: 'list', source },
      error: error(said.fromList([...spec.words.values()])),
    };
  }
  if (type.type === 'number' || type.type === 'wholeNumber') {
    const { from = 0, to = largest } = type;
    const kind = type.type === 'number' ? 'decimal' : 'whole';
    const allowed = type.to === undefined ? said.wholeFrom(from) : said[kind](from, to);
    return {
      at,
      allowed: { kind, from, to },
      prompt: { title: label.slice(0, 32), text: allowed },
      error: error(allowed),
    };
  }
  return undefined;
}
