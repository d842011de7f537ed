import { type DutyFinding, type FindingKind, cutShort, duties, registerTermsOf, wordDuty } from '@envscore/rules-core';
import { type RegistersCheck, printSheetName } from '@envscore/scoresheet';
import { aligned } from '../aligned.js';
import { safeText } from '../safe-text.js';
import { type Style, paint } from '../table.js';
import { wordsOf } from '../wording/language.js';

const kinds: readonly FindingKind[] = ['late', 'open', 'due', 'warn', 'may', 'record', 'look'];

const colours = {
  late: 'red',
  open: 'yellow',
  due: 'cyan',
  warn: 'red',
  may: 'green',
  record: 'red',
  look: 'dim',
} as const;

/** What the registers say, duty by duty: a line a finding with its place and what ends it, then how many there are of each kind. */
export function checkText(check: RegistersCheck, style: Style): readonly string[] {
  const { supervision } = check;
  const words = wordsOf(style.language).registers;
  const terms = registerTermsOf(style.language);
  const { findings, omitted, asOf, holders, provinces } = supervision;
  const counts = kinds.map((kind) => [terms.kinds[kind], String(findings.filter((one) => one.kind === kind).length)]);
  const people = provinces.map(({ name = '', institutions, appraisers }) => [
    name,
    words.institutions(institutions),
    words.appraisers(appraisers),
  ]);
  const listed = holders.map(({ subject: { name = '', id = '' }, state, since = '', releaseOn = '' }) => [
    id,
    name,
    terms.words.blacklist.status[state],
    since,
    releaseOn,
  ]);
  return [
    paint(style, 'bold', words.asOf(asOf)),
    ...indented(people),
    ...Object.keys(duties).flatMap((duty) => dutyLines(check, duty, style)),
    ...(findings.length === 0 ? ['', words.none] : []),
    ...(omitted > 0 ? ['', words.omitted(omitted)] : []),
    ...(listed.length === 0 ? [] : ['', paint(style, 'bold', words.blacklist), ...indented(listed)]),
    '',
    paint(style, 'bold', words.findings),
    ...indented(counts, new Set([1])),
  ];
}

const indented = (rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): readonly string[] =>
  aligned(
    rows.map((row) => row.map((cell) => safeText(cutShort(cell)))),
    right,
  ).map((line) => `  ${line}`);

/** A finding with its place and what ends it. */
export function findingLine({ placeOf }: RegistersCheck, finding: DutyFinding, style: Style): string {
  const { kind, message, ends } = wordDuty(finding, style.language);
  const at = placeOf(finding);
  const within = at && ('sheet' in at ? `${printSheetName(at.sheet)}!${at.cell}` : at.pointer);
  const place = at === undefined ? '' : safeText(` [${at.file} ${within ?? ''}]`);
  return `  ${paint(style, colours[finding.kind], kind)}  ${safeText(message)} ${paint(style, 'dim', safeText(ends))}${place}`;
}

function dutyLines(check: RegistersCheck, duty: string, style: Style): readonly string[] {
  const own = kinds.flatMap((kind) =>
    check.supervision.findings.filter((finding) => finding.duty === duty && finding.kind === kind),
  );
  const [first] = own;
  if (first === undefined) return [];
  const title = wordDuty(first, style.language);
  return [
    '',
    `${paint(style, 'bold', title.duty)}  ${paint(style, 'dim', title.citation)}`,
    ...own.map((finding) => findingLine(check, finding, style)),
  ];
}
