import { columnLetters } from '../../../formula/column-letters.js';
import type { ConditionalFormatModel } from '../../../workbook/model.js';
import type { Scanner } from '../../xml/scanner.js';
import { blocksIn, formulasAt } from './blocks.js';
import type { SheetContext } from './context.js';
import { formulaInside, isTrueAt, numberAt, textInside, visitInside } from './elements.js';
import { readDifferential } from './styles.js';

/** A rule as it stands in a file, before it is known where it counts. */
interface Rule {
  readonly type: string;
  readonly operator: string;
  readonly priority: number;
  readonly stops: boolean;
  readonly style: ConditionalFormatModel['style'];
  readonly formulas: readonly string[];
}

/** A conditional format and its rank: the lower, the more it counts. */
export interface Ranked {
  readonly priority: number;
  readonly format: ConditionalFormatModel;
}

const signs: ReadonlyMap<string, string> = new Map([
  ['equal', '='],
  ['notEqual', '<>'],
  ['greaterThan', '>'],
  ['greaterThanOrEqual', '>='],
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
]);

/** Rules that stand in files with the formula that they mean, whatever else they say. */
const withFormula = new Set([
  'expression',
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
  'containsBlanks',
  'notContainsBlanks',
  'containsErrors',
  'notContainsErrors',
  'timePeriod',
]);

/** The rule as a formula about the cell, if it can be one. */
const conditionOf = (
  { type, operator }: Rule,
  [first, second]: readonly string[],
  cell: string,
): string | undefined => {
  if (first === undefined) return undefined;
  if (withFormula.has(type)) return first;
  if (type !== 'cellIs') return undefined;
  const sign = signs.get(operator);
  if (sign !== undefined) return `${cell}${sign}(${first})`;
  if (second === undefined) return undefined;
  if (operator === 'between') return `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  return operator === 'notBetween' ? `OR(${cell}<(${first}),${cell}>(${second}))` : undefined;
};

const lastRank = 0x7fffffff;

const readRule = (scanner: Scanner, { looks, kept, sheet }: SheetContext): Rule => {
  const [type = '', operator = ''] = ['type', 'operator'].map((name) => scanner.attribute(name));
  const priority = numberAt(scanner, 'priority', 0, lastRank) ?? lastRank;
  const stops = isTrueAt(scanner, 'stopIfTrue');
  let look = looks.differential(numberAt(scanner, 'dxfId', 0, lastRank));
  const formulas: string[] = [];
  visitInside(scanner, (element) => {
    if (element === 'formula' || element === 'f') {
      const formula = formulaInside(scanner);
      if (formula !== undefined) formulas.push(formula);
    } else if (element === 'dxf') look = readDifferential(scanner, looks.colors);
  });
  if (look.isPart) kept.add({ what: 'looks', sheet });
  return { type, operator, priority, stops, style: look.value, formulas };
};

/** The rules of one list of blocks. The scanner stands at their element: the one of Excel 2007, or the later one. */
export const readConditionalFormats = (scanner: Scanner, context: SheetContext): readonly Ranked[] => {
  const { sheet, budget, kept } = context;
  let list = scanner.attribute('sqref') ?? '';
  const rules: Rule[] = [];
  visitInside(scanner, (element) => {
    if (element === 'sqref') list = textInside(scanner);
    else if (element === 'cfRule') {
      budget.cell();
      rules.push(readRule(scanner, context));
    }
  });
  const blocks = blocksIn(list, sheet, budget);
  return rules.flatMap((rule) =>
    formulasAt(blocks, rule.formulas, budget).flatMap(([at, formulas]): Ranked[] => {
      const when = conditionOf(rule, formulas, `${columnLetters(at.left)}${at.top}`);
      if (when === undefined) {
        kept.add({ what: 'conditionalFormats', sheet, at });
        return [];
      }
      const { style, stops, priority } = rule;
      return [{ priority, format: { at, when, style, ...(stops && { stops }) } }];
    }),
  );
};
