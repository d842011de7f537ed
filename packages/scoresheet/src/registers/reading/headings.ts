import { type RegisterField, registerFields, spelling } from '@envscore/functions';
import type { RegisterId } from '@envscore/rules-core';
import type { Scalar } from '../../formula/expression.js';

/** What people put to a heading and do not mean: marks of what has to be filled in, brackets with an example, a colon. */
const beside = /[*:]|\((?:必填|选填|required|optional)\)/g;

/** What two spellings of one heading share. */
export const headingKey = (heading: Scalar): string => spelling(String(heading)).replace(beside, '');

const keysOf = ({ key, label }: RegisterField): readonly (readonly [string, string])[] =>
  [label.zh, label.en, key].map((text) => [headingKey(text), key] as const);

const known = new Map<RegisterId, ReadonlyMap<string, string>>();

/** The columns of a register by the headings that they go under. */
export function columnsByHeading(register: RegisterId): ReadonlyMap<string, string> {
  const columns = known.get(register) ?? new Map(registerFields(register).flatMap(keysOf));
  known.set(register, columns);
  return columns;
}
