import { type Coerced, factOf } from '@envscore/functions';
import type { CellAddress, Scalar } from '../formula/expression.js';
import { type Draft, listAt, put } from '../layout/document.js';
import { type FactSpec, factSpec } from '../layout/fact-spec.js';
import { type Lookup, lookUp } from '../workbook/lookup.js';
import type { FoundName, Snapshot } from '../workbook/snapshot.js';
import { nameFor } from './name.js';
import { readPolicyText } from './policy-text.js';
import { firstRow } from './first-row.js';
import {
  type Input,
  type ListTable,
  appraiserInputs,
  coverInputs,
  institutionInputs,
  listHeadings,
  listTables,
  rosterHeadings,
} from './tables.js';

/** Something of a workbook that could not be read as what it should be. */
export interface Misread {
  readonly code: 'missing-name' | 'unknown-appraiser';
  /** The defined name that was looked for. */
  readonly name?: string;
  readonly at?: CellAddress;
  readonly found?: Scalar;
}

/** A scoresheet as a review document (facts.md), and where each of its facts stood. */
export interface ReadScoresheet {
  readonly review: Draft;
  /** The cell of every fact that was read, by its path in the review: `appraisers.0.facts.years`. */
  readonly addresses: ReadonlyMap<string, CellAddress>;
  readonly misread: readonly Misread[];
}

/** Whether a workbook is a scoresheet at all: it has the name that every one of them has. */
export const isScoresheet = ({ names }: Snapshot): boolean =>
  names.some(({ name }) => name === nameFor('review', 'layout'));

/**
 * Reads the facts of a scoresheet. Everything is found by its defined name, so inserted rows, moved sheets and other programs' ways
 * of saving change nothing. What a cell holds that its fact cannot be goes into the review as it was found: scoring names it.
 */
export function readScoresheet(snapshot: Snapshot): ReadScoresheet {
  const reader = new Reader(lookUp(snapshot));
  reader.cover();
  reader.reviewed('', '');
  reader.confirmations();
  if (reader.hasDeclared()) reader.reviewed('declared', 'declared.');
  return { review: reader.review, addresses: reader.addresses, misread: reader.misread };
}

interface TableRow {
  readonly at: (key: string) => CellAddress | undefined;
}

class Reader {
  readonly review: Draft = { kind: 'review' };
  readonly addresses = new Map<string, CellAddress>();
  readonly misread: Misread[] = [];
  readonly #book: Lookup;

  constructor(book: Lookup) {
    this.#book = book;
  }

  cover(): void {
    for (const { key, spec } of coverInputs) this.#read(this.review, '', key, spec, this.#cellNamed('review', key));
    const edition = this.#scalarNamed('edition');
    if (edition !== undefined) this.review['edition'] = String(edition);
    const layout = this.#scalarNamed('layout');
    if (layout !== undefined) this.review['layout'] = layout;
    const policy = this.#scalarNamed('policy');
    if (policy !== undefined) this.review['policy'] = readPolicyText(String(policy));
  }

  hasDeclared(): boolean {
    return this.#book.name(nameFor('declared.appraisers', 'id')) !== undefined;
  }

  /** The appraisers and the institution, as the expert or the applicant stated them. */
  reviewed(into: string, from: string): void {
    const prefix = into === '' ? '' : `${into}.`;
    const isDeclared = into !== '';
    const people = this.#people(prefix, from, isDeclared);
    const facts: Draft = { kind: 'institution' };
    for (const { key, spec } of inputsOf(institutionInputs, isDeclared))
      this.#read(facts, `${prefix}facts.`, key, spec, this.#cellNamed(`${from}institution`, key));
    for (const table of listTables) {
      if (table.isOwned) this.#ownedList(prefix, from, table, people, isDeclared);
      else this.#list(`${prefix}facts.`, from, table, facts, isDeclared);
    }
    const appraisers = people.map(({ entry }) => entry);
    if (appraisers.length > 0) put(this.review, `${prefix}appraisers`, appraisers);
    if (Object.keys(facts).length > 1) put(this.review, `${prefix}facts`, facts);
  }

  confirmations(): void {
    for (const { confirmed, confirmedPoints } of listTables) {
      for (const key of [confirmed, confirmedPoints]) {
        if (key === undefined) continue;
        const spec = factSpec('review', `confirmed.${key}`);
        this.#read(this.review, '', `confirmed.${key}`, spec, this.#cellNamed('confirmed', key));
      }
    }
  }

  #people(prefix: string, from: string, isDeclared: boolean): readonly Person[] {
    const inputs = inputsOf(appraiserInputs, isDeclared);
    const people: Person[] = [];
    for (const { at } of this.#rows(`${from}appraisers`, rosterHeadings(inputs), isDeclared)) {
      const path = `${prefix}appraisers.${people.length}`;
      const entry: Draft = {};
      for (const [key, spec] of personSpecs) this.#read(entry, `${path}.`, key, spec, at(key));
      const facts: Draft = { kind: 'appraiser' };
      for (const { key, spec } of inputs) this.#read(facts, `${path}.facts.`, key, spec, at(key));
      entry['facts'] = facts;
      people.push({ entry, facts, path });
    }
    return people;
  }

  #ownedList(prefix: string, from: string, table: ListTable, people: readonly Person[], isDeclared: boolean): void {
    const inputs = inputsOf(table.inputs, isDeclared);
    const owner = factSpec('review', 'appraisers.id');
    for (const { at } of this.#rows(`${from}${table.id}`, listHeadings(table, inputs), isDeclared)) {
      const cell = at('appraiser');
      const [number] = cell === undefined ? [] : owner.read(this.#book.value(cell)).map(factOf);
      const person = people.find(({ entry }) => entry['id'] === number && number !== undefined);
      const rows = person === undefined ? [] : (listAt(person.facts, table.path) ?? []);
      const path = `${person?.path ?? `${prefix}appraisers`}.facts.${table.path}.${rows.length}`;
      const entry = this.#entry(inputs, at, path);
      if (entry === undefined) continue;
      if (person === undefined) {
        this.misread.push({
          code: 'unknown-appraiser',
          ...(cell && { at: cell }),
          ...(number !== undefined && { found: number }),
        });
        continue;
      }
      put(person.facts, table.path, [...rows, entry]);
    }
  }

  #list(prefix: string, from: string, table: ListTable, facts: Draft, isDeclared: boolean): void {
    const inputs = inputsOf(table.inputs, isDeclared);
    for (const { at } of this.#rows(`${from}${table.id}`, listHeadings(table, inputs), isDeclared)) {
      const rows = listAt(facts, table.path) ?? [];
      const entry = this.#entry(inputs, at, `${prefix}${table.path}.${rows.length}`);
      if (entry !== undefined) put(facts, table.path, [...rows, entry]);
    }
  }

  /** One row of a list; nothing where nothing stands in it. */
  #entry(inputs: readonly Input[], at: TableRow['at'], path: string): Draft | undefined {
    if (this.#isBlankRow(keysOf(inputs), at)) return undefined;
    const entry: Draft = {};
    for (const { key, spec } of inputs) this.#read(entry, `${path}.`, key, spec, at(key));
    return entry;
  }

  #isBlankRow(keys: readonly string[], at: TableRow['at']): boolean {
    return keys.every((key) => {
      const cell = at(key);
      return cell === undefined || this.#book.isBlank(cell);
    });
  }

  #read(draft: Draft, prefix: string, key: string, spec: FactSpec, at: CellAddress | undefined): void {
    if (at === undefined) return;
    this.addresses.set(`${prefix}${key}`, at);
    const found = spec.read(this.#book.value(at)).map((one: Coerced) => factOf(one));
    const values = found.filter((value) => value !== undefined);
    if (values.length > 0) put(draft, key, spec.isList ? values : values[0]);
  }

  #scalarNamed(key: string): Scalar | undefined {
    const at = this.#cellNamed('review', key);
    return at && this.#book.value(at);
  }

  #named(table: string, key: string): FoundName | undefined {
    const name = nameFor(table, key);
    const found = this.#book.name(name);
    if (found === undefined) this.misread.push({ code: 'missing-name', name });
    return found;
  }

  #cellNamed(table: string, key: string): CellAddress | undefined {
    const found = this.#named(table, key);
    return found && { sheet: found.sheet, row: found.top, column: found.left };
  }

  /**
   * The filled rows of a table: those that any of its columns' names covers, those inserted right under its headings, and what was
   * typed under its last row where nothing else stands.
   */
  #rows(table: string, headings: ReadonlyMap<string, string>, isDeclared: boolean): readonly TableRow[] {
    const columns = new Map<string, FoundName>();
    const over = new Map<number, string>();
    for (const [key, heading] of headings) {
      const found = this.#named(table, key);
      if (found === undefined) continue;
      columns.set(key, found);
      over.set(found.left, heading);
    }
    const blocks = [...columns.values()];
    const [first] = blocks;
    if (first === undefined) return [];
    const top = Math.min(...blocks.map((block) => block.top));
    const bottom = Math.max(...blocks.map((block) => block.bottom));
    const rows: TableRow[] = [];
    for (let row = firstRow(this.#book, { sheet: first.sheet, row: top, column: first.left }, over); ; row += 1) {
      const at = (key: string): CellAddress | undefined => {
        const column = columns.get(key);
        return column && { sheet: column.sheet, row, column: column.left };
      };
      if (!this.#isBlankRow([...columns.keys()], at)) rows.push({ at });
      else if (row > bottom) return rows;
      if (isDeclared && row >= bottom) return rows;
    }
  }
}

interface Person {
  readonly entry: Draft;
  readonly facts: Draft;
  readonly path: string;
}

const personSpecs: readonly (readonly [string, FactSpec])[] = [
  ['id', factSpec('review', 'appraisers.id')],
  ['name', factSpec('review', 'appraisers.name')],
  ['major', factSpec('review', 'appraisers.major')],
];

const inputsOf = (inputs: readonly Input[], isDeclared: boolean): readonly Input[] =>
  isDeclared ? inputs.filter((input) => input.isDeclared) : inputs;

const keysOf = (inputs: readonly Input[]): readonly string[] => inputs.map(({ key }) => key);
