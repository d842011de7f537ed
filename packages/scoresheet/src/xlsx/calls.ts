import { functionIds } from '@envscore/functions';
import type { FoundCell, OddCalls } from '../workbook/snapshot.js';
import { shownName, storedName } from '../formula/tokens.js';

/** The known names by what files keep of them, in small letters: what a token stands for cannot be told from it alone. */
const known = new Map(
  functionIds.flatMap((id) => [storedName(id), shownName(id)].map((name) => [name.toLowerCase(), id] as const)),
);

// Texts; names of functions with the file or sheet that they are said to be of; names in apostrophes; all other words.
const token =
  /"(?:[^"]|"")*"|(?<of>(?:'(?:[^']|'')*'|[\p{L}\p{N}_.\\[\]]+)!|_xll\.)?(?<name>(?:_xldudf_ENVSCORE_|ENVSCORE\.)[A-Z0-9_.]+)(?=\()|'(?:[^']|'')*'|[\p{L}\p{N}_.\\]+/giu;

/** Whether an XML part may hold calls at all: most hold none. */
export const mayCall = (xml: string): boolean => /envscore/i.test(xml);

/** A formula from how a file keeps it. What is not in the catalogue stays as it is. */
export function readCalls(stored: string): Pick<FoundCell, 'formula' | 'calls'> {
  let calls: OddCalls | undefined;
  const formula = stored.replace(token, (text: string, of: string | undefined, name: string | undefined) => {
    const id = name === undefined ? undefined : known.get(name.toLowerCase());
    if (id === undefined || name === undefined) return text;
    if (of !== undefined) calls = 'foreign';
    else if (name.includes('.')) calls ??= 'dotted';
    return shownName(id);
  });
  return calls === undefined ? { formula } : { formula, calls };
}

/** A formula as Excel keeps it: every call of the catalogue by the name of a registered function. */
export const storeCalls = (shown: string): string =>
  shown.replace(token, (text: string, of: string | undefined, name: string | undefined) => {
    const id = name === undefined || of !== undefined ? undefined : known.get(name.toLowerCase());
    return id === undefined ? text : storedName(id);
  });
