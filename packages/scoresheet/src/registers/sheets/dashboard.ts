import { registerFields } from '@envscore/functions';
import { type RegisterId, registerTermsOf } from '@envscore/rules-core';
import { call, cellAt, concat, equals, iff, op, rangeAt } from '../../formula/build.js';
import type { CellAddress, Expression, RangeAddress } from '../../formula/expression.js';
import { Grid } from '../../layout/grid.js';
import { columnIn } from '../../layout/placed-table.js';
import type { Chart, Sheet } from '../../workbook/workbook.js';
import { serialOf } from '../../xlsx/reading/dates.js';
import { type PlacedRegisters, placedRegister } from '../placed.js';
import { zhCN } from '../wording/zh-CN.js';
import { days } from './column.js';

const said = zhCN.dashboard;
const words = registerTermsOf('zh').words;
const widths = [3, 42, 14, 14, 3, 12, 12, 12, 12, 12, 12] as const;
const [label, figure, second] = [2, 3, 4] as const;
const chartFrom = 6;

/** The days on which months begin, hidden beside: no program has to be asked for them. */
const calendar = { column: 14, from: 2010, years: 60 } as const;
const shownMonths = 12;

/** Beyond the rows that are ready: a table grows with what is typed below it, and not every program takes references along. */
const beyond = 5000;

/** What a row has to be like to be counted. */
type Condition = readonly [column: string, criterion: Expression | string];

/** The registers in figures and charts, as of a day, by formulas that every program calculates. */
export function dashboardSheet(placed: PlacedRegisters): Sheet {
  const grid = new Grid(zhCN.sheets.dashboard);
  const sheet = grid.name;
  const cell = (row: number, column: number): CellAddress => ({ sheet, row, column });
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  const months: RangeAddress = {
    sheet,
    top: 1,
    left: calendar.column,
    bottom: calendar.years * 12,
    right: calendar.column,
  };
  for (let month = 0; month < calendar.years * 12; month += 1) {
    const start = `${calendar.from + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    grid.put(month + 1, calendar.column, serialOf(start, false), 'helper');
  }
  grid.hide(calendar.column);

  grid.put(1, label, `${zhCN.title} · ${sheet}`, 'title');
  grid.height(1, 32);
  grid.put(3, label, said.asOf, 'label');
  grid.put(3, figure, undefined, 'inputDate');
  grid.put(3, second, said.asOfHelp, 'help');
  grid.validate({
    at: { sheet, top: 3, left: figure, bottom: 3, right: figure },
    allowed: { kind: 'date', ...days },
    error: { title: said.asOf, text: zhCN.errors.date },
  });
  grid.put(4, label, said.day, 'label');
  const typed = cellAt(cell(3, figure));
  grid.calculate(cell(4, figure), call('IFERROR', iff(equals(typed, ''), call('TODAY'), typed), ''), 'figureDate');
  const day = cellAt(cell(4, figure));
  const until = concat('<=', day);
  const monthNumber = call('MATCH', day, rangeAt(months), 1);
  const monthStart = (offset: Expression | number): Expression =>
    call('INDEX', rangeAt(months), op(monthNumber, '+', offset));

  /** How many rows of a register are like this. */
  const count = (register: RegisterId, ...conditions: readonly Condition[]): Expression =>
    call(
      'COUNTIFS',
      ...conditions.flatMap(([column, criterion]) => {
        const at = columnIn(placedRegister(placed, register), column);
        return [rangeAt({ ...at, bottom: at.bottom + beyond }), criterion];
      }),
    );
  const word = (register: RegisterId, column: string, value: string | boolean): string => {
    const found = registerFields(register).find(({ key }) => key === column);
    return found?.words.find((one) => one.value === value)?.zh ?? String(value);
  };
  const known = (formula: Expression): Expression => iff(equals(day, ''), '', formula);
  const plus = (one: Expression, other: Expression): Expression => op(one, '+', other);

  let row = 5;
  const charts: Chart[] = [];
  const heading = (...texts: readonly string[]): void => {
    row += 1;
    texts.forEach((text, index) => {
      grid.put(row, label + index, text, 'heading');
    });
  };
  const line = (text: string | Expression, ...formulas: readonly Expression[]): void => {
    row += 1;
    if (typeof text === 'string') grid.put(row, label, text, 'label');
    else grid.calculate(cell(row, label), known(text), 'figure');
    formulas.forEach((formula, index) => {
      grid.calculate(cell(row, figure + index), known(formula), 'figure');
    });
  };
  const chart = (top: number, height: number, rest: Pick<Chart, 'title' | 'kind'>, series: readonly string[]): void => {
    const at = (column: number): RangeAddress => ({ sheet, top: top + 1, left: column, bottom: row, right: column });
    charts.push({
      ...rest,
      categories: at(label),
      series: series.map((name, index) => ({ name, values: at(figure + index) })),
      covers: { sheet, top, left: chartFrom, bottom: top + height, right: widths.length },
      axis: { from: 0 },
    });
    row = Math.max(row, top + height) + 1;
  };

  const registered = (register: RegisterId): Expression =>
    op(
      count(register, ['registeredOn', until]),
      '-',
      count(register, ['registeredOn', until], ['deregisteredOn', until]),
    );
  heading(said.registered, said.count);
  line(said.institutions, registered('institutions'));
  line(said.appraisers, registered('appraisers'));
  const firstOfYear = monthStart(op(0, '-', call('MOD', op(monthNumber, '-', 1), 12)));
  line(said.trainings, count('trainings', ['from', concat('>=', firstOfYear)], ['from', until]));
  line(said.listed, listedNow());
  row += 1;

  const casesTop = row + 1;
  heading(said.months, said.submitted, said.included);
  for (let back = shownMonths - 1; back >= 0; back -= 1) {
    const [start, next] = [monthStart(-back), monthStart(1 - back)];
    const within = (column: string): readonly Condition[] => [
      [column, concat('>=', start)],
      [column, concat('<', next)],
    ];
    const isCase: readonly Condition[] = [
      ['status', '?*'],
      ['status', `<>${word('cases', 'status', 'none')}`],
    ];
    const cases = (...more: readonly Condition[]): Expression =>
      plus(
        count('cases', ...within('month'), ...isCase, ...more),
        count('cases', ['month', ''], ...within('sentOn'), ...isCase, ...more),
      );
    line(call('LEFT', call('TEXT', start, 'yyyy-mm-dd'), 7), cases(), cases(['includedOn', until]));
  }
  chart(casesTop, shownMonths, { title: said.monthChart, kind: 'column' }, [said.submitted, said.included]);

  const dutiesTop = row + 1;
  heading(said.duties, said.count);
  const soon = concat('<=', plus(day, { kind: 'value', value: 60 }));
  const yes = word('categories', 'passed', true);
  line(said.licence, count('institutions', ['validTo', soon], ['deregisteredOn', '']));
  line(said.verification, count('categories', ['holder', '?*'], ['verifiedOn', '']));
  line(said.reissue, count('categories', ['passed', yes], ['reissuedOn', '']));
  line(said.returned, count('cases', ['status', word('cases', 'status', 'returned')]));
  line(said.undecided, count('commissions', ['receivedOn', until], ['decision', '']));
  const declined = word('commissions', 'decision', 'declined');
  line(said.redirect, count('commissions', ['decision', declined], ['redirectedTo', '']));
  line(said.complaints, count('complaints', ['receivedOn', until], ['closedOn', '']));
  const founded = word('complaints', 'outcome', 'founded');
  line(said.sanctions, count('complaints', ['outcome', founded], ['sanctionedOn', '']));
  line(said.published, count('complaints', ['sanctionedOn', until], ['publishedOn', '']));
  const rectify = word('inspections', 'result', 'rectify');
  const before = concat('<', day);
  line(said.rectification, count('inspections', ['result', rectify], ['rectifyBy', before], ['rectifiedOn', '']));
  line(said.reported, count('noPrepay', ['listedOn', until], ['reportedOn', ''], ['endedOn', '']));
  chart(dutiesTop, 16, { title: said.dutyChart, kind: 'bar' }, [said.count]);

  const statesTop = row + 1;
  const { status } = words.blacklist;
  heading(said.states, said.count);
  line(status.intended, atLeastNone(events('intended'), events('decided')));
  line(status.decided, atLeastNone(events('decided'), events('listed')));
  line(status.listed, listedNow());
  line(status.removed, events('removed'));
  line(status.revoked, events('revoked'));
  chart(statesTop, 12, { title: said.stateChart, kind: 'bar' }, [said.count]);
  grid.put(row, label, said.about, 'help');

  return grid.sheet({
    isProtected: true,
    charts,
    page: {
      orientation: 'portrait',
      margins: { left: 12, right: 12, top: 15, bottom: 15, header: 8, footer: 8 },
      fitToWidth: true,
      printArea: { sheet, top: 1, left: 1, bottom: row, right: widths.length },
      footer: { left: sheet, right: zhCN.page },
    },
  });

  /** How many events of a kind there have been. */
  function events(event: string): Expression {
    return count('blacklist', ['event', word('blacklist', 'event', event)], ['date', until]);
  }

  function atLeastNone(all: Expression, past: Expression): Expression {
    return call('MAX', 0, op(all, '-', past));
  }

  function listedNow(): Expression {
    return atLeastNone(events('listed'), plus(events('removed'), events('revoked')));
  }
}
