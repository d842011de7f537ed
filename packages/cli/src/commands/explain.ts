import { catalogueOf, explain, explainRule, score } from '@envscore/rules-core';
import { complain } from '../complain.js';
import { readDocuments } from '../documents.js';
import { type ExitCode, exitCodes, gravest } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, policyOf, readOptions } from '../options.js';
import { safeText } from '../safe-text.js';
import { sheetsIn } from '../sheets.js';
import { wordsOf } from '../wording/language.js';

/** `envscore explain`: a rule with its citation, or how given facts score in one criterion. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals } = readOptions(args, ['facts', 'policy', 'lang'], language);
  const words = wordsOf(language).misuse;
  const code = positionals[0];
  if (code === undefined) throw new Misuse(words.noCode);
  const rule = explainRule(code, language);
  if (rule === undefined) throw new Misuse(words.unknownCode(code));
  const file = values['facts'];
  if (file === undefined) {
    await write(host.stdout, `${rule}\n`);
    return exitCodes.clean;
  }
  const options = policyOf(values['policy'], language);
  let exit: ExitCode = exitCodes.clean;
  for await (const document of readDocuments([file], host.stdin)) {
    if ('problem' in document) {
      await complain(host, document, language);
      exit = gravest(exit, exitCodes.unreadable);
      continue;
    }
    const result = score(document.value, options);
    const texts = sheetsIn(result).flatMap((sheet) => explain(sheet, code, language) ?? []);
    const kind = 'kind' in result ? catalogueOf(language).kinds[result.kind] : wordsOf(language).table.unscored;
    if (texts.length === 0) throw new Misuse(words.noSuchCriterion(code, kind));
    await write(host.stdout, `${safeText(texts.join('\n\n'))}\n`);
  }
  return exit;
}
