import { readFileSync } from 'node:fs';
import { type Language, registerColumns, registerIds, registerTermsOf } from '@envscore/rules-core';
import type { ImportedSheet, LedgerImport, LedgerMapping } from '@envscore/scoresheet';
import { Misuse } from '../misuse.js';
import { safeText } from '../safe-text.js';
import { wordsOf } from '../wording/language.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping as a dry run prints it, changed by hand. */
export function openMapping(file: string, language: Language): LedgerMapping {
  const refused = (detail: string): Misuse => new Misuse([wordsOf(language).misuse.mapping(file, detail)]);
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw refused('JSON');
  }
  if (!isRecord(document)) throw refused('JSON');
  return Object.fromEntries(
    Object.entries(document).map(([sheet, found]) => {
      const register = registerIds.find((id) => isRecord(found) && id === found['register']);
      const columns = isRecord(found) ? found['columns'] : undefined;
      if (register === undefined) throw refused(`${sheet}.register`);
      if (!isRecord(columns)) throw refused(`${sheet}.columns`);
      const known = new Set(registerColumns(register).flatMap(({ key }) => [key, `${key}.name`]));
      const own = Object.entries(columns).map(([heading, column]): [string, string] => {
        if (typeof column === 'string' && known.has(column)) return [heading, column];
        throw refused(`${sheet}.columns.${heading}`);
      });
      return [sheet, { register, columns: Object.fromEntries(own) }];
    }),
  );
}

/** Whether nothing of a ledger is left to be put right by hand. */
export const isWhole = ({ sheets }: LedgerImport): boolean =>
  sheets.every(
    ({ register, missing, misunderstood, named }) =>
      register !== undefined && missing.length === 0 && misunderstood.length === 0 && named.unknown === 0,
  );

/** What becomes of each sheet of a ledger and of its columns, and what was not understood. */
export const importText = ({ sheets }: LedgerImport, language: Language): readonly string[] =>
  sheets.flatMap((sheet) => sheetText(sheet, language)).map(safeText);

function sheetText({ sheet, register, header = 0, ...found }: ImportedSheet, language: Language): readonly string[] {
  const say = wordsOf(language).registers;
  if (register === undefined) return [say.untaken(sheet)];
  const terms = registerTermsOf(language);
  const labels: Readonly<Record<string, string>> = terms.labels[register];
  const label = (column: string): string => {
    const own = labels[column];
    return own ?? say.byName(labels[column.replace(/\.name$/, '')] ?? column);
  };
  const { columns, missing, named, lookedUp, misunderstood, rows } = found;
  return [
    say.taken(sheet, terms.registers[register], header, rows),
    ...columns.map(({ letters, heading, column }) =>
      column === undefined ? say.kept(letters, heading) : say.becomes(letters, heading, label(column)),
    ),
    ...(missing.length === 0 ? [] : [say.lacking(missing.map(label).join('、'))]),
    ...(named.found + named.unknown === 0 ? [] : [say.named(named.found, named.unknown)]),
    ...lookedUp.map(({ cell, heading, name, number }) => say.lookedUp(cell, heading, name, number)),
    ...misunderstood.map(({ cell, heading, found: value }) => say.misunderstood(cell, heading, String(value))),
  ].map((line, index) => (index === 0 ? line : `  ${line}`));
}
