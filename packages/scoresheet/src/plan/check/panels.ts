import { panelMinimum } from '@envscore/rules-core';
import { valueAt } from '../../layout/document.js';
import type { Finding } from '../finding.js';
import { type Row, numberIn, textIn, withNumber } from '../rows.js';
import type { Checked } from './checked.js';

/** What holds for panels: enough experts, one of the national library, at most one leader, nobody who must stand aside. */
export const checkPanels = (checked: Checked): readonly Finding[] => [
  ...panelsOf(checked).flatMap((seats) => [
    ...composition(checked, seats),
    ...leaders(checked, seats),
    ...assigned(checked, seats),
  ]),
  ...checked.rows('panels').flatMap((seat) => recused(checked, seat)),
  ...unseated(checked),
];

type Seats = readonly [Row, ...Row[]];

function panelsOf(checked: Checked): readonly Seats[] {
  const panels = new Map<number, [Row, ...Row[]]>();
  for (const seat of checked.rows('panels')) {
    const number = numberIn(seat, 'panel');
    if (number === undefined) continue;
    const seats = panels.get(number);
    if (seats === undefined) panels.set(number, [seat]);
    else seats.push(seat);
  }
  return [...panels.values()];
}

function composition(checked: Checked, seats: Seats): readonly Finding[] {
  const [first] = seats;
  // An expert who sits twice is one.
  const numbers = new Set(seats.map((seat) => numberIn(seat, 'expert')).filter((number) => number !== undefined));
  const experts = [...numbers].flatMap((number) => withNumber(checked.rows('experts'), 'number', number).slice(0, 1));
  const national = experts.filter((expert) => textIn(expert, 'library') === 'national').length;
  const isKnown = experts.length === numbers.size && experts.every((expert) => hasLibrary(expert));
  return [
    ...(numbers.size < panelMinimum.experts
      ? [
          checked.at('panel-too-small', first, 'panel', {
            found: numbers.size,
            allowed: { from: panelMinimum.experts },
          }),
        ]
      : []),
    // Where a library is blank or an expert unknown, that is told at its own cell.
    ...(isKnown && national < panelMinimum.national
      ? [
          checked.at('no-national-expert', first, 'panel', {
            found: national,
            allowed: { from: panelMinimum.national },
          }),
        ]
      : []),
  ];
}

const hasLibrary = (expert: Row): boolean => textIn(expert, 'library') !== undefined;

const leaders = (checked: Checked, seats: Seats): readonly Finding[] =>
  seats
    .filter(({ values }) => valueAt(values, 'leader') === true)
    .slice(1)
    .map((seat) => checked.at('two-leaders', seat, 'leader', { found: numberIn(seat, 'panel') ?? '' }));

function assigned(checked: Checked, [first]: Seats): readonly Finding[] {
  const panel = numberIn(first, 'panel');
  const isUsed = checked.rows('applications').some((row) => numberIn(row, 'panel') === panel);
  return isUsed ? [] : [checked.at('panel-without-unit', first, 'panel')];
}

/** The seats of experts who must not review an institution that their panel reviews. */
function recused(checked: Checked, seat: Row): readonly Finding[] {
  const reviewed = new Set(
    withNumber(checked.rows('applications'), 'panel', numberIn(seat, 'panel')).map((row) => numberIn(row, 'applicant')),
  );
  return withNumber(checked.rows('recusals'), 'expert', numberIn(seat, 'expert')).flatMap((recusal) => {
    const applicant = numberIn(recusal, 'applicant');
    if (applicant === undefined || !reviewed.has(applicant)) return [];
    const [named] = withNumber(checked.rows('applicants'), 'number', applicant);
    return [checked.at('recused-expert', seat, 'expert', { found: (named && textIn(named, 'name')) ?? applicant })];
  });
}

const unseated = (checked: Checked): readonly Finding[] =>
  checked
    .rows('experts')
    .filter((row) => {
      const number = numberIn(row, 'number');
      return number !== undefined && withNumber(checked.rows('panels'), 'expert', number).length === 0;
    })
    .map((row) => checked.at('expert-in-no-panel', row, 'number'));
