import { gapOf, score, wordGap } from '@envscore/rules-core';
import { complain } from '../complain.js';
import { readDocuments } from '../documents.js';
import { type ExitCode, exitCodeOf, exitCodes, gravest } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { formatOf, languageOf, policyOf, readOptions } from '../options.js';
import { safeLines } from '../safe-text.js';
import { sheetsIn } from '../sheets.js';

/** `envscore gap`: what each sheet lacks: the next step of each criterion, and the thresholds not reached. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals } = readOptions(args, ['format', 'policy', 'lang'], language);
  const format = formatOf(values['format'], ['text', 'json'], 'text', language);
  const options = policyOf(values['policy'], language);
  let code: ExitCode = exitCodes.clean;
  for await (const document of readDocuments(positionals.length === 0 ? ['-'] : positionals, host.stdin)) {
    if ('problem' in document) {
      await complain(host, document, language);
      code = gravest(code, exitCodes.unreadable);
      continue;
    }
    const result = score(document.value, options);
    code = gravest(code, exitCodeOf(result));
    for (const sheet of sheetsIn(result)) {
      const gap = gapOf(sheet);
      const text = format === 'json' ? JSON.stringify(gap) : safeLines(wordGap(gap, sheet.kind, language).join('\n'));
      await write(host.stdout, `${text}\n`);
    }
  }
  return code;
}
