import { type DeclaredCriterion, findUnit } from '@envscore/rules-core';
import { isMissing, isWrong } from '../../compile/compiled.js';
import { call, cellAt, concat, equals, iff, op, or, rangeAt } from '../../formula/build.js';
import type { CellAddress, Expression } from '../../formula/expression.js';
import type { FactSpec } from '../../layout/fact-spec.js';
import { valueAt } from '../../layout/document.js';
import { zhCN } from '../../wording/zh-CN.js';
import { at } from '../facts.js';
import { type Placed, type PlacedList } from '../placed.js';
import { columnIn } from '../../layout/placed-table.js';
import { filledRows, placeOf } from '../places.js';
import type { Form } from './form.js';

const { forms: words, statuses } = zhCN;

const isBlank = (cell: Expression): Expression => equals(call('TRIM', cell), '');

/** What stands in a cell, or that nothing does. */
const stated = (cell: Expression, blank: string = words.blank): Expression =>
  iff(isBlank(cell), blank, call('TRIM', cell));

/** Something that a form says in words, and a text as long as it usually is: rows are as high as that needs. */
export interface Said {
  readonly formula: Expression;
  readonly usual: string;
}

/** A fact in words: its label and what was stated. */
export function factInWords({ label, words: known }: FactSpec, cell: CellAddress, blank?: string): Said {
  const answers = [...known.values(), words.blank];
  const longest = answers.reduce((most, answer) => (answer.length > most.length ? answer : most));
  return {
    formula: concat(`${label}${words.colon}`, stated(cellAt(cell), blank)),
    usual: `${label}${words.colon}${longest}`,
  };
}

/** What a part of an element gave. */
export const pointsInWords = (label: string, cell: Expression): Said => ({
  formula: concat(
    label,
    iff(equals(cell, ''), words.none, iff(call('ISNUMBER', cell), concat(cell, words.pointsGiven), pointsOf(cell))),
  ),
  usual: `${label}10${words.pointsGiven}`,
});

/** A row of facts in words, one after the other, under the text of an element. */
export function tell(form: Form, facts: readonly Said[], span: Parameters<Form['heightOf']>[1], air = 0): void {
  const usual = `${words.facts}${facts.map((fact) => fact.usual).join(words.next)}`;
  form.next(form.heightOf(usual, span, 'formFact') + air);
  const formulas = facts.flatMap(({ formula }, index) => (index === 0 ? [formula] : [words.next, formula]));
  form.block(concat(words.facts, ...formulas), span, 'formFact');
}

/** Points as a form shows them: a criterion without points says so shortly. */
export const pointsOf = (cell: Expression): Expression =>
  iff(call('ISNUMBER', cell), cell, iff(isWrong(cell), words.invalid, words.unscored));

/** The clause of a criterion without what stands in a column of its own, its paragraphs as published. */
export function standardOf({ clause }: Pick<DeclaredCriterion, 'clause'>, content = ''): string {
  const rest = clause.startsWith(content) ? clause.slice(content.length).replace(/^。/, '') : clause;
  return paragraphsOf(rest);
}

export const paragraphsOf = (text: string): string =>
  words.paragraphs.reduce(
    (found, start) => found.replace(start, (_, offset: number) => (offset === 0 ? start : `\n${start}`)),
    text,
  );

/** The row of an official table: its title as published, out of the citation. */
export const titleOf = ({ citation }: Pick<DeclaredCriterion, 'citation'>): readonly [string, string] => {
  const [section = '', item = ''] = citation.item.split(' · ');
  return [section, item];
};

interface Identity {
  readonly title: string;
  /** Whom the form is about, where it is not the institution. */
  readonly person?: Expression;
  readonly status: Expression;
  readonly checkCode: Expression;
}

/** What every page of a form begins with: whose it is, who reviewed, when, in what state. Gives the cell of the check code. */
export function identify(
  form: Form,
  { review, placed }: { readonly review: unknown; readonly placed: Placed },
  { title, person, status, checkCode }: Identity,
  middle: number,
): CellAddress {
  const { cover } = placed;
  const { to } = form.whole;
  const cell = (key: string): Expression => cellAt(at(cover, key));
  const code = valueAt(review, 'unit');
  const unit = findUnit(typeof code === 'string' ? code : '');
  const name = unit && (unit.level === 'matter' ? unit.matter.name : unit.category.name);
  const date = cell('date');
  const dated = concat(
    words.date,
    iff(call('ISNUMBER', date), call('TEXT', date, 'yyyy-mm-dd'), stated(date, words.toFill)),
  );
  const expert = concat(
    words.expert,
    stated(cell('expert.name'), words.toFill),
    `${words.comma}${words.expertNumber}`,
    stated(cell('expert.number'), words.toFill),
  );
  form.next(26);
  form.block(title, form.whole, 'formTitle');
  form.next(lineHeight);
  form.block(concat(words.institution, stated(cell('institution.name'), '')), form.whole, 'formLine');
  form.next(lineHeight);
  form.block(
    concat(words.unit, stated(cell('unit'), ''), name === undefined ? '' : ` ${name}`),
    form.whole,
    'formLine',
  );
  form.next(lineHeight);
  form.block(person ?? expert, { from: 1, to: middle }, 'formLine');
  form.block(person === undefined ? dated : expert, { from: middle + 1, to }, 'formLine');
  form.next(lineHeight);
  const isDone = or(equals(status, statuses.final), equals(status, statuses.disqualified));
  const state = concat(words.status, status, iff(isDone, '', words.open));
  form.block(
    person === undefined ? state : concat(dated, words.gap, state),
    { from: 1, to: to - checkColumns },
    'formLine',
  );
  form.block(concat(words.checkCode, checkCode), { from: to - checkColumns + 1, to }, 'formLineRight');
  return { sheet: form.grid.name, row: form.row, column: to - checkColumns + 1 };
}

const lineHeight = 15;
/** The columns at the right edge over which the check code stands. */
const checkColumns = 2;

/** What a form ends with: its check code, and the places for hands: corrections, signature, date. */
export function sign(form: Form, { cover }: Placed, checkCode: CellAddress, middle: number): void {
  const { to } = form.whole;
  form.next(16);
  form.block(concat(cellAt(checkCode), `${words.gap}${words.checkCodeHelp}`), form.whole, 'formSmall');
  form.next(32);
  form.block(words.corrections, form.whole, 'formSign');
  form.next(32);
  const signed = cellAt(at(cover, 'signedOn'));
  const date = iff(call('ISNUMBER', signed), call('TEXT', signed, 'yyyy年m月d日'), stated(signed, words.dateBlank));
  form.block(words.signature, { from: 1, to: middle }, 'formSign');
  form.block(concat(words.signedOn, date), { from: middle + 1, to }, 'formSign');
}

/** The columns of a form that its continuation uses: what, in words, and the points. */
interface Columns {
  readonly item: { readonly from: number; readonly to: number };
  readonly words: { readonly from: number; readonly to: number };
  readonly points: { readonly from: number; readonly to: number };
}

/**
 * The filled rows of a list, one under the other, each found by its place; `room` rows, the first empty one says that nothing
 * follows, and a last line says where the rest is when there are more.
 */
export function listRows(
  form: Form,
  list: PlacedList,
  {
    owner,
    room,
    height,
    columns,
  }: {
    readonly owner?: Expression;
    readonly room: number;
    readonly height: number;
    readonly columns: Columns;
  },
): void {
  const { table } = list;
  let before: Expression | undefined;
  for (let place = 1; place <= room; place += 1) {
    const row = form.next(height);
    const helper = { sheet: form.grid.name, row, column: form.helper };
    form.grid.calculate(helper, placeOf(list, place, owner), 'helper');
    const found = cellAt(helper);
    const isThere = op(found, '>', 0);
    const valueOf = (key: string): Expression => call('INDEX', rangeAt(columnIn(list, key)), found);
    const last = before === undefined ? words.nothingBelow : iff(op(before, '>', 0), words.nothingBelow, '');
    form.block(words.item(table.label, place), columns.item, 'formCenter');
    form.block(iff(isThere, rowInWords(list, valueOf), last), columns.words, 'formText');
    form.block(iff(isThere, resultOf(valueOf('result')), ''), columns.points, 'formTotal');
    before = found;
  }
  form.next(14);
  form.block(iff(op(placeOf(list, room + 1, owner), '>', 0), words.more(list.sheet), ''), form.whole, 'formNote');
}

/** Points or a word as they are; what is wrong or missing shortly. */
const resultOf = (result: Expression): Expression =>
  iff(isWrong(result), words.invalid, iff(isMissing(result), words.unscored, result));

/** A row of a list as a sentence: its name and words as they are, the rest with its label. */
function rowInWords({ table, columns }: PlacedList, valueOf: (key: string) => Expression): Expression {
  const parts = table.inputs.flatMap(({ key, spec }, index): readonly Expression[] => {
    if (key === 'points') return [];
    const value = call('TRIM', valueOf(key));
    const separator = index === 0 ? '' : words.next;
    const label = index === 0 || spec.type.type === 'word' ? '' : `${spec.label}${words.colon}`;
    return [iff(equals(value, ''), '', concat(`${separator}${label}`, value))];
  });
  const suggested = columns.has('suggested') ? [iff(equals(valueOf('suggested'), ''), '', words.suggested)] : [];
  return concat(...parts, ...suggested);
}

/** How many rows of a list are filled, in words. */
export function rowsInWords(list: PlacedList, owner?: Expression): Said {
  const [label, rest] = words.rows(list.table.label);
  return { formula: concat(label, filledRows(list, owner), rest), usual: `${label}10${rest}` };
}

/** Who stands at the foot of every page, as far as it is known when the workbook is made. */
export function footerOf(review: unknown, person: string): string {
  const institution = valueAt(review, 'institution.name');
  const expert = valueAt(review, 'expert.number');
  return words.footer(
    typeof institution === 'string' ? institution : '',
    person,
    typeof expert === 'number' || typeof expert === 'string' ? String(expert) : words.expertBlank,
  );
}
