import type { RegisterField } from '@envscore/functions';
import { type RegisterId, findUnit, wordUnit } from '@envscore/rules-core';
import type { RangeAddress, Scalar } from '../../formula/expression.js';
import { isScalar } from '../../layout/document.js';
import { validationOf } from '../../layout/validation.js';
import type { Words } from '../../layout/words.js';
import { columnIn } from '../../layout/placed-table.js';
import type { StyleName, Validation } from '../../workbook/workbook.js';
import { serialOf } from '../../xlsx/reading/dates.js';
import { type PlacedRegisters, placedRegister } from '../placed.js';
import { zhCN } from '../wording/zh-CN.js';

/** Widths of what is longer or shorter than a number of a licence. */
const widths: ReadonlyMap<string, number> = new Map([
  ['title', 36],
  ['reason', 30],
  ['client', 24],
  ['sanction', 24],
  ['evaluator', 24],
  ['result', 18],
  ['organiser', 22],
  ['platform', 18],
  ['province', 12],
  ['group', 10],
  ['hours', 8],
]);

const standardWidth = 18;

/** Characters of the standard font. */
export function widthOf(register: RegisterId, { key, type, words, isList }: RegisterField): number {
  if (key === 'name') return register === 'institutions' ? 36 : 14;
  if (type.type === 'date') return 12;
  if (type.type === 'month') return 11;
  if (type.type === 'flag') return 11;
  if (type.type === 'code') return isList ? 18 : 32;
  if (words.length > 0) return isList ? 24 : Math.max(10, ...words.map(({ zh }) => 2 * Math.min(zh.length, 12)));
  return widths.get(key) ?? standardWidth;
}

export function styleOf({ type, isList }: RegisterField): StyleName {
  if (type.type === 'date') return 'cellDate';
  if (type.type === 'month') return 'cellMonth';
  if (isList || type.type === 'text' || type.type === 'code') return 'cellText';
  return type.type === 'word' || type.type === 'flag' ? 'cellWord' : 'cellNumber';
}

const separator = '、';

/** What a value of a row looks like in its cell: dates as dates, words as people see them, what cannot be read as it was found. */
export function shown(field: RegisterField, value: unknown): Scalar | undefined {
  if (Array.isArray(value)) {
    const entries = value.filter(isScalar).map((one) => String(wordOf(field, one)));
    return entries.length === 0 ? undefined : entries.join(separator);
  }
  if (!isScalar(value)) return undefined;
  if (typeof value !== 'string') return wordOf(field, value);
  const { type } = field.type;
  if (type === 'date') return serialOf(value, false) ?? value;
  if (type === 'month') return serialOf(`${value}-01`, false) ?? value;
  if (type === 'code') return findUnit(value) === undefined ? value : wordUnit(value, 'zh');
  return wordOf(field, value);
}

const wordOf = ({ words }: RegisterField, value: Scalar): Scalar =>
  words.find((word) => word.value === value)?.zh ?? value;

const longestText = 500;
/** 1 January 1950 and 31 December 2100. */
export const days = { from: 18_264, to: 73_415 } as const;

/** What may be typed into a column, told before and after; nothing where anything may. */
export function validation(
  placed: PlacedRegisters,
  field: RegisterField,
  at: RangeAddress,
  words: Words,
): Validation | undefined {
  const title = field.label.zh;
  const text = (said: string): Validation => {
    const prompt = { title, text: said };
    return { at, allowed: { kind: 'textLength', from: 0, to: longestText }, prompt, error: prompt };
  };
  if (field.isList) return text(zhCN.list(title));
  if (field.type.type === 'date')
    return { at, allowed: { kind: 'date', ...days }, error: { title, text: zhCN.errors.date } };
  if (field.type.type === 'month')
    return {
      at,
      allowed: { kind: 'date', ...days },
      prompt: { title, text: zhCN.prompts.month },
      error: { title, text: zhCN.errors.month },
    };
  if (field.type.type === 'code') {
    const source = words.source(
      field.type.values.map((code) => wordUnit(code, 'zh')),
      title,
    );
    return { at, allowed: { kind: 'list', source }, error: { title, text: zhCN.errors.unit } };
  }
  if (field.refers === 'either') return text(zhCN.prompts.either);
  if (field.refers !== undefined) {
    const [register, key] = referred[field.refers];
    const other = placedRegister(placed, register);
    const error = { title, text: zhCN.errors.reference(other.sheet) };
    return { at, allowed: { kind: 'list', source: columnIn(other, key) }, error };
  }
  const spec = {
    label: title,
    type: field.type,
    words: new Map(field.words.map(({ value, zh }): [string, string] => [String(value), zh])),
  };
  return validationOf(spec, at, words, zhCN.rule);
}

const referred = {
  institution: ['institutions', 'licence'],
  appraiser: ['appraisers', 'certificate'],
  inspector: ['inspectors', 'number'],
} as const;
