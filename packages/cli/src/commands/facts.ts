import { type CellAddress, columnLetters, printSheetName } from '@envscore/scoresheet';
import { complain } from '../complain.js';
import { type ExitCode, exitCodes, gravest } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, readOptions } from '../options.js';
import { openScoresheet } from '../scoresheet-file.js';
import { wordsOf } from '../wording/language.js';

/** `envscore facts`: the review document of a scoresheet workbook, and the cell that each of its facts came from. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { positionals } = readOptions(args, ['lang'], language);
  if (positionals.length === 0) throw new Misuse([wordsOf(language).misuse.factsFile]);
  let code: ExitCode = exitCodes.clean;
  for (const input of positionals) {
    const found = await openScoresheet(input);
    if (!('scoresheet' in found)) {
      await complain(host, { input, ...found }, language);
      code = gravest(code, exitCodes.unreadable);
      continue;
    }
    const { review, addresses, misread } = found.scoresheet;
    const places = Object.fromEntries([...addresses].map(([path, at]) => [path, placeOf(at)]));
    await write(host.stdout, `${JSON.stringify({ input, review, addresses: places, misread }, null, 2)}\n`);
    if (misread.length > 0) code = gravest(code, exitCodes.findings);
  }
  return code;
}

const placeOf = ({ sheet, row, column }: CellAddress): string =>
  `${printSheetName(sheet)}!${columnLetters(column)}${row}`;
