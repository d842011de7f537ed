import { type FunctionId, type Value, call, functionIds, functions, isFailure } from '@envscore/functions';
import { language } from './language.js';

type Answer = Value | CustomFunctions.Error;

/**
 * Tells Excel what to call for every function of the catalogue. The sentence of an error is shown on its flag from runtime 1.2 on; older
 * ones show the error alone.
 */
export function associateFunctions(): void {
  for (const id of functionIds) {
    CustomFunctions.associate(id, (...args: readonly unknown[]): Answer => answer(id, args));
  }
}

/** Excel hands over one argument a parameter, and about the call itself behind them. */
function answer(id: FunctionId, args: readonly unknown[]): Answer {
  const result = call(id, args.slice(0, functions[id].parameters.length), language());
  if (!isFailure(result)) return result;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(result.error === 'value' ? invalidValue : notAvailable, result.message);
}
