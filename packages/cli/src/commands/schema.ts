import { readFileSync } from 'node:fs';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, readOptions } from '../options.js';
import { wordsOf } from '../wording/language.js';

/** `envscore schema`: the JSON Schema that the core publishes for facts, results or registers. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { positionals } = readOptions(args, ['lang'], language);
  const [what] = positionals;
  if (what !== 'facts' && what !== 'result' && what !== 'registers')
    throw new Misuse([wordsOf(language).misuse.schema]);
  const file = new URL(import.meta.resolve(`@envscore/rules-core/schemas/${what}.schema.json`));
  await write(host.stdout, readFileSync(file, 'utf8'));
  return exitCodes.clean;
}
