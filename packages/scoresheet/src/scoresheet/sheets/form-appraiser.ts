import { type DeclaredCriterion, appraiserTable, categoriesInScope, findUnit } from '@envscore/rules-core';
import { call, cellAt, concat, equals, iff } from '../../formula/build.js';
import type { CellAddress } from '../../formula/expression.js';
import { valueAt } from '../../layout/document.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { appraiserCheckCode } from '../check-code.js';
import { type Placed } from '../placed.js';
import { cellIn } from '../../layout/placed-table.js';
import { codesOf } from '../codes.js';
import { appraiserInputs } from '../tables.js';
import type { Content } from './content.js';
import { Form } from './form.js';
import {
  type Said,
  factInWords,
  footerOf,
  identify,
  listRows,
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

// Seven columns as published; that of the standards is three for the ranges of grades that stand side by side in it.
const widths = [6.5, 4.5, 6.5, 11, 6.5, 11, 11, 11, 7.5];
const columns = {
  section: { from: 1, to: 1 },
  sectionPoints: { from: 2, to: 2 },
  element: { from: 3, to: 3 },
  content: { from: 4, to: 4 },
  elementPoints: { from: 5, to: 5 },
  standard: { from: 6, to: 8 },
  points: { from: 9, to: 9 },
} as const;
const middle = 5;
const contents: Readonly<Record<string, string>> = words.contents;

/** Two lines. */
const rowHeight = 29;

/** Rows ready on the continuation; an appraiser who declared more gets more. */
const leastRows = 9;

interface Person {
  readonly sheet: string;
  readonly row: number;
  /** For the footer, which is no formula. */
  readonly name: string;
  readonly rows: { readonly documents: number; readonly publications: number };
}

/** Table (二) of one appraiser as published, filled from the entry sheets; its lists on a continuation page. */
export function appraiserForm({ review, placed }: Content, person: Person): Sheet {
  const form = new Form(person.sheet, widths);
  const cell = (key: string): CellAddress => cellIn(placed.appraisers, key, person.row);
  const id = cellAt(cell('id'));
  const checkCode = identify(
    form,
    { review, placed },
    {
      title: words.appraiserTitle,
      person: concat(
        words.appraiser,
        call('TRIM', cellAt(cell('name'))),
        `（${words.number}`,
        id,
        iff(
          equals(call('TRIM', cellAt(cell('major'))), ''),
          '',
          concat(`${words.comma}${words.major}`, cellAt(cell('major'))),
        ),
        '）',
      ),
      status: cellAt(cell('status')),
      checkCode: appraiserCheckCode(placed, person.row),
    },
    middle,
  );
  form.next(28);
  Object.values(columns).forEach((span, index) => {
    form.block(words.appraiserHeadings[index], span, 'formHeading');
  });
  const repeated = { from: 1, to: form.row };
  appraiserTable.sections.forEach(({ criteria, max }, index) => {
    const top = form.row + 1;
    const [first] = criteria;
    const air = index <= lastOnFirstPage ? airOnFirstPage : 0;
    for (const criterion of criteria) criterionRows(form, placed, criterion, person.row, air);
    form.block(`${words.numerals[index] ?? ''}、${titleOf(first)[0]}`, columns.section, 'formLabel', top);
    form.block(max, columns.sectionPoints, 'formCenter', top);
    if (index === lastOnFirstPage) form.endPage();
  });
  conclude(form, cell);
  sign(form, placed, checkCode, middle);
  form.endPage();
  form.next(18);
  form.block(words.continued, form.whole, 'formHeading');
  categoryNames(form, review);
  for (const key of ['documents', 'publications'] as const) {
    listRows(form, placed.lists[key], {
      owner: id,
      room: Math.max(leastRows, person.rows[key] + 2),
      height: rowHeight,
      columns: {
        item: { from: columns.section.from, to: columns.element.to },
        words: { from: columns.content.from, to: columns.standard.to },
        points: columns.points,
      },
    });
  }
  return form.sheet(repeated, footerOf(review, person.name), formTab);
}

/** As published, the fourth section begins a page; the rows before it have that page for themselves. */
const lastOnFirstPage = 2;
const airOnFirstPage = 30;

/** One element of the table: its texts as published, the facts under them, its points. */
function criterionRows(form: Form, placed: Placed, criterion: DeclaredCriterion, row: number, air: number): void {
  const { code, max, rule } = criterion;
  const content = contents[code] ?? '';
  const top = form.row + 1;
  let standard = standardOf(criterion, content);
  if (rule.kind === 'judged' && rule.grades !== undefined) {
    const { bands, path } = rule.grades;
    const grades = appraiserInputs.find(({ key }) => key === path.join('.'))?.spec.words;
    const ranges = bands.map(({ from }, index) => `${from}～${(bands[index + 1]?.from ?? max + 1) - 1}`);
    const names = bands.map(({ grade }) => grades?.get(grade) ?? grade);
    for (const texts of [ranges, names]) {
      form.next(14);
      texts.forEach((text, index) => {
        const column = columns.standard.from + index;
        form.block(text, { from: column, to: column }, 'formCenter');
      });
    }
    const said = `${ranges.map((range, index) => `${range} ${names[index] ?? ''}`).join(words.comma)}。`;
    if (standard.startsWith(said)) standard = standard.slice(said.length);
  }
  form.next(form.heightOf(standard, columns.standard, 'formText') + air);
  form.block(standard, columns.standard, 'formText');
  const facts = factsOf(placed, criterion, row);
  if (facts.length > 0) tell(form, facts, columns.standard, air / 2);
  form.stretch(top, form.heightOf(content, columns.content, 'formText'));
  form.block(titleOf(criterion)[1], columns.element, 'formCenter', top);
  form.block(content, columns.content, 'formText', top);
  form.block(rule.kind === 'allOf' ? max : `0～${max}`, columns.elementPoints, 'formCenter', top);
  form.block(pointsOf(cellAt(cellIn(placed.appraisers, code, row))), columns.points, 'formPoints', top);
}

/** The facts of an element in words; points that are given outright are told in their own column. */
function factsOf(placed: Placed, criterion: DeclaredCriterion, row: number): readonly Said[] {
  const { facts, rule } = criterion;
  const list = Object.values(placed.lists).find(({ table }) => table.isOwned && Object.hasOwn(facts, table.path));
  if (list !== undefined) return [rowsInWords(list, cellAt(cellIn(placed.appraisers, 'id', row)))];
  const given = rule.kind === 'judged' ? rule.points.join('.') : undefined;
  const stated = appraiserInputs
    .filter(({ key }) => key !== given && Object.hasOwn(facts, key.split('.')[0] ?? ''))
    .map(({ key, spec }) => factInWords(spec, cellIn(placed.appraisers, key, row)));
  const parts = codesOf(criterion)
    .filter((code) => code !== criterion.code)
    .map((code, index) => pointsInWords(`（${index + 1}）`, cellAt(cellIn(placed.appraisers, code, row))));
  return [...stated, ...parts];
}

/** The total and the recommended categories. */
function conclude(form: Form, cell: (key: string) => CellAddress): void {
  const { to } = form.whole;
  form.next(32);
  form.block(words.total, { from: 1, to: to - 1 }, 'formTotal');
  form.block(cellAt(cell('total')), { from: to, to }, 'formTotal');
  const recommended = call('TRIM', cellAt(cell('recommendedCategories')));
  const [before, after] = words.recommended;
  form.next(36);
  form.block(concat(before, iff(equals(recommended, ''), words.toFill, recommended), after), form.whole, 'formOpinion');
}

/** The names of the unit's categories, to read the codes of the recommended ones by. */
function categoryNames(form: Form, review: unknown): void {
  const code = valueAt(review, 'unit');
  const unit = findUnit(typeof code === 'string' ? code : '');
  if (unit === undefined) return;
  const names = categoriesInScope(unit).map((category) => `${category.code} ${category.name}`);
  const text = `${words.categories}${names.join(words.next)}`;
  form.next(form.heightOf(text, form.whole, 'formSmall'));
  form.block(text, form.whole, 'formSmall');
}
