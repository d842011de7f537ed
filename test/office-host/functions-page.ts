import type { Browser } from 'playwright-core';
import { builtAddIn } from './built.js';
import { Excel } from './excel.js';

const page = `<!doctype html><meta charset="utf-8"><script src="/office/custom-functions-runtime.js"></script>
<main id="pane"></main><script type="module" src="/functions.js"></script><script type="module" src="/start.js"></script>`;

/** What Excel shows of a call: a value, values that spill, an error with the sentence on its flag. */
type Shown =
  | string
  | number
  | boolean
  | readonly (readonly (string | number | boolean)[])[]
  | { readonly code: string; readonly message: string };

type Association = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

declare global {
  interface Window {
    CustomFunctions: { readonly _association: { readonly mappings: Association } };
  }
}

/** The built functions in Microsoft's runtime for custom functions. */
export interface FunctionsPage {
  readonly excel: Excel;
  /** The ids that Excel has been told of. */
  readonly ids: () => Promise<readonly string[]>;
  /** A call as Excel makes it: the arguments, then what it tells of the call. */
  readonly call: (id: string, ...args: readonly unknown[]) => Promise<Shown>;
}

export const openFunctions = async (
  browser: Browser,
  isThere: (path: string) => boolean = () => true,
): Promise<FunctionsPage> => {
  const { addIn } = await builtAddIn();
  const excel = await Excel.open({
    browser,
    addIn: async (path) => (path === '/' ? page : isThere(path) ? addIn(path) : undefined),
  });
  const { frame } = excel;
  // Microsoft's library comes first, and is not there at once.
  await frame.waitForFunction(
    () => 'CustomFunctions' in window && Object.keys(window.CustomFunctions._association.mappings).length > 0,
  );
  return {
    excel,
    ids: () => frame.evaluate(() => Object.keys(window.CustomFunctions._association.mappings)),
    call: async (id, ...args) =>
      (await frame.evaluate(
        async ([name, given]) => {
          const called = window.CustomFunctions._association.mappings[name];
          const shown = await called?.(...(given as unknown[]), { address: 'Sheet1!A1', functionName: name });
          return shown instanceof Error && 'toJSON' in shown ? (JSON.parse(JSON.stringify(shown)) as unknown) : shown;
        },
        [id, args] as const,
      )) as Shown,
  };
};
