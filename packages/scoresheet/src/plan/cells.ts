import type { FactValue } from '@envscore/functions';
import { type Allowed, findUnit } from '@envscore/rules-core';
import type { FactSpec } from '../layout/fact-spec.js';
import type { FoundCell } from '../workbook/snapshot.js';
import { in1900 } from '../xlsx/reading/dates.js';
import type { FindingCode } from './finding.js';

/** What a cell holds for the plan, and what is wrong with it. */
export interface ReadCell {
  readonly values: readonly FactValue[];
  readonly problems: readonly {
    readonly code: FindingCode;
    readonly found: FactValue;
    readonly allowed?: Allowed;
  }[];
}

type Problem = ReadCell['problems'][number];

/** Reads a cell by the one coercion; what it refuses, or what its type does not allow, stays as it was found. */
export function readCell(spec: FactSpec, cell: FoundCell | undefined, countsFrom1904: boolean): ReadCell {
  if (cell?.error !== undefined) return { values: [cell.error], problems: [{ code: 'cell-error', found: cell.error }] };
  const found = spec.type.type === 'date' ? in1900(cell?.value, countsFrom1904) : cell?.value;
  const values: FactValue[] = [];
  const problems: Problem[] = [];
  for (const coerced of spec.read(found)) {
    if ('blank' in coerced) continue;
    if ('refused' in coerced) {
      values.push(coerced.refused);
      problems.push(refused(spec, coerced.refused));
      continue;
    }
    values.push(coerced.value);
    const problem = notAllowed(spec, coerced.value);
    if (problem !== undefined) problems.push(problem);
  }
  return { values, problems };
}

function refused(spec: FactSpec, found: FactValue): Problem {
  switch (spec.type.type) {
    case 'date':
      return { code: 'unreadable-date', found };
    case 'code':
      return { code: unknownCode(spec), found };
    case 'word':
    case 'flag':
      return { code: 'unknown-word', found, allowed: { values: [...spec.words.values()] } };
    case 'number':
    case 'wholeNumber':
      return { code: 'wrong-number', found, allowed: rangeOf(spec) };
    case 'text':
      return { code: 'wrong-text', found };
  }
}

const unknownCode = ({ type }: FactSpec): FindingCode =>
  type.values.some((code) => findUnit(code)?.level === 'matter') ? 'unknown-unit' : 'unknown-category';

const rangeOf = ({ type }: FactSpec): Allowed => ({
  ...(type.from !== undefined && { from: type.from }),
  ...(type.to !== undefined && { to: type.to }),
  type: type.type === 'wholeNumber' ? 'wholeNumber' : 'number',
});

/** A value that was read well and yet cannot stand there. */
function notAllowed(spec: FactSpec, found: FactValue): Problem | undefined {
  const { type, from, to, values } = spec.type;
  if (typeof found === 'number' && (type === 'number' || type === 'wholeNumber')) {
    const isWithin = (from === undefined || found >= from) && (to === undefined || found <= to);
    if (isWithin && (type === 'number' || Number.isInteger(found))) return undefined;
    return { code: 'wrong-number', found, allowed: rangeOf(spec) };
  }
  if (type === 'code' && typeof found === 'string' && !values.includes(found))
    return { code: unknownCode(spec), found };
  return undefined;
}
