import { type Result, score, wordResult } from '@envscore/rules-core';
import { eachDocument } from '../each-document.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { nameOf } from '../name.js';
import { dateOf, formatOf, languageOf, policyOf, readOptions } from '../options.js';
import { tableOf } from '../table.js';

/** `envscore score`: facts in, results out, one a document, in the order of the input. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language, isAsked } = languageOf(args);
  const { values, positionals } = readOptions(args, ['format', 'policy', 'date', 'lang'], language);
  const preset = host.stdout.isTTY === true ? 'table' : 'json';
  const format = formatOf(values['format'], ['json', 'ndjson', 'table'], preset, language);
  const options = { ...policyOf(values['policy'], language), ...dateOf('date', values['date'], language) };
  const worded = (result: Result) => (isAsked ? wordResult(result, language) : result);

  let first: string | undefined;
  let count = 0;
  const code = await eachDocument(positionals, host, language, async (document) => {
    const result = score(document, options);
    count += 1;
    if (format === 'ndjson') {
      await write(host.stdout, `${JSON.stringify(worded(result))}\n`);
    } else if (format === 'table') {
      const style = { language, hasColour: host.hasColour };
      await write(host.stdout, (count === 1 ? '' : '\n') + tableOf(result, nameOf(document), style));
    } else {
      // One result stands alone; with a second one the output becomes a list, without ever being held as a whole.
      const text = JSON.stringify(worded(result), null, 2);
      if (count === 1) first = text;
      else await write(host.stdout, count === 2 ? `[\n${first ?? ''},\n${text}` : `,\n${text}`);
    }
    return exitCodeOf(result);
  });
  if (format === 'json' && count > 0) await write(host.stdout, count === 1 ? `${first ?? ''}\n` : '\n]\n');
  return code;
}
