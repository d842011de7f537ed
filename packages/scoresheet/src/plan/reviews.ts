import { categoriesInScope, edition, findUnit } from '@envscore/rules-core';
import { type Draft, listAt, put, valueAt } from '../layout/document.js';
import {
  type Input,
  appraiserInputs,
  documents,
  institutionInputs,
  projects,
  publications,
  specialisedMajors,
} from '../scoresheet/tables.js';
import { layoutVersion } from '../scoresheet/version.js';
import { type Row, numberIn, numbersIn, rowsOf, textIn, textsIn, withNumber } from './rows.js';

/** A review as it is handed out, and where in the plan each of its values comes from, path by path. */
export interface DraftReview {
  readonly review: Draft;
  readonly sources: ReadonlyMap<string, string>;
}

const declared = (inputs: readonly Input[]): readonly string[] =>
  inputs.filter(({ isDeclared }) => isDeclared).map(({ key }) => key);

/** The appraisers of an institution who apply for a unit. */
export const peopleOf = (plan: unknown, application: Row): readonly Row[] =>
  withNumber(rowsOf(plan, 'appraisers'), 'applicant', numberIn(application, 'applicant')).filter((row) =>
    textsIn(row, 'units').includes(textIn(application, 'unit') ?? ''),
  );

/** The instruments that a unit has in Annex 3; a category has its matter's beside its own. */
export function instrumentsOf(plan: unknown, list: 'required' | 'optional', code: string): readonly Row[] {
  const unit = findUnit(code);
  return rowsOf(plan, list).filter((row) => [code, unit?.matter.code].includes(textIn(row, 'unit')));
}

/** The rows of an institution that hold for a unit: its own, and those that name none. */
export const rowsFor = (plan: unknown, list: 'specialisedMajors' | 'projects', application: Row): readonly Row[] =>
  withNumber(rowsOf(plan, list), 'applicant', numberIn(application, 'applicant')).filter(({ values }) => {
    const unit = valueAt(values, 'unit');
    return unit === undefined || unit === textIn(application, 'unit');
  });

/** The review of one application before an expert has seen it: what was declared, and nothing judged. */
export function draftReview(plan: unknown, application: Row): DraftReview {
  const draft = new Drafting(plan, application);
  draft.envelope();
  draft.appraisers();
  draft.institution();
  const { review, sources } = draft;
  const stated = { facts: review['facts'], appraisers: review['appraisers'] };
  return { review: { ...review, declared: stated }, sources };
}

class Drafting {
  readonly review: Draft = { kind: 'review', layout: layoutVersion };
  readonly sources = new Map<string, string>();
  readonly #plan: unknown;
  readonly #application: Row;

  constructor(plan: unknown, application: Row) {
    this.#plan = plan;
    this.#application = application;
  }

  envelope(): void {
    const { review } = this;
    review['edition'] = valueAt(this.#plan, 'edition') ?? edition.id;
    const policy = valueAt(this.#plan, 'policy');
    if (policy !== undefined) review['policy'] = policy;
    const day = { path: '', values: this.#plan };
    this.#copy(review, '', 'date', day, 'date');
    const applicants = rowsOf(this.#plan, 'applicants');
    const [applicant] = withNumber(applicants, 'number', numberIn(this.#application, 'applicant'));
    if (applicant !== undefined) this.#copy(review, '', 'institution.name', applicant, 'name');
    this.#copy(review, '', 'unit', this.#application, 'unit');
    for (const key of ['scope.only', 'scope.except']) this.#copy(review, '', key, this.#application, key);
  }

  appraisers(): void {
    const people = peopleOf(this.#plan, this.#application);
    this.review['appraisers'] = people.map((person, index) => this.#person(person, `appraisers.${index}.`));
  }

  institution(): void {
    const facts: Draft = { kind: 'institution' };
    for (const key of declared(institutionInputs)) this.#copy(facts, 'facts.', key, this.#application, key);
    for (const table of [specialisedMajors, projects] as const) {
      const rows = rowsFor(this.#plan, table.id === 'projects' ? 'projects' : 'specialisedMajors', this.#application);
      this.#list(facts, 'facts.', table.path, rows, declared(table.inputs));
    }
    for (const list of ['required', 'optional'] as const) this.#instruments(facts, list);
    this.review['facts'] = facts;
  }

  #person(person: Row, prefix: string): Draft {
    const entry: Draft = {};
    this.#copy(entry, prefix, 'id', person, 'number');
    for (const key of ['name', 'major']) this.#copy(entry, prefix, key, person, key);
    const facts: Draft = { kind: 'appraiser' };
    for (const key of declared(appraiserInputs)) {
      if (key === 'categories') this.#categories(facts, `${prefix}facts.`, person);
      else this.#copy(facts, `${prefix}facts.`, key, person, key);
    }
    for (const { id, path, inputs } of [documents, publications]) {
      const rows = rowsOf(this.#plan, id === 'documents' ? 'documents' : 'publications').filter(
        (row) =>
          numberIn(row, 'applicant') === numberIn(person, 'applicant') &&
          numberIn(row, 'appraiser') === numberIn(person, 'number'),
      );
      this.#list(facts, `${prefix}facts.`, path, rows, declared(inputs));
    }
    entry['facts'] = facts;
    return entry;
  }

  /** Of the categories that somebody applies for, those of this unit. */
  #categories(facts: Draft, prefix: string, person: Row): void {
    const unit = findUnit(textIn(this.#application, 'unit') ?? '');
    const own = unit === undefined ? [] : categoriesInScope(unit).map(({ code }) => code);
    const categories = textsIn(person, 'categories').filter((code) => own.includes(code));
    if (categories.length > 0) facts['categories'] = categories;
    this.sources.set(`${prefix}categories`, `${person.path}.categories`);
  }

  /** Held or not, as far as the plan says so of this institution. */
  #instruments(facts: Draft, list: 'required' | 'optional'): void {
    const number = numberIn(this.#application, 'applicant');
    const listed = instrumentsOf(this.#plan, list, textIn(this.#application, 'unit') ?? '');
    if (listed.length === 0) return;
    const entries = listed.map((row, index) => {
      const prefix = `facts.instruments.${list}.${index}.`;
      const entry: Draft = {};
      this.#copy(entry, prefix, 'name', row, 'name');
      const said = (['held', 'notHeld'] as const).find(
        (key) => number !== undefined && numbersIn(row, key).includes(number),
      );
      if (said !== undefined) entry['held'] = said === 'held';
      this.sources.set(`${prefix}held`, `${row.path}.${said ?? 'held'}`);
      return entry;
    });
    put(facts, `instruments.${list}`, entries);
  }

  #list(facts: Draft, prefix: string, path: string, rows: readonly Row[], keys: readonly string[]): void {
    if (rows.length === 0) return;
    const entries = rows.map((row, index) => {
      const entry: Draft = {};
      for (const key of keys) this.#copy(entry, `${prefix}${path}.${index}.`, key, row, key);
      return entry;
    });
    put(facts, path, entries);
  }

  #copy(draft: Draft, prefix: string, key: string, { path, values }: Row, from: string): void {
    this.sources.set(`${prefix}${key}`, path === '' ? from : `${path}.${from}`);
    const value = listAt(values, from) ?? valueAt(values, from);
    if (value !== undefined) put(draft, key, value);
  }
}
