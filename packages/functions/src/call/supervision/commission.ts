import { type Language, decideCommission, readRow } from '@envscore/rules-core';
import { functions } from '../../catalogue/functions.js';
import { type Cell, isBlank } from '../../coercion/cell.js';
import { readFlag } from '../../coercion/flag.js';
import { registerFields } from '../../coercion/registers.js';
import { messagesOf } from '../../wording/language.js';
import { singleCell } from '../arguments.js';
import { readCells } from '../cells.js';
import { type Outcome, problemsFound } from '../outcome.js';
import type { Problem } from '../problem.js';

type Fact = (typeof functions.COMMISSION.parameters)[number]['id'];

function cellOf(raw: unknown, parameter: Fact, problems: Problem[]): Cell {
  const read = readCells(raw);
  if ('cells' in read) return singleCell(read.cells, parameter, problems);
  problems.push({ code: 'error-cell', parameter, found: read.errorCell });
  return undefined;
}

/** What the notice says of a commission (N4), and why. What has to be known first is asked for. */
export function commissionOf(args: readonly unknown[], language: Language): Outcome {
  const problems: Problem[] = [];
  const cells = new Map(
    functions.COMMISSION.parameters.map(({ id }, place) => [id, cellOf(args[place], id, problems)] as const),
  );
  const scope = readFlag(cells.get('inScope'), new Map());
  if ('refused' in scope) problems.push({ code: 'flag-needed', parameter: 'inScope', found: String(scope.refused) });
  const fields = registerFields('commissions');
  const entries = fields.map(({ key, read }) => {
    const cell = [...cells].find(([id]) => id === key)?.[1];
    return [key, isBlank(cell) ? undefined : read(cell)] as const;
  });
  const { row, findings } = readRow('commissions', Object.fromEntries(entries), 0);
  for (const { code, place, found } of findings) {
    if (code !== 'wrong-value') continue;
    const parameter = place?.column ?? '';
    const allowed = fields.find(({ key }) => key === parameter)?.words ?? [];
    problems.push({ code: 'out-of-range', parameter, found: String(found ?? ''), allowed });
  }
  if (problems.length > 0) return { findings: problemsFound(problems) };
  const { outcome, reasons, missing, redirects } = decideCommission({
    ...row,
    inScope: 'value' in scope ? scope.value : undefined,
  });
  if (missing.length > 0)
    return { findings: problemsFound(missing.map((parameter) => ({ code: 'missing-argument', parameter }))) };
  const words = messagesOf(language).supervision;
  const why = [...reasons.map((reason) => words.reasons[reason]), ...(redirects ? [words.redirect] : [])];
  return { value: words.answer(words.outcomes[outcome], why), findings: [] };
}
