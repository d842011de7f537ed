import { type RegisterId, registerIds } from '@envscore/rules-core';
import type { FoundBook, FoundRegister } from './source.js';

/** Hears a document's registers: what they are about, then row by row, rows counted from 1. */
export interface TakeDocumentRows {
  readonly begin: (book: FoundBook) => void;
  readonly row: (register: RegisterId, row: unknown, number: number) => void;
}

/** A way into a document (RFC 6901). */
export const pointerTo = (...path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const version = 1;

/**
 * Goes through a registers document as `registersSchema` has it. The registers stand at the pointers to their lists; what is unread are
 * pointers to whatever else it holds. Nothing: it is no such document.
 */
export function takeDocument(
  document: unknown,
  take: TakeDocumentRows,
): { readonly registers: readonly FoundRegister[]; readonly unread: readonly string[] } | undefined {
  if (!isRecord(document) || document['kind'] !== 'registers') return undefined;
  const { province, countedFrom, version: found = version } = document;
  take.begin({
    ...(typeof province === 'string' && { province }),
    ...(typeof countedFrom === 'string' && { countedFrom }),
  });
  const lists = new Map<string, readonly unknown[]>();
  for (const register of registerIds) {
    const rows = document[register];
    if (!Array.isArray(rows)) continue;
    lists.set(register, rows);
    rows.forEach((row: unknown, index) => {
      take.row(register, row, index + 1);
    });
  }
  const known = new Set([
    'kind',
    ...lists.keys(),
    ...(typeof province === 'string' ? ['province'] : []),
    ...(typeof countedFrom === 'string' ? ['countedFrom'] : []),
    ...(found === version ? ['version'] : []),
  ]);
  return {
    registers: registerIds
      .filter((register) => lists.has(register))
      .map((register) => ({
        register,
        sheet: pointerTo(register),
        header: 0,
        columns: new Map(),
        extra: new Map(),
        missing: [],
      })),
    unread: Object.keys(document)
      .filter((key) => !known.has(key))
      .map((key) => pointerTo(key)),
  };
}
