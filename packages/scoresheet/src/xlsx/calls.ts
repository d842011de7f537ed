import { functionIds } from '@envscore/functions';
import { shownName, storedName } from '../formula/tokens.js';
import type { FoundCell, OddCalls } from '../workbook/snapshot.js';

/** The known names by what files keep of them, in small letters: what a token stands for cannot be told from it alone. */
const known = new Map(
  functionIds.flatMap((id) => [storedName(id), shownName(id)].map((name) => [name.toLowerCase(), id] as const)),
);

// Texts; words with the file or sheet that they are said to be of; names in apostrophes.
const token = /"[^"]*(?:""[^"]*)*"|(?:'[^']*(?:''[^']*)*')?[\p{L}\p{N}_.\\[\]!]+|'[^']*(?:''[^']*)*'/gu;

/** Four times what Excel allows: nothing is looked for in a longer one, which is no program's work. */
const longest = 32_767;

/** Of an XLL, and of whatever stands before an exclamation mark. */
const owner = /^_xll\.|^.*!/su;

/** Puts something else in the place of every name of the catalogue that is called. */
function withCalls(formula: string, name: (id: string, found: string, owner: string) => string): string {
  if (formula.length > longest) return formula;
  return formula.replace(token, (text: string, offset: number) => {
    if (formula.charAt(offset + text.length) !== '(') return text;
    const [of = ''] = owner.exec(text) ?? [];
    const found = text.slice(of.length);
    const id = known.get(found.toLowerCase());
    return id === undefined ? text : name(id, found, of);
  });
}

/** Whether a formula may hold calls at all: most hold none. */
export const mayCall = (formula: string): boolean => /envscore/i.test(formula);

export type FoundFormula = Pick<FoundCell, 'calls'> & { readonly formula: string };

/** A formula from how a file keeps it. What is not in the catalogue stays as it is. */
export function readCalls(stored: string): FoundFormula {
  const odd = new Set<OddCalls>();
  const formula = withCalls(stored, (id, found, of) => {
    if (of !== '') odd.add('foreign');
    else if (found.includes('.')) odd.add('dotted');
    return shownName(id);
  });
  const calls = (['foreign', 'dotted'] as const).find((one) => odd.has(one));
  return calls === undefined ? { formula } : { formula, calls };
}

/** A formula as Excel keeps it, every call of the catalogue by the name of a registered function. */
export const storeCalls = (shown: string): string =>
  withCalls(shown, (id, found, of) => (of === '' ? storedName(id) : of + found));
