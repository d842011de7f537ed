import {
  type Draw,
  type DutyFinding,
  type Language,
  type Registered,
  drawInspection,
  isRegisteredOn,
} from '@envscore/rules-core';
import { aligned } from '../aligned.js';
import { type ExitCode, exitCodes, gravest } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { dateOf, languageOf, readOptions } from '../options.js';
import { type OpenedRegisters, openRegisters, today } from '../registers/open.js';
import { findingLine } from '../registers/text.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../table.js';
import { openReport } from '../validate/report-file.js';
import { wordsOf } from '../wording/language.js';
import { refuseInputs } from '../write-files.js';

const options = ['institutions', 'inspectors', 'seed', 'as-of', 'report', 'lang'] as const;

/** `envscore draw`: institutions and their inspectors by a published seed, with the protocol that lets anybody repeat it. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals, flags, isForced } = readOptions(args, options, language, ['force', 'stratified']);
  const { institutions, inspectors, report: reportPath } = values;
  const seed = values['seed']?.trim() ?? '';
  const { misuse } = wordsOf(language);
  if (positionals.length === 0 || seed === '' || institutions === undefined || inspectors === undefined)
    throw new Misuse([misuse.drawCall]);
  const count = countOf('institutions', institutions, language);
  const inspectorsEach = countOf('inspectors', inspectors, language);
  const { date: asOf = today() } = dateOf('as-of', values['as-of'], language);
  if (reportPath !== undefined && !/\.json$/iu.test(reportPath)) throw new Misuse([misuse.paper(reportPath, '.json')]);
  refuseInputs([reportPath], positionals, language);
  const report = reportPath === undefined ? undefined : await openReport(reportPath, isForced, language);
  const opened = await openRegisters(positionals, { asOf }, host, language);
  const refused = refusal(opened, { language, hasColour: host.hasColour });
  if (refused !== undefined) {
    await write(host.stderr, refused.lines.map((line) => `${line}\n`).join(''));
    return refused.code;
  }
  const { practice, inspectors: able, findings } = opened.check.supervision;
  const alike = findings
    .filter(({ code, place }) => code === 'numbers-alike' && isDrawnFrom(place))
    .map((finding) => findingLine(opened.check, finding, { language, hasColour: host.hasColour }));
  await write(host.stderr, alike.map((line) => `${line}\n`).join(''));
  const registered = [...practice.institutions.values()].filter((who) => isRegisteredOn(who, asOf));
  const draw = drawInspection({
    seed,
    count,
    inspectorsEach,
    isStratified: flags.has('stratified'),
    institutions: registered.map(({ id, province }) => ({ id, ...(province !== undefined && { group: province }) })),
    inspectors: able,
  });
  const names = new Map(registered.map((who) => [who.id, who]));
  const lines = protocol(draw, asOf, { names, institutions: registered.length, inspectors: able.length }, language);
  await write(host.stdout, lines.map((line) => `${safeText(line)}\n`).join(''));
  if (report !== undefined) {
    await report.write(`${JSON.stringify({ kind: 'draw', asOf, ...draw }, null, 2)}\n`);
    await report.finish();
  }
  return gravest(opened.code, draw.problems.length === 0 ? exitCodes.clean : exitCodes.findings);
}

const isDrawnFrom = (place: DutyFinding['place']): boolean =>
  place?.register === 'institutions' || place?.register === 'inspectors';

/** Why nothing is drawn: from lists that are not whole, or wrong, a draw would favour somebody. */
function refusal(
  { check, code, isPartial }: OpenedRegisters,
  style: Style,
): { readonly code: ExitCode; readonly lines: readonly string[] } | undefined {
  const say = wordsOf(style.language).draw;
  if (isPartial) return { code: exitCodes.interrupted, lines: [say.stopped] };
  if (code !== exitCodes.clean) return { code, lines: [say.notWhole] };
  const { findings, omitted } = check.supervision;
  const wrong = findings.filter(({ kind, place }) => kind === 'record' && isDrawnFrom(place));
  if (wrong.length + omitted === 0) return undefined;
  const lines = wrong.map((finding) => findingLine(check, finding, style));
  return { code: exitCodes.findings, lines: [...lines, say.wrong(wrong.length + omitted)] };
}

function countOf(option: 'institutions' | 'inspectors', given: string, language: Language): number {
  if (/^[1-9][0-9]{0,5}$/u.test(given)) return Number(given);
  throw new Misuse([wordsOf(language).misuse.count(option, given)]);
}

interface Lists {
  readonly names: ReadonlyMap<string, Registered>;
  readonly institutions: number;
  readonly inspectors: number;
}

function protocol(draw: Draw, asOf: string, lists: Lists, language: Language): readonly string[] {
  const say = wordsOf(language).draw;
  const head = [
    [say.algorithm, draw.algorithm],
    [say.seed, draw.seed],
    [say.asOf, asOf],
    [say.institutions, say.listed(lists.institutions, draw.institutionsDigest)],
    [say.inspectors, say.listed(lists.inspectors, draw.inspectorsDigest)],
    [say.drawn, say.asked(draw.count, draw.inspectorsEach)],
    ...draw.groups.map(({ group, size, count }) => ['', say.group(group, size, count)]),
  ];
  const rows = draw.drawn.map(({ institution, inspectors }, index) => [
    String(index + 1),
    institution,
    lists.names.get(institution)?.name ?? '',
    ...inspectors,
  ]);
  const problems = draw.problems.map((problem) =>
    problem.code === 'too-few-inspectors'
      ? say.problems[problem.code](problem.institution, problem.found)
      : say.problems[problem.code](problem.found),
  );
  return [
    say.title,
    ...aligned(head, new Set()),
    '',
    ...aligned(rows, new Set([0])),
    ...(problems.length === 0 ? [] : ['', ...problems]),
  ];
}
