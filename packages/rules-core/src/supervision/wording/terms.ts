import type { FindingKind } from '../duties.js';
import type { RegisterId, Row } from '../registers.js';

/** The words that a column's values may be; nothing where they are free, or codes. */
type WordIn<Value> = Value extends string
  ? string extends Value
    ? never
    : Value
  : Value extends readonly (infer One)[]
    ? WordIn<NonNullable<One>>
    : never;

type WordColumn<Id extends RegisterId> = {
  [Column in keyof Row<Id> & string]: [WordIn<NonNullable<Row<Id>[Column]>>] extends [never] ? never : Column;
}[keyof Row<Id> & string];

/** What the registers, their columns and their words are called in one language. */
export interface RegisterTerms {
  readonly registers: Readonly<Record<RegisterId, string>>;
  readonly labels: { readonly [Id in RegisterId]: Readonly<Record<keyof Row<Id> & string, string>> };
  readonly words: {
    readonly [Id in RegisterId]: {
      readonly [Column in WordColumn<Id>]: Readonly<Record<WordIn<NonNullable<Row<Id>[Column]>>, string>>;
    };
  };
  /** What kind of attention a finding asks for. */
  readonly kinds: Readonly<Record<FindingKind, string>>;
}
