import { registerFields } from '@envscore/functions';
import type { RegisterId } from '@envscore/rules-core';
import type { Scalar } from '../formula/expression.js';
import { zhCN } from './wording/zh-CN.js';

/** A column that a register does not know; it stands at the right of the register's own. */
export interface ExtraColumn {
  readonly heading: string;
  /** By the place of the row, from 0. */
  readonly values: ReadonlyMap<number, Scalar>;
}

export type ExtraColumns = Readonly<Partial<Record<RegisterId, readonly ExtraColumn[]>>>;

/** What there is to say of each row, and the other columns under headings that no other column has, as tables demand. */
export function besides(
  register: RegisterId,
  extra: readonly ExtraColumn[] = [],
): { readonly note: ExtraColumn | undefined; readonly columns: readonly ExtraColumn[] } {
  const taken = new Set([zhCN.note, ...registerFields(register).map(({ label }) => label.zh)]);
  const columns = extra
    .filter(({ heading }) => heading !== zhCN.note)
    .map(({ heading, values }) => {
      let free = heading;
      for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${heading} (${number})`;
      taken.add(free.toLowerCase());
      return { heading: free, values };
    });
  return { note: extra.find(({ heading }) => heading === zhCN.note), columns };
}
