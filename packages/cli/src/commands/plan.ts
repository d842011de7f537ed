import { basename, dirname } from 'node:path';
import { planWorkbook } from '@envscore/scoresheet';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, readOptions, workbookPath } from '../options.js';
import { safeText } from '../safe-text.js';
import { wordsOf } from '../wording/language.js';
import { workbookBytes } from '../workbook-file.js';
import { writeFiles } from '../write-files.js';

/** `envscore plan new`: a blank plan of a review day. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals, isForced } = readOptions(args, ['out', 'lang'], language, ['force']);
  const out = values['out'];
  if (positionals.join(' ') !== 'new' || out === undefined) throw new Misuse([wordsOf(language).misuse.planNew]);
  const path = workbookPath(out, language);
  const file = { name: basename(path), content: () => workbookBytes(planWorkbook()) };
  const written = await writeFiles(dirname(path), [file], isForced, language);
  await write(host.stdout, written.map((one) => `${safeText(one)}\n`).join(''));
  return exitCodes.clean;
}
