import { type FunctionId, figureOf, functionIds, functions } from '@envscore/functions';
import type { Answer, inWords } from './words.js';

let say: typeof inWords | undefined;

async function words(): Promise<typeof inWords> {
  say ??= (await import(/* webpackChunkName: "words" */ './words.js')).inWords;
  return say;
}

/** Excel hands over one argument a parameter, and about the call itself behind them. It waits for what is only promised. */
function answer(id: FunctionId, args: readonly unknown[]): Answer | Promise<Answer> {
  const given = args.slice(0, functions[id].parameters.length);
  return figureOf(id, given) ?? say?.(id, given) ?? words().then((inWords) => inWords(id, given));
}

// Excel is waiting: every function of the catalogue, figures at once, words a moment later.
if (typeof CustomFunctions !== 'undefined') {
  for (const id of functionIds) {
    CustomFunctions.associate(id, (...args: readonly unknown[]) => answer(id, args));
  }
  // Where they do not come, whoever needs them asks again.
  words().catch(() => undefined);
}
