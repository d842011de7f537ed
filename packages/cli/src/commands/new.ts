import { basename, dirname } from 'node:path';
import type { Language } from '@envscore/rules-core';
import { type Formulas, newReview, shapeOf, workbooksOf, writeScoresheet } from '@envscore/scoresheet';
import { type AppraiserList, appraisersOf } from '../appraiser-list.js';
import { complain } from '../complain.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { dateOf, expertOf, formulasOf, languageOf, policyOf, readOptions, unitOf, workbookPath } from '../options.js';
import { openPlan } from '../plan-file.js';
import { safeText } from '../safe-text.js';
import { wordsOf } from '../wording/language.js';
import { workbookBytes } from '../workbook-file.js';
import { writeFiles } from '../write-files.js';

type Values = ReturnType<typeof readOptions>['values'];

/** What only one of the two ways of calling takes. */
const ofInstitution = ['institution', 'unit', 'appraisers', 'expert', 'date', 'policy'] as const;

/** `envscore new`: the workbooks of a review day as its plan says, or one workbook by itself. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const names = ['plan', 'out', 'formulas', 'lang', ...ofInstitution] as const;
  const { values, positionals, isForced } = readOptions(args, names, language, ['force']);
  const words = wordsOf(language).misuse;
  const { plan, out } = values;
  const formulas = formulasOf(values['formulas'], language);
  if (positionals.length > 0 || out === undefined) throw new Misuse([words.newCall]);
  const making: Making = { out, formulas, isForced, host, language };
  if (plan === undefined) return one(values, making);
  const foreign = ofInstitution.find((name) => values[name] !== undefined);
  if (foreign !== undefined) throw new Misuse([words.notWithPlan(foreign)]);
  return whole(plan, making);
}

/** What both ways of calling make workbooks with. */
interface Making {
  readonly out: string;
  readonly formulas: Formulas;
  readonly isForced: boolean;
  readonly host: Host;
  readonly language: Language;
}

/** All workbooks of a day. A plan with errors gives none. */
async function whole(input: string, { out, formulas, isForced, host, language }: Making): Promise<ExitCode> {
  const telling = { told: ['error', 'warning', 'info'], stopped: wordsOf(language).planStopped } as const;
  const read = await openPlan(input, telling, host, language);
  if (typeof read === 'number') return read;
  const files = workbooksOf(read.plan, formulas).map(({ name, workbook }) => ({
    name,
    content: () => workbookBytes(workbook()),
  }));
  return tell(await writeFiles(out, files, isForced, language), host);
}

async function one(values: Values, { out, formulas, isForced, host, language }: Making): Promise<ExitCode> {
  const { institution, unit, appraisers } = values;
  if (institution === undefined || institution.trim() === '' || unit === undefined || appraisers === undefined)
    throw new Misuse([wordsOf(language).misuse.newCall]);
  const known = {
    institution: institution.trim(),
    unit: unitOf(unit, language),
    ...expertOf(values['expert'], language),
    ...dateOf('date', values['date'], language),
    ...policyOf(values['policy'], language),
  };
  const path = workbookPath(out, language);
  const list: AppraiserList = await appraisersOf(appraisers, language);
  if (!('appraisers' in list)) {
    await complain(host, { input: appraisers, ...list }, language);
    return exitCodes.unreadable;
  }
  const review = newReview({ ...known, appraisers: list.appraisers });
  const content = () => workbookBytes(writeScoresheet(review, shapeOf(review, formulas)));
  const file = { name: basename(path), content };
  return tell(await writeFiles(dirname(path), [file], isForced, language), host);
}

async function tell(paths: readonly string[], host: Host): Promise<ExitCode> {
  await write(host.stdout, paths.map((path) => `${safeText(path)}\n`).join(''));
  return exitCodes.clean;
}
