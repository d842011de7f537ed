import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { coerce } from '@envscore/functions';
import { type Language, type Policy, isDate, readPolicy, usualDays, wordIssue } from '@envscore/rules-core';
import type { Formulas } from '@envscore/scoresheet';
import { Misuse } from './misuse.js';
import { wordsOf } from './wording/language.js';

type Names =
  | 'format'
  | 'policy'
  | 'date'
  | 'lang'
  | 'facts'
  | 'out'
  | 'plan'
  | 'report'
  | 'code'
  | 'decisions'
  | 'opinion'
  | 'template'
  | 'for'
  | 'archive'
  | 'scans'
  | 'formulas'
  | 'institution'
  | 'unit'
  | 'appraisers'
  | 'expert'
  | 'port'
  | 'host'
  | 'cert'
  | 'key'
  | 'as-of'
  | 'province'
  | 'from'
  | 'mapping'
  | 'institutions'
  | 'inspectors'
  | 'seed';

type Flags = 'force' | 'include-invalid' | 'dry-run' | 'stratified';

/** The options and positional words of a call; an option the command does not know is misuse. */
export function readOptions(
  args: readonly string[],
  names: readonly Names[],
  language: Language,
  flags: readonly Flags[] = [],
) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
        ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
      },
      allowPositionals: true,
    });
    const texts = Object.entries(values).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const given = new Set(Object.entries(values).flatMap(([name, value]) => (value === true ? [name] : [])));
    return {
      values: Object.fromEntries(texts),
      positionals,
      flags: new Set(flags.filter((name) => given.has(name))),
      isForced: given.has('force'),
    };
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new Misuse([wordsOf(language).misuse.option(option)]);
  }
}

/** The language asked for anywhere in the call, so that complaints about the call are in it too. */
export function languageOf(args: readonly string[]): { readonly language: Language; readonly isAsked: boolean } {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[index]?.includes('=') ? args[index].slice('--lang='.length) : args[index + 1];
  if (index === -1) return { language: 'zh', isAsked: false };
  if (value !== 'zh' && value !== 'en') throw new Misuse([wordsOf('zh').misuse.language(value ?? '')]);
  return { language: value, isAsked: true };
}

export function formatOf<const Formats extends readonly string[]>(
  given: string | undefined,
  formats: Formats,
  preset: Formats[number],
  language: Language,
): Formats[number] {
  if (given === undefined) return preset;
  const found = formats.find((format) => format === given);
  if (found === undefined) throw new Misuse([wordsOf(language).misuse.format(given, formats.join(' | '))]);
  return found;
}

/** The policy of a file, checked; without a file the defaults hold. */
export function policyOf(file: string | undefined, language: Language): { readonly policy?: Policy } {
  if (file === undefined) return {};
  const words = wordsOf(language).misuse;
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new Misuse([words.policyUnreadable(file)]);
  }
  const { policy, issues } = readPolicy(document);
  if (issues.length === 0) return { policy };
  throw new Misuse([words.policy(file), ...issues.map((issue) => wordIssue(issue, 'review', language))]);
}

export function dateOf(
  option: 'date' | 'as-of' | 'from',
  given: string | undefined,
  language: Language,
): { readonly date?: string } {
  if (given === undefined) return {};
  if (!isDate(given) || given < usualDays.from || given > usualDays.to)
    throw new Misuse([wordsOf(language).misuse.date(option, given)]);
  return { date: given };
}

/** The matter or category that a call names, by its code or its name. */
export function unitOf(given: string, language: Language): string {
  const unit = coerce('review', 'unit', given);
  if ('value' in unit) return String(unit.value);
  throw new Misuse([wordsOf(language).misuse.unit(given)]);
}

/** An expert as `1,周一,国家库`: the number, then the name and the library where they are known. */
export function expertOf(
  given: string | undefined,
  language: Language,
): { readonly expert?: { readonly number: number; readonly name?: string; readonly library?: string } } {
  if (given === undefined) return {};
  const [first = '', name = '', third = '', ...rest] = given.split(/[,，]/u).map((part) => part.trim());
  const number = coerce('review', 'expert.number', first);
  const library = coerce('review', 'expert.library', third);
  const whole = 'value' in number && Number.isInteger(number.value) ? Number(number.value) : 0;
  if (whole < 1 || 'refused' in library || rest.length > 0) throw new Misuse([wordsOf(language).misuse.expert(given)]);
  return {
    expert: {
      number: whole,
      ...(name !== '' && { name }),
      ...('value' in library && { library: String(library.value) }),
    },
  };
}

/** What gives the points in a scoresheet: ordinary formulas, unless the add-in's functions are asked for. */
export function formulasOf(given: string | undefined, language: Language): Formulas {
  if (given === undefined || given === 'builtin') return 'builtin';
  if (given === 'addin') return 'addin';
  throw new Misuse([wordsOf(language).misuse.formulas(given)]);
}

/** Where a workbook is to be written; what it holds is .xlsx, and so it is called. */
export function workbookPath(given: string, language: Language): string {
  if (/[^/\\]\.xlsx$/iu.test(given)) return given;
  throw new Misuse([wordsOf(language).misuse.outWorkbook(given)]);
}
