import { styleText } from 'node:util';
import {
  type AppraiserResult,
  type CriterionResult,
  type InstitutionResult,
  type Issue,
  type Language,
  type PanelResult,
  type PartResult,
  type Result,
  type ReviewResult,
  type Unscored,
  catalogueOf,
  gapOf,
  thresholds,
  wordGap,
  wordIssue,
} from '@envscore/rules-core';
import stringWidth from 'string-width';
import { aligned } from './aligned.js';
import { safeText } from './safe-text.js';
import { wordsOf } from './wording/language.js';

type Sheet = AppraiserResult | InstitutionResult;
type Kind = Parameters<typeof wordIssue>[1];
type Colour = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** How a table is drawn: in which language, and with colour or without. */
export interface Style {
  readonly language: Language;
  readonly hasColour: boolean;
}

export const paint = ({ hasColour }: Style, colour: Colour, text: string): string =>
  hasColour ? styleText(colour, text, { validateStream: false }) : text;

/** A result as people read it: the table with points, what needs a hand, and the next steps. `name` is whose sheet it is. */
export function tableOf(result: Result, name: string | undefined, style: Style): string {
  return `${linesOf(result, name, style).join('\n')}\n`;
}

function linesOf(result: Result, name: string | undefined, style: Style): readonly string[] {
  if (!('kind' in result)) {
    const title = paint(style, 'bold', wordsOf(style.language).table.unscored);
    return [title, ...issueLines(result.issues, 'appraiser', style)];
  }
  switch (result.kind) {
    case 'appraiser':
    case 'institution':
      return sheetLines(result, name, style);
    case 'panel':
      return panelLines(result, name, style);
    case 'review':
      return reviewLines(result, name, style);
  }
}

const statusColour = { final: 'green', provisional: 'yellow', invalid: 'red', disqualified: 'red' } as const;

function titleOf({ kind, status }: Exclude<Result, Unscored>, name: string | undefined, style: Style) {
  const { kinds, statuses } = catalogueOf(style.language);
  const title = paint(style, 'bold', [kinds[kind], safeText(name ?? '')].filter(Boolean).join('  '));
  return `${title}  ${paint(style, statusColour[status], statuses[status])}`;
}

function sheetLines(result: Sheet, name: string | undefined, style: Style): readonly string[] {
  return [
    titleOf(result, name, style),
    '',
    ...grid([...result.criteria.flatMap((criterion) => criterionRows(criterion, style))], style),
    '',
    ...sectionLines(result, style),
    ...issueLines(result.issues, result.kind, style),
    ...nextLines(result, style),
  ];
}

type Row = readonly [code: string, label: string, points: string, max: string, note: string];

function criterionRows(criterion: CriterionResult, style: Style): readonly Row[] {
  const parts = (criterion.parts ?? []).filter((part): part is PartResult => 'code' in part);
  return [rowOf(criterion, style), ...parts.map((part) => rowOf(part, style, '  '))];
}

function rowOf(measured: CriterionResult | PartResult, { language }: Style, indent = ''): Row {
  const { code, points, max, state, beforeCap } = measured;
  const { criteria, states } = catalogueOf(language);
  const note = state === 'scored' ? '' : states[state];
  const cap = beforeCap === undefined ? '' : wordsOf(language).table.beforeCap(beforeCap);
  return [indent + code, indent + criteria[code], points === undefined ? '—' : String(points), String(max), note + cap];
}

/** Rows under their column heads, the numbers flush right. */
function grid(rows: readonly Row[], style: Style): readonly string[] {
  const [head = '', ...lines] = aligned([wordsOf(style.language).table.columns, ...rows], numbers);
  return [paint(style, 'dim', head), ...lines];
}

const numbers: ReadonlySet<number> = new Set([2, 3]);

const floors: Readonly<Record<string, number>> = thresholds;

function sectionLines(result: Sheet | PanelResult, style: Style): readonly string[] {
  const { kind, status, sections } = result;
  const catalogue = catalogueOf(style.language);
  const words = wordsOf(style.language).table;
  if (sections === undefined) return kind === 'panel' ? [] : [paint(style, 'red', words.noTotal), ''];
  const max = sections.reduce((sum, section) => sum + section.max, 0);
  const all = [...sections, { code: 'total' as const, points: result.total ?? 0, max }];
  const widest = Math.max(...all.map(({ code }) => stringWidth(catalogue.sections[code])));
  const lines = all.map((section) => {
    const label = catalogue.sections[section.code];
    const floor = kind === 'appraiser' ? undefined : floors[section.code];
    const isMet = floor === undefined || section.points >= floor;
    const worth = `${String(section.points).padStart(6)} / ${String(section.max).padEnd(3)}`;
    const note = floor === undefined ? '' : `  ${paint(style, isMet ? 'green' : 'red', words.threshold(floor, isMet))}`;
    const line = `${label}${' '.repeat(widest - stringWidth(label))}  ${worth}  ${bar(section.points, section.max)}${note}`;
    return section.code === 'total' ? paint(style, 'bold', line) : line;
  });
  const isSum = status !== 'final';
  const passed = 'passed' in result ? [words.passed(result.passed)] : [];
  return [...lines, ...passed, ...(isSum ? [paint(style, 'yellow', words.provisional)] : []), ''];
}

const barWidth = 24;

const bar = (points: number, max: number): string => {
  const full = Math.round((points / max) * barWidth);
  return '█'.repeat(full) + '░'.repeat(barWidth - full);
};

export const severityColour = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

function issueLines(issues: readonly Issue[], kind: Kind, style: Style): readonly string[] {
  const { table } = wordsOf(style.language);
  const open = issueBlock(table.issues, issues, ['error', 'warning'], kind, style);
  return [...open, ...issueBlock(table.notes, issues, ['info'], kind, style)];
}

function issueBlock(
  title: string,
  issues: readonly Issue[],
  severities: readonly Issue['severity'][],
  kind: Kind,
  style: Style,
): readonly string[] {
  const catalogue = catalogueOf(style.language);
  const lines = severities.flatMap((severity) =>
    issues
      .filter((issue) => issue.severity === severity)
      .map((issue) => {
        const label = paint(style, severityColour[severity], catalogue.severities[severity]);
        return `  ${label}${catalogue.phrases.colon}${safeText(wordIssue(issue, kind, style.language))}`;
      }),
  );
  return lines.length === 0 ? [] : [paint(style, 'bold', title), ...lines, ''];
}

function nextLines(result: Sheet, style: Style): readonly string[] {
  const lines = wordGap(gapOf(result), result.kind, style.language);
  if (lines.length === 0) return [];
  return [paint(style, 'bold', wordsOf(style.language).table.next), ...lines.map((line) => `  ${safeText(line)}`), ''];
}

function panelLines(result: PanelResult, name: string | undefined, style: Style): readonly string[] {
  const catalogue = catalogueOf(style.language);
  const words = wordsOf(style.language).table;
  const { spread, shortfalls = [], disagreements, conclusion } = result;
  const colour = conclusion === 'qualified' ? 'green' : conclusion === 'notQualified' ? 'red' : 'yellow';
  return [
    titleOf(result, name, style),
    '',
    ...sectionLines(result, style),
    `${words.conclusion}${catalogue.phrases.colon}${paint(style, colour, catalogue.conclusions[conclusion])}`,
    ...shortfalls.map(
      ({ code, threshold, by }) => `  ${catalogue.phrases.short(catalogue.sections[code], threshold, by)}`,
    ),
    ...(spread === undefined ? [] : [words.spread(spread.min, spread.max, spread.deviation)]),
    ...disagreements.map(({ code, max, points }) => {
      const given = catalogue.phrases.list(points.map((one) => String(one.points)));
      return words.disagreement(`${code} ${catalogue.criteria[code]}`, given, max);
    }),
    '',
    ...issueLines(result.issues, 'panel', style),
  ];
}

function reviewLines(result: ReviewResult, name: string | undefined, style: Style): readonly string[] {
  const words = wordsOf(style.language).table;
  const { statuses } = catalogueOf(style.language);
  const rows = result.appraisers.map(({ id, name: person, result: sheet }): Row => {
    const total = String(('total' in sheet ? sheet.total : undefined) ?? '—');
    return [String(id ?? ''), safeText(person ?? ''), total, '100', statuses[sheet.status]];
  });
  const appraisers = result.appraisers.flatMap(({ name: person, result: sheet }) => {
    const issues = issueLines(sheet.issues, 'appraiser', style);
    return issues.length === 0 ? [] : [safeText(person ?? ''), ...issues];
  });
  return [
    titleOf(result, name, style),
    '',
    ...issueLines(result.issues, 'review', style),
    paint(style, 'bold', words.appraisers),
    ...grid(rows, style).slice(1),
    '',
    ...appraisers,
    ...sheetLines(result.institution, undefined, style),
  ];
}
