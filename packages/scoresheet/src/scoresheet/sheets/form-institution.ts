import { type DeclaredCriterion, type Rule, catalogueOf, institutionTable } from '@envscore/rules-core';
import { cellAt, concat } from '../../formula/build.js';
import type { Expression } from '../../formula/expression.js';
import type { FactSpec } from '../../layout/fact-spec.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { institutionCheckCode } from '../check-code.js';
import { at } from '../facts.js';
import type { Placed } from '../placed.js';
import { schemesOf } from '../shape.js';
import { type ListId, institutionInputs } from '../tables.js';
import type { Content } from './content.js';
import { Form } from './form.js';
import {
  type Said,
  factInWords,
  footerOf,
  identify,
  listRows,
  paragraphsOf,
  pointsInWords,
  pointsOf,
  rowsInWords,
  sign,
  standardOf,
  tell,
  titleOf,
} from './form-parts.js';
import { formTab } from './tabs.js';

const { forms: words } = zhCN;
const { numerals } = words;
const titles: ReadonlyMap<string, string> = new Map(Object.entries(catalogueOf('zh').criteria));

// Three columns as published: 评审要素 is a section and an element, 评审标准 begins with up to two groups, 得分 is one.
const widths = [5, 8.5, 9, 7.5, 39, 7.5];
const columns = {
  section: { from: 1, to: 1 },
  element: { from: 2, to: 2 },
  group: { from: 3, to: 3 },
  item: { from: 4, to: 4 },
  text: { from: 5, to: 5 },
  points: { from: 6, to: 6 },
} as const;
const heading = [
  { from: columns.section.from, to: columns.element.to },
  { from: columns.group.from, to: columns.text.to },
  columns.points,
];
const middle = 4;

interface Group {
  readonly group?: string;
  readonly item?: string;
}

const groups: Readonly<Record<string, readonly Group[]>> = words.groups;

/** As published, all but the laboratory stands on the first page. */
const lastOnFirstPage = 1;

const lineHeight = 17;
const rowHeight = 29;

/** Lists of the continuation, and the rows that are ready at least. */
const continued: readonly { readonly id: ListId; readonly least: number; readonly height: number }[] = [
  { id: 'specialisedMajors', least: 6, height: lineHeight },
  { id: 'projects', least: 7, height: rowHeight },
  { id: 'required', least: 10, height: lineHeight },
  { id: 'optional', least: 6, height: lineHeight },
];

/** Table (一) as published, filled from the entry sheets; its lists on continuation pages. */
export function institutionForm({ review, placed }: Content): Sheet {
  const { institution, shape } = placed;
  const form = new Form(zhCN.sheets.institutionForm, widths);
  const cell = (key: string): Expression => cellAt(at(institution, key));
  const checkCode = identify(
    form,
    { review, placed },
    {
      title: words.institutionTitle,
      status: cellAt(at(placed.cover, 'status')),
      checkCode: institutionCheckCode(placed),
    },
    middle,
  );
  form.next(20);
  heading.forEach((span, index) => {
    form.block(words.institutionHeadings[index], span, 'formHeading');
  });
  const repeated = { from: 1, to: form.row };
  institutionTable.sections.forEach(({ criteria, max }, index) => {
    const top = form.row + 1;
    const [first] = criteria;
    criteria.forEach((criterion, place) => {
      criterionRows(form, placed, criterion, place);
    });
    const title = `${numerals[index] ?? ''}、${titleOf(first)[0]}${words.points(max)}`;
    form.block(title, columns.section, 'formLabel', top);
    if (index === lastOnFirstPage) form.endPage();
  });
  form.next(36);
  form.block(words.total, { from: 1, to: columns.text.to }, 'formTotal');
  form.block(cell('total'), columns.points, 'formTotal');
  sign(form, placed, checkCode, middle);
  form.endPage();
  form.next(18);
  form.block(words.continued, form.whole, 'formHeading');
  const [item, text, points] = heading;
  if (item === undefined || text === undefined || points === undefined) throw new Error('a form without columns');
  for (const { id, least, height } of continued) {
    const room = Math.max(least, (shape.rows[id] ?? 0) + 2);
    listRows(form, placed.lists[id], { room, height, columns: { item, words: text, points } });
  }
  return form.sheet(repeated, footerOf(review, ''), formTab);
}

/** How many appraisers there are and what their totals add up to. */
function appraisersInWords(cell: (key: string) => Expression): Said {
  const { count, final, sum, disqualified, end } = words.appraisers;
  return {
    formula: concat(
      ...[count, cell('headcount'), final, cell('scored'), sum],
      ...[cell('sum'), disqualified, cell('disqualified'), end],
    ),
    usual: `${count}10${final}10${sum}1000${disqualified}10${end}`,
  };
}

/** One element of the table: its texts as published, the facts under them, its points. */
function criterionRows(form: Form, placed: Placed, criterion: DeclaredCriterion, place: number): void {
  const { code, max } = criterion;
  const top = form.row + 1;
  const parts = groups[code];
  const whole = { from: columns.group.from, to: columns.text.to };
  if (parts === undefined) {
    const text = standardOf(criterion);
    form.next(form.heightOf(text, whole, 'formText'));
    form.block(text, whole, 'formText');
  } else groupedRows(form, criterion, parts);
  tell(form, factsOf(placed, criterion), whole);
  const title = `${place + 1}.${titleOf(criterion)[1]}${words.points(max)}`;
  form.stretch(top, form.heightOf(title, columns.element, 'formLabel'));
  form.block(title, columns.element, 'formLabel', top);
  form.block(pointsOf(cellAt(at(placed.institution, code))), columns.points, 'formPoints', top);
}

/** A clause cut where its groups begin, each beside its text; groups with items have theirs over all of them. */
function groupedRows(form: Form, { clause }: DeclaredCriterion, parts: readonly Group[]): void {
  const marks = parts.flatMap(({ group, item }) => [group, item].filter((mark) => mark !== undefined));
  const texts = marks.map((mark, index) => {
    const from = clause.indexOf(mark);
    const next = marks[index + 1];
    const to = next === undefined ? clause.length : clause.indexOf(next);
    if (from < 0 || to < 0) throw new Error(`no ${mark} in the clause`);
    return paragraphsOf(clause.slice(from + mark.length, to));
  });
  const textOf = (mark: string): string => texts[marks.indexOf(mark)] ?? '';
  const label = (group: string): string => group.replace(/：$/, '');
  let open: { readonly group: string; readonly top: number } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    form.stretch(open.top, form.heightOf(open.group, columns.group, 'formCenter'));
    form.block(open.group, columns.group, 'formCenter', open.top);
    open = undefined;
  };
  for (const { group, item } of parts) {
    if (group !== undefined) close();
    const span = item === undefined ? { from: columns.item.from, to: columns.text.to } : columns.text;
    const text = textOf(item ?? group ?? '');
    form.next(form.heightOf(text, span, 'formText'));
    form.block(text, span, 'formText');
    if (item !== undefined) {
      form.stretch(form.row, form.heightOf(item, columns.item, 'formCenter'));
      form.block(item, columns.item, 'formCenter');
    }
    if (group !== undefined) open = { group: label(group), top: form.row };
  }
  close();
}

/** The facts of an element in words, and what its parts gave; points that are given outright are told by their part. */
function factsOf(placed: Placed, criterion: DeclaredCriterion): readonly Said[] {
  const { institution, lists, shape } = placed;
  const { facts, code, rule } = criterion;
  const has = (path: string): boolean => Object.hasOwn(facts, path.split('.')[0] ?? '');
  const cell = (key: string): Expression => cellAt(at(institution, key));
  const all: readonly Part[] = rule.kind === 'byScheme' ? Object.values(rule.schemes).flat() : [];
  const parts: readonly Part[] =
    rule.kind === 'byScheme'
      ? schemesOf(shape.unit).flatMap((scheme) => scheme.parts)
      : rule.kind === 'parts'
        ? rule.parts
        : [];
  const needed = parts.flatMap(conditionsOf);
  const unneeded = all.flatMap(conditionsOf).filter((key) => !needed.includes(key));
  const given =
    rule.kind === 'parts' ? rule.parts.flatMap(pointsGiven) : rule.kind === 'abilities' ? [pathKey(rule.points)] : [];
  const stated = institutionInputs
    .filter(({ key }) => has(key) && !unneeded.includes(key) && !given.includes(key))
    .map(({ key, spec }) =>
      factInWords(spec, at(institution, key), key === schemeKey ? defaultScheme(shape.unit, spec) : undefined),
    );
  const counted = Object.values(lists)
    .filter(({ table }) => !table.isOwned && has(table.path))
    .map((list) => rowsInWords(list));
  const ofParts = [...new Set(parts.map((part) => part.code))].map((one) =>
    pointsInWords(`${titles.get(one) ?? one}${words.colon}`, cell(one)),
  );
  const persons = rule.kind === 'banded' && stated.length === 0 ? [appraisersInWords(cell)] : [];
  return [...persons, ...stated, ...counted, ...(code in words.groups ? ofParts : [])];
}

const schemeKey = 'majorsScheme';

/** The scheme that holds where none is stated; none where the unit is not known. */
function defaultScheme(unit: string | undefined, { words: known }: FactSpec): string | undefined {
  const [scheme] = unit === undefined ? [] : schemesOf(unit);
  return scheme && known.get(scheme.word);
}

interface Part {
  readonly code: string;
  readonly rule: Rule;
}

const pathKey = (path: readonly (string | number)[]): string => path.join('.');

const conditionsOf = ({ rule }: Part): readonly string[] =>
  rule.kind === 'deducted' ? rule.conditions.map(pathKey) : [];

const pointsGiven = ({ rule }: Part): readonly string[] => (rule.kind === 'judged' ? [pathKey(rule.points)] : []);
