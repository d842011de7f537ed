import { type FunctionId, type Value, call, isFailure } from '@envscore/functions';
import { today } from '@envscore/task-pane';
import { language } from './language.js';

/** What a cell shows: a value, or an error with a sentence. */
export type Answer = Value | CustomFunctions.Error;

/**
 * A call answered in words. The sentence of an error is shown on its flag from runtime 1.2 on; older ones show the error alone.
 */
export function inWords(id: FunctionId, args: readonly unknown[]): Answer {
  const result = call(id, args, language(), today());
  if (!isFailure(result)) return result;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(result.error === 'value' ? invalidValue : notAvailable, result.message);
}
