import type { ErrorKind, Failure, FunctionId } from '../../src/index.js';
import { call, isFailure } from '../../src/index.js';

/** The failure of a call that has to fail. */
export function failed(id: FunctionId, ...args: readonly unknown[]): Failure {
  const result = call(id, args);
  if (!isFailure(result)) throw new Error(`${id} gave ${JSON.stringify(result)}`);
  return result;
}

/** Its error and sentence alone. */
export function refused(id: FunctionId, ...args: readonly unknown[]): readonly [ErrorKind, string] {
  const { error, message } = failed(id, ...args);
  return [error, message];
}

export const points = (id: FunctionId, ...args: readonly unknown[]): unknown => call(id, args);

/** The first cells of one row of a spilled result. */
export const cellsOf = (result: unknown, row: number, count: number): unknown =>
  Array.isArray(result) && Array.isArray(result[row]) ? result[row].slice(0, count) : result;
