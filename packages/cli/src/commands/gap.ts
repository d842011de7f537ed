import { type Gap, type Language, gapOf, score, wordGap, wordIssue } from '@envscore/rules-core';
import { eachDocument } from '../each-document.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { formatOf, languageOf, policyOf, readOptions } from '../options.js';
import { safeText } from '../safe-text.js';
import { type NamedSheet, sheetsIn } from '../sheets.js';
import { titleOf } from '../title.js';
import { wordsOf } from '../wording/language.js';

/** `envscore gap`: what each sheet lacks: the next step of each criterion, and the thresholds not reached. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals } = readOptions(args, ['format', 'policy', 'lang'], language);
  const format = formatOf(values['format'], ['text', 'json'], 'text', language);
  const options = policyOf(values['policy'], language);
  return eachDocument(positionals, host, language, async (document) => {
    const result = score(document, options);
    const sheets = sheetsIn(result, document);
    if (!('kind' in result)) {
      const why = result.issues.map((issue) => safeText(wordIssue(issue, 'appraiser', language)));
      await write(host.stderr, `${why.join('\n')}\n`);
    }
    for (const one of sheets) {
      const gap = gapOf(one.sheet);
      const { kind, status } = one.sheet;
      const title = titleOf(one, language);
      const text =
        format === 'json'
          ? JSON.stringify({ kind, ...(one.name !== undefined && { name: one.name }), status, ...gap })
          : [...(sheets.length > 1 ? [safeText(title)] : []), ...linesOf(gap, one.sheet, language)].join('\n');
      await write(host.stdout, `${text}\n`);
    }
    return exitCodeOf(result);
  });
}

/** The steps and shortfalls in words; where there are none, why. */
function linesOf(gap: Gap, { kind, status, issues }: NamedSheet['sheet'], language: Language): readonly string[] {
  const lines = wordGap(gap, kind, language).map(safeText);
  const words = wordsOf(language).gap;
  const open = issues.filter(({ severity }) => severity !== 'info').length;
  if (status !== 'final' && open > 0) return [...lines, words.open(open)];
  return lines.length > 0 ? lines : [words.nothing];
}
