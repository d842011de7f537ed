import type { Language } from '@envscore/rules-core';
import { complain } from './complain.js';
import { readDocuments } from './documents.js';
import { type ExitCode, exitCodes, gravest } from './exit-code.js';
import type { Host } from './host.js';

/**
 * Hands the documents of files, or of standard input where none is named, to `take` one after another. What cannot be read is told
 * on standard error, and the rest goes on. Gives the gravest exit code.
 */
export async function eachDocument(
  inputs: readonly string[],
  host: Host,
  language: Language,
  take: (document: unknown) => Promise<ExitCode>,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  for await (const document of readDocuments(inputs.length === 0 ? ['-'] : inputs, host.stdin)) {
    if (!('value' in document)) {
      await complain(host, document, language);
      code = gravest(code, exitCodes.unreadable);
    } else {
      code = gravest(code, await take(document.value));
    }
  }
  return code;
}
