import { exitCodes } from '../exit-code.js';

/** A signal that the first Ctrl-C gives; the second ends the process at once. */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    process.once('SIGINT', () => process.exit(exitCodes.interrupted));
    controller.abort();
  });
  return controller.signal;
}
