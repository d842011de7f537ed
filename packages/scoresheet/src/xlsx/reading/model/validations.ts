import { type Allowed, type ValidationModel, compared, comparisons } from '../../../workbook/model.js';
import type { Scanner } from '../../xml/scanner.js';
import { blocksIn, formulasAt } from './blocks.js';
import type { SheetContext } from './context.js';
import { formulaInside, isTrueAt, textAt, textInside, visitInside } from './elements.js';

const insisting = ['warning', 'information'] as const;

const literal = /^-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:E[+-]?[0-9]+)?$/i;
const quoted = /^"((?:[^"]|"")*)"$/s;

const listOf = (formula: string, sheet: string, { references, blockCalled }: SheetContext): Allowed => {
  const [, words] = quoted.exec(formula) ?? [];
  if (words !== undefined) {
    const each = words.replaceAll('""', '"').split(',');
    return { kind: 'words', words: each.map((word) => word.trim()) };
  }
  const source = references(formula, sheet) ?? blockCalled(formula);
  return source === undefined ? { kind: 'listFormula', formula } : { kind: 'list', source };
};

/** What the rule allows; nothing where it is of no kind that is known, or has no formula to go by. */
const allowedBy = (
  type: string,
  operator: string,
  [first, second]: readonly string[],
  sheet: string,
  context: SheetContext,
): Allowed | undefined => {
  if (type === 'none') return { kind: 'anything' };
  if (first === undefined) return undefined;
  if (type === 'list') return listOf(first, sheet, context);
  if (type === 'custom') return { kind: 'condition', formula: first };
  const what = compared.find((kind) => kind === type);
  const comparison = comparisons.find((kind) => kind === operator);
  if (what === undefined || comparison === undefined) return undefined;
  const hasTwo = comparison === 'between' || comparison === 'notBetween';
  if (hasTwo && second === undefined) return undefined;
  const limits = hasTwo && second !== undefined ? [first, second] : [first];
  const isPlain = comparison === 'between' && limits.every((limit) => literal.test(limit));
  if (!isPlain || what === 'time') return { kind: 'compared', what, comparison, with: limits };
  return { kind: what, from: Number(first), to: Number(second) };
};

/**
 * A rule for what may be typed, once for each block that it is for. The scanner stands at its element: the one that Excel 2007 knew, or
 * the later one, whose formulas may be about other sheets.
 */
export const readValidation = (scanner: Scanner, context: SheetContext): readonly ValidationModel[] => {
  const { sheet, budget, kept } = context;
  const [type = 'none', operator = 'between', errorStyle = 'stop', given = ''] = [
    'type',
    'operator',
    'errorStyle',
    'sqref',
  ].map((name) => scanner.attribute(name));
  const isPrompting = isTrueAt(scanner, 'showInputMessage');
  const isRefusing = isTrueAt(scanner, 'showErrorMessage');
  const prompt = { title: textAt(scanner, 'promptTitle') ?? '', text: textAt(scanner, 'prompt') ?? '' };
  const error = { title: textAt(scanner, 'errorTitle') ?? '', text: textAt(scanner, 'error') ?? '' };
  const insists = insisting.find((kind) => kind === errorStyle);
  let list = given;
  const formulas: string[] = [];
  visitInside(scanner, (element) => {
    if (element === 'sqref') list = textInside(scanner);
    else if (element === 'formula1' || element === 'formula2') {
      const formula = formulaInside(scanner);
      if (formula !== undefined) formulas.push(formula);
    }
  });
  const blocks = blocksIn(list, sheet, budget);
  return formulasAt(blocks, formulas, budget).flatMap(([at, here]): ValidationModel[] => {
    const allowed = allowedBy(type, operator, here, sheet, context);
    if (allowed === undefined) {
      kept.add({ what: 'validations', sheet, at });
      return [];
    }
    return [
      {
        at,
        allowed,
        ...(isPrompting && (prompt.title !== '' || prompt.text !== '') && { prompt }),
        ...(isRefusing && { error }),
        ...(isRefusing && insists !== undefined && { insisting: insists }),
      },
    ];
  });
};
