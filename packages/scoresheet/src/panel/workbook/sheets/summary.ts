import { type PanelResult, type SectionResult, type Shortfall, catalogueOf, wordUnit } from '@envscore/rules-core';
import { Grid } from '../../../layout/grid.js';
import { putTable } from '../../../report/xlsx/table.js';
import type { DefinedName } from '../../../workbook/workbook.js';
import type { Panel } from '../../panel.js';
import { openIssues, wordPanelIssue } from '../../wording/issues.js';
import { openNotices, readingNotices } from '../../wording/notices.js';
import { across } from '../across.js';
import { type Content, type Entry, hasMeans, rangeText } from '../content.js';
import { page } from '../page.js';
import { layoutName } from '../panel-name.js';
import { usedValues } from '../policy.js';
import type { PanelStyle } from '../styles.js';
import {
  type Line,
  type NamedSheet,
  columnsFor,
  drawn,
  drawnRow,
  headingsOf,
  namesOf,
  validationsOf,
} from '../table.js';
import { panelLayout } from '../version.js';
import { zhCN } from '../wording/zh-CN.js';

const { sections: sectionTitles, conclusions } = catalogueOf('zh');

/** The first page: every panel in a row, what keeps it open, where the readings part, and which values were used. */
export function summarySheet(content: Content): NamedSheet {
  const { audience, entries, at, words } = content;
  const isOurs = audience === 'internal';
  const grid = new Grid(zhCN.sheets.panels);
  const columns = columnsFor('panels', audience);
  const widths = columns.map(({ width }) => width);
  let row = 0;
  const line = (text: string, style: PanelStyle, height?: number): void => {
    row += 1;
    across(grid, row, widths, text, style, height);
  };
  line(zhCN.title, 'title', 30);
  line(zhCN.made(at, audience), 'line');
  if (isOurs) line(zhCN.help, 'line');
  if (audience !== 'applicant')
    for (const { called, day } of entries)
      for (const { text, style } of day === undefined ? [] : readingsOf(day.panel, content))
        line(zhCN.within(called, text), style);
  const header = row + 1;
  const lines = entries.map((entry) => lineOf(entry, content));
  const rows = lines.map((each) => drawnRow(columns, each, content));
  const links = putTable(grid, header, drawn(columns, audience), headingsOf(columns), rows);
  row = header + lines.length;
  const block = { sheet: grid.name, top: header + 1, bottom: Math.max(header + 1, row) };
  if (lines.length === 0) row += 1;
  const open = entries.flatMap(({ called, day }) =>
    day === undefined ? [] : openIn(day.panel, content).map((text) => zhCN.within(called, text)),
  );
  if (open.length > 0) {
    row += 1;
    line(zhCN.openTitle, 'group');
    for (const text of open) line(text, 'open');
  }
  row = policyRows(grid, row + 1, widths, content);
  row += 1;
  grid.put(row, 1, zhCN.layout, 'text');
  grid.put(row, 2, panelLayout, 'number');
  const layout: DefinedName = {
    name: layoutName,
    at: { sheet: grid.name, top: row, left: 2, bottom: row, right: 2 },
    comment: zhCN.nameComment,
  };
  if (isOurs) for (const validation of validationsOf(columns, block, words)) grid.validate(validation);
  return {
    sheet: grid.sheet({
      isProtected: true,
      links,
      frozen: { rows: header, columns: 2 },
      page: {
        ...page(content, grid.name),
        orientation: 'landscape',
        repeatedRows: { from: header, to: header },
      },
    }),
    names: [layout, ...(isOurs ? namesOf('panels', columns, block) : [])],
  };
}

/** What other readings come to; one that ends in another conclusion stands out. */
export const readingsOf = (
  panel: Panel,
  { hide }: Content,
): readonly { readonly text: string; readonly style: 'notice' | 'open' }[] =>
  readingNotices(panel, 'zh').map((text, place) => ({
    text: hide(text),
    style: place < (panel.result.otherReadings ?? []).length ? 'notice' : 'open',
  }));

/** Why a panel's result is provisional: what came, what did not, and what the rules say. */
export function openIn(panel: Panel, { audience, hide, call }: Content): readonly string[] {
  if (panel.conclusion !== 'provisional') return [];
  if (audience === 'applicant') return [zhCN.unit.open];
  const said = openIssues(panel).map((issue) => wordPanelIssue(issue, panel, call, 'zh'));
  return [...openNotices(panel, 'zh').map((text) => `${text}。`), ...said].map(hide);
}

function lineOf({ institution, unit, record, day }: Entry, content: Content): Line {
  const whose = { institution, unit: wordUnit(unit, 'zh'), leader: record.leader };
  if (day === undefined) return { values: { ...whose, conclusion: zhCN.notReceived }, styles: { conclusion: 'info' } };
  const { panel, sheet } = day;
  const { experts, result, conclusion } = panel;
  const national = experts.filter(({ seat }) => seat.library === 'national').length;
  const open = openIn(panel, content).length;
  const known: Partial<PanelResult> = hasMeans(panel, content) ? result : {};
  const { total, sections = [], shortfalls = [], spread } = known;
  return {
    values: {
      ...whose,
      experts: zhCN.experts(experts.length, national),
      total: total ?? zhCN.none,
      ...figures(sections),
      short: shortfalls.map(({ code, by }) => zhCN.lacks(sectionTitles[code], by)).join(zhCN.figuresEnd),
      range: spread === undefined ? zhCN.none : rangeText(spread.min, spread.max),
      conclusion: conclusions[conclusion],
      open: open === 0 ? zhCN.none : zhCN.openCount(open),
    },
    styles: {
      ...Object.fromEntries(shortfalls.map(({ code }: Shortfall) => [code, 'error'])),
      ...(conclusion === 'provisional' && { conclusion: 'warning', open: 'warning' }),
      ...(conclusion === 'notQualified' && { conclusion: 'error' }),
    },
    links: { unit: { cell: { sheet, row: 1, column: 1 } } },
  };
}

const figures = (sections: readonly SectionResult[]): Readonly<Record<string, number>> =>
  Object.fromEntries(sections.map(({ code, points }) => [code, points]));

/** The values used: once where they are the same for all panels. */
function policyRows(grid: Grid, top: number, widths: readonly number[], { entries }: Content): number {
  const groups = new Map<string, { readonly called: string[]; readonly panels: Panel[] }>();
  for (const { called, day } of entries) {
    if (day === undefined) continue;
    const key = JSON.stringify(day.panel.policy);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { called: [called], panels: [day.panel] });
    else {
      group.called.push(called);
      group.panels.push(day.panel);
    }
  }
  const last = widths.length;
  let row = top;
  for (const { called, panels } of groups.values()) {
    row += 1;
    const title = groups.size === 1 ? zhCN.policyTitle : zhCN.policyOf(called.join(zhCN.list));
    across(grid, row, widths, title, 'group');
    for (const { code, title: name, value, text } of usedValues(panels)) {
      row += 1;
      grid.put(row, 1, `${code} ${name}`, 'text');
      grid.put(row, 2, value, 'center');
      for (let column = 3; column <= last; column += 1) grid.put(row, column, column === 3 ? text : undefined, 'text');
      grid.merge(row, 3, row, last);
    }
  }
  return row + 1;
}
