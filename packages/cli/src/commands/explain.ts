import { type Language, type Result, catalogueOf, explain, explainRule, score, wordIssue } from '@envscore/rules-core';
import { eachDocument } from '../each-document.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, policyOf, readOptions } from '../options.js';
import { safeLines, safeText } from '../safe-text.js';
import { sheetsIn } from '../sheets.js';
import { titleOf } from '../title.js';
import { wordsOf } from '../wording/language.js';

/** `envscore explain`: a rule with its citation, or how given facts score in one criterion. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals } = readOptions(args, ['facts', 'policy', 'lang'], language);
  const words = wordsOf(language).misuse;
  const [given] = positionals;
  if (given === undefined) throw new Misuse([words.noCode]);
  const code = given.toUpperCase();
  const rule = explainRule(code, language);
  if (rule === undefined) throw new Misuse([words.unknownCode(given)]);
  const file = values['facts'];
  if (file === undefined) {
    await write(host.stdout, `${rule}\n`);
    return exitCodes.clean;
  }
  const options = policyOf(values['policy'], language);
  return eachDocument([file], host, language, async (document) => {
    const result = score(document, options);
    const sheets = sheetsIn(result, document);
    const texts = sheets.flatMap((one) => {
      const text = explain(one.sheet, code, language);
      if (text === undefined) return [];
      return sheets.length === 1 ? [text] : [`${safeText(titleOf(one, language))}\n${text}`];
    });
    if (texts.length === 0) throw new Misuse(noCriterion(result, code, language));
    await write(host.stdout, `${safeLines(texts.join('\n\n'))}\n`);
    return exitCodes.clean;
  });
}

/** Why a result has no such criterion: it is of another table, or it is no document at all. */
function noCriterion(result: Result, code: string, language: Language): readonly string[] {
  if (!('kind' in result)) return result.issues.map((issue) => wordIssue(issue, 'appraiser', language));
  return [wordsOf(language).misuse.noSuchCriterion(code, catalogueOf(language).kinds[result.kind])];
}
