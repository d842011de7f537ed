import type { Scalar } from '../../src/formula/expression.js';
import type { Draft } from '../../src/layout/document.js';
import { nameFor } from '../../src/scoresheet/name.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { lookUp } from '../../src/workbook/lookup.js';
import { type Change, editXlsx } from '../../src/xlsx/edit.js';
import { readXlsx } from '../../src/xlsx/read.js';

/** Throws of a die of so many sides: 0 is one of them. The same seed throws the same. */
export type Die = (sides: number) => number;

export const dieOf = (seed: number): Die => {
  // Park and Miller's generator.
  const modulus = 2 ** 31 - 1;
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % modulus;
    return state % sides;
  };
};

/** What is typed into a cell, and the fact that it states. */
type Answer = readonly [typed: Scalar, fact: unknown];

const yes: Answer = ['是', true];
const no: Answer = ['否', false];
const number = (value: number): Answer => [value, value];
const text = (value: string): Answer => [value, value];

/** Tenths of a point between two limits. */
const points = (die: Die, from: number, to: number): number => (10 * from + die(10 * (to - from) + 1)) / 10;

/** The word for points in a band; now and then nobody writes one. */
const grade = (die: Die, given: number, words: readonly (readonly [from: number, ...Answer])[]): Answer | undefined => {
  const [, ...word] = words.findLast(([from]) => given >= from) ?? [0, '', ''];
  return die(8) === 0 ? undefined : word;
};

/** What a reviewer answers in a row, by key; nothing where they pass on. `shows` is what the sheet says in another cell of the row. */
type Judging = (die: Die, shows: (key: string) => Scalar | undefined) => Readonly<Record<string, Answer | undefined>>;

const person: Judging = (die, shows) => {
  const categories = String(shows('categories'));
  const expertise = points(die, 12, 35);
  return {
    'ethics.article12Met': die(60) === 0 ? no : yes,
    'ethics.formStandard': die(150) === 0 ? undefined : yes,
    'ethics.attachmentsGenuine': yes,
    'ethics.article13Situation': die(40) === 0 ? yes : no,
    'expertise.grade': grade(die, expertise, [
      [0, '一般', 'fair'],
      [20, '良好', 'good'],
      [30, '优秀', 'excellent'],
    ]),
    'expertise.points': die(200) === 0 ? text('三十') : number(expertise),
    // As some type it: with a blank before, or one tenth too much.
    coordination: die(150) === 0 ? number(5.1) : die(30) === 0 ? [' 4', 4] : number(points(die, 2, 5)),
    recommendedCategories: die(10) === 0 ? undefined : [categories, categories.split('、')],
  };
};

/** A document or publication: mostly accepted, with points that the sheet allows, or as it suggests. */
const work: Judging = (die, shows) => {
  if (die(15) === 0) return { accepted: no, reason: text('未见批准文件') };
  const highest = shows('highest');
  const counts = typeof shows('standing') === 'number' && typeof highest === 'number' && highest > 1;
  return { accepted: die(5) === 0 ? undefined : yes, points: counts && die(2) === 0 ? number(highest - 1) : undefined };
};

const project: Judging = (die) => (die(12) === 0 ? { accepted: no, reason: text('未见合同') } : { accepted: yes });

/** The plan says of some instruments neither yes nor no; they are looked for on the spot. */
const instrument: Judging = (die, shows) => (shows('held') === undefined ? { held: die(6) === 0 ? no : yes } : {});

const institution: Judging = (die) => {
  const kept = points(die, 1, 6);
  const hasAll = die(5) === 0;
  return {
    'quality.allAbilities': hasAll ? yes : no,
    'quality.points': hasAll ? undefined : number(points(die, 5, 9)),
    'instruments.optionalPoints': die(2) === 0 ? undefined : number(points(die, 1, 4)),
    'maintenance.points': number(kept),
    'maintenance.grade': grade(die, kept, [
      [0, '存在不能正常使用的情况', 'poor'],
      [3, '较好', 'fair'],
      [5, '良好', 'good'],
    ]),
  };
};

const complete = ['documents', 'publications', 'specialisedMajors', 'projects', 'optional'];
const suggested = ['documentPoints', 'publicationPoints', 'optionalPoints'];

const confirmations: Judging = (die) => ({
  ...Object.fromEntries(complete.map((list) => [list, yes])),
  ...Object.fromEntries(suggested.map((list) => [list, die(8) === 0 ? undefined : yes])),
});

const signature: Judging = () => ({ signedOn: [46_347, '2026-11-21'] });

/** What a reviewer judges: row after row of a table, found by a fact that is there already; or cells that stand alone. */
const desk: readonly {
  readonly table: string;
  readonly row?: RegExp;
  readonly path: string;
  readonly judge: Judging;
}[] = [
  { table: 'appraisers', row: /^(appraisers\.\d+)\.id$/, path: '$1.facts.', judge: person },
  { table: 'documents', row: /^(appraisers\.\d+\.facts\.documents\.\d+)\.title$/, path: '$1.', judge: work },
  { table: 'publications', row: /^(appraisers\.\d+\.facts\.publications\.\d+)\.title$/, path: '$1.', judge: work },
  { table: 'projects', row: /^(facts\.projects\.\d+)\.title$/, path: '$1.', judge: project },
  { table: 'required', row: /^(facts\.instruments\.required\.\d+)\.name$/, path: '$1.', judge: instrument },
  { table: 'optional', row: /^(facts\.instruments\.optional\.\d+)\.name$/, path: '$1.', judge: instrument },
  { table: 'institution', path: 'facts.', judge: institution },
  { table: 'confirmed', path: 'confirmed.', judge: confirmations },
  { table: 'review', path: '', judge: signature },
];

/** Sets a fact at its path, making the groups on the way. */
function state(review: Draft, path: string, fact: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const group = keys.reduce((above, key) => (above[key] ??= {}) as Draft, review);
  group[last] = fact;
}

/** A scoresheet after its reviewer: the file, saved without what its formulas showed, and the review as it was typed. */
export interface Reviewed {
  readonly file: Uint8Array;
  readonly review: unknown;
}

export function reviewedBy(die: Die, file: Uint8Array): Reviewed {
  const snapshot = readXlsx(file);
  const book = lookUp(snapshot);
  const { review, addresses } = readScoresheet(snapshot);
  const changes: Change[] = [];
  for (const { table, row, path, judge } of desk) {
    const cellOf = (key: string, inRow?: number) => {
      const name = book.name(nameFor(table, key));
      if (name === undefined) throw new Error(`nothing is called ${nameFor(table, key)}`);
      return { sheet: name.sheet, row: inRow ?? name.top, column: name.left };
    };
    const type = (prefix: string, inRow?: number): void => {
      const answers = judge(die, (key) => book.value(cellOf(key, inRow)));
      for (const [key, answer] of Object.entries(answers)) {
        if (answer === undefined) continue;
        const [value, fact] = answer;
        changes.push({ ...cellOf(key, inRow), value });
        state(review, `${prefix}${key}`, fact);
      }
    };
    if (row === undefined) type(path);
    else for (const [found, at] of addresses) if (row.test(found)) type(found.replace(row, path), at.row);
  }
  return { file: editXlsx(file, changes, { values: 'forgotten' }), review };
}
