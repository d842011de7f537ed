import { categoriesInScope, findUnit } from '@envscore/rules-core';
import type { Finding } from '../finding.js';
import { appraisersInWorkbook } from '../limits.js';
import { type Row, numberIn, numbersIn, textIn, textsIn } from '../rows.js';
import { instrumentsOf, peopleOf, rowsFor } from '../reviews.js';
import type { Checked } from './checked.js';

/** What holds for institutions and what they apply for. */
export const checkUnits = (checked: Checked): readonly Finding[] => [
  ...checked
    .rows('applications')
    .flatMap((application) => [
      ...scope(checked, application),
      ...headcount(checked, application),
      ...majors(checked, application),
    ]),
  ...withoutInstruments(checked),
  ...withoutUnit(checked),
  ...checked.rows('appraisers').flatMap((appraiser) => ownUnits(checked, appraiser)),
  ...(['required', 'optional'] as const).flatMap((table) =>
    checked.rows(table).flatMap((row) =>
      numbersIn(row, 'notHeld')
        .filter((number) => numbersIn(row, 'held').includes(number))
        .map((found) => checked.at('held-and-not-held', row, 'notHeld', { found })),
    ),
  ),
];

/** A scope is *only* some categories or all *except* some, of the unit's own, and leaves one. */
function scope(checked: Checked, application: Row): readonly Finding[] {
  const unit = findUnit(textIn(application, 'unit') ?? '');
  const only = textsIn(application, 'scope.only');
  const except = textsIn(application, 'scope.except');
  if (only.length > 0 && except.length > 0) return [checked.at('only-and-except', application, 'scope.except')];
  if (unit === undefined) return [];
  const own = categoriesInScope(unit).map(({ code }) => code);
  return (['scope.only', 'scope.except'] as const).flatMap((key) => {
    const codes = textsIn(application, key);
    const outside = codes
      .filter((code) => !own.includes(code))
      .map((found) => checked.at('outside-unit', application, key, { found }));
    const isAll = key === 'scope.except' && own.every((code) => codes.includes(code));
    return isAll ? [...outside, checked.at('outside-unit', application, key, { found: codes.join('、') })] : outside;
  });
}

function headcount(checked: Checked, application: Row): readonly Finding[] {
  if (numberIn(application, 'applicant') === undefined || textIn(application, 'unit') === undefined) return [];
  const found = peopleOf(checked.plan, application).length;
  if (found < appraisersInWorkbook.from) return [checked.at('unit-without-appraisers', application, 'unit')];
  if (found <= appraisersInWorkbook.to) return [];
  return [checked.at('too-many-appraisers', application, 'unit', { found, allowed: appraisersInWorkbook })];
}

/** Nobody has more than one major that counts: together they are no more than the appraisers of the unit. */
function majors(checked: Checked, application: Row): readonly Finding[] {
  const rows = rowsFor(checked.plan, 'specialisedMajors', application);
  const found = rows.reduce((sum, row) => sum + (numberIn(row, 'appraisers') ?? 0), 0);
  const people = peopleOf(checked.plan, application).length;
  const [first] = rows;
  if (first === undefined || people === 0 || found <= people) return [];
  return [
    checked.at('majors-exceed-appraisers', first, 'appraisers', { found, allowed: { from: people, to: people } }),
  ];
}

/** I7.1 cannot be scored without the list of Annex 3, which nobody but the province has. Told once a unit. */
function withoutInstruments(checked: Checked): readonly Finding[] {
  const told = new Set<string>();
  return checked.rows('applications').flatMap((application) => {
    const unit = textIn(application, 'unit');
    if (unit === undefined || told.has(unit) || findUnit(unit) === undefined) return [];
    told.add(unit);
    const isListed = instrumentsOf(checked.plan, 'required', unit).length > 0;
    return isListed ? [] : [checked.at('no-required-instruments', application, 'unit')];
  });
}

function withoutUnit(checked: Checked): readonly Finding[] {
  const applying = new Set(checked.rows('applications').map((row) => numberIn(row, 'applicant')));
  return checked
    .rows('applicants')
    .filter((row) => numberIn(row, 'number') !== undefined && !applying.has(numberIn(row, 'number')))
    .map((row) => checked.at('applicant-without-unit', row, 'number'));
}

/** An appraiser is reviewed for units, in categories of these. */
function ownUnits(checked: Checked, appraiser: Row): readonly Finding[] {
  const units = textsIn(appraiser, 'units');
  if (units.length === 0) return [checked.at('appraiser-in-no-unit', appraiser, 'units')];
  const applied = checked
    .rows('applications')
    .filter((row) => numberIn(row, 'applicant') === numberIn(appraiser, 'applicant'))
    .filter((row) => units.includes(textIn(row, 'unit') ?? ''));
  const open = applied.flatMap((row) => {
    const unit = findUnit(textIn(row, 'unit') ?? '');
    return unit === undefined ? [] : categoriesInScope(unit, scopeOf(row)).map(({ code }) => code);
  });
  if (applied.length === 0) return [];
  return textsIn(appraiser, 'categories')
    .filter((code) => findUnit(code)?.level === 'category' && !open.includes(code))
    .map((found) => checked.at('category-not-applied', appraiser, 'categories', { found }));
}

function scopeOf(application: Row): Parameters<typeof categoriesInScope>[1] {
  const only = textsIn(application, 'scope.only');
  return { ...(only.length > 0 && { only }), except: textsIn(application, 'scope.except') };
}
