import { type Issue, type Language, catalogueOf, exactly, panelMinimum } from '@envscore/rules-core';
import { coerce } from '../coercion/coerce.js';
import { readNumber } from '../coercion/number.js';
import { spelling } from '../coercion/spelling.js';
import { wordsOf } from '../coercion/words.js';
import { readCells } from './cells.js';
import { pointsGiven } from './points-given.js';
import type { Problem } from './problem.js';
import { concluded } from './sections.js';
import { type Column, type Entry, readTable } from './table.js';

const parameter = 'experts';

const sections = concluded.filter((one) => one.code !== 'total');

type Labels = (language: Language) => string;

function column(key: string, of: Labels, others: readonly string[], read: Column['read']): Column {
  const label = { zh: of('zh'), en: of('en') };
  return { key, label, headings: [label.zh, label.en, key, ...others].map(spelling), read };
}

/** The body of the review rules calls the sections by other names than the table does. */
const otherNames = { composition: ['人员条件'], technical: ['技术能力'], laboratory: ['设施设备'] };

const nameOf: Labels = (language) => catalogueOf(language).labels.panel['experts.name'];
const libraryOf: Labels = (language) => catalogueOf(language).labels.panel['experts.library'];

const columns: readonly Column[] = [
  column('name', nameOf, ['专家', '专家姓名', 'expert'], (cell) => coerce('panel', 'experts.name', cell)),
  column('library', libraryOf, ['专家库', '来源'], (cell) => coerce('panel', 'experts.library', cell)),
  ...sections.map(({ code }) =>
    column(code, (language) => catalogueOf(language).sections[code], otherNames[code], readNumber),
  ),
];

/** An expert's points of the sections and their sum. */
export type SheetPoints = Readonly<Record<(typeof concluded)[number]['code'], number>>;

/** A panel's sheets as a range gives them. */
export interface PanelSheet {
  readonly points: readonly SheetPoints[];
  /** P1, and what may not be: an expert twice, a library that is none. */
  readonly issues: readonly Issue[];
  readonly problems: readonly Problem[];
}

/** Reads a panel's range, an expert a row. */
export function readPanel(raw: unknown): PanelSheet {
  const read = readCells(raw);
  if ('errorCell' in read) {
    return { points: [], issues: [], problems: [{ code: 'error-cell', parameter, found: read.errorCell }] };
  }
  const { entries = [], problems: found } = readTable(read.cells, columns, parameter);
  if (entries.length === 0)
    return { points: [], issues: [], problems: [...found, { code: 'missing-argument', parameter }] };
  const problems = [...found];
  const points = entries.map((entry, index) => pointsIn(entry, index, problems));
  return { points, issues: [...memberIssues(entries), ...compositionIssues(entries)], problems };
}

const isTenth = (points: number): boolean => exactly(points).valueOf() === points;

function pointsIn(entry: Entry, index: number, problems: Problem[]): SheetPoints {
  const given = ({ code, max }: (typeof sections)[number]): number => {
    const place = { parameter: code, entry: index + 1 };
    const points = pointsGiven(entry[code], max, place, problems);
    if (!isTenth(points)) problems.push({ code: 'out-of-range', ...place, found: String(points), step: 0.1 });
    return points;
  };
  const [composition = 0, technical = 0, laboratory = 0] = sections.map(given);
  const total = exactly(composition).add(exactly(technical)).add(exactly(laboratory)).valueOf();
  return { total, composition, technical, laboratory };
}

function memberIssues(entries: readonly Entry[]): readonly Issue[] {
  const libraries: readonly unknown[] = wordsOf('panel', 'experts.library').map(({ value }) => value);
  const values = libraries.filter((value) => typeof value === 'string');
  const seen = new Set<unknown>();
  return entries.flatMap(({ name, library }, index) => {
    const isTwice = name !== undefined && seen.has(name);
    seen.add(name);
    const path = ['experts', index];
    const twice: Issue = { severity: 'error', code: 'duplicate-expert', path: [...path, 'name'], found: name };
    const unknown: Issue = {
      severity: 'error',
      code: 'unknown-value',
      path: [...path, 'library'],
      found: library,
      allowed: { values },
    };
    return [...(isTwice ? [twice] : []), ...(library === undefined || libraries.includes(library) ? [] : [unknown])];
  });
}

function compositionIssues(entries: readonly Entry[]): readonly Issue[] {
  const national = entries.filter(({ library }) => library === 'national').length;
  const warning = (code: Issue['code'], found: number, from: number): readonly Issue[] =>
    found >= from ? [] : [{ severity: 'warning', code, path: ['experts'], found, allowed: { from } }];
  return [
    ...warning('panel-too-small', entries.length, panelMinimum.experts),
    ...warning('no-national-expert', national, panelMinimum.national),
  ];
}
