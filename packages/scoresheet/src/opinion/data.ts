import {
  type CriterionCode,
  type DecisionCode,
  type PanelAppraiser,
  type PanelResult,
  catalogueOf,
  categoriesInScope,
  conclusionOf,
  defaultPolicy,
  edition,
  findUnit,
  institutionTable,
  thresholds,
  wordUnit,
} from '@envscore/rules-core';
import { isScalar, listAt, valueAt } from '../layout/document.js';
import { apartIn, isAbout } from '../panel/apart.js';
import { type Audience, expertFor } from '../panel/audience.js';
import type { OpenPoint, Panel } from '../panel/panel.js';
import type { PanelRecord } from '../panel/record.js';
import type { Seat } from '../panel/seats.js';
import { hiding } from '../panel/workbook/hiding.js';
import { openIssues, wordPanelIssue } from '../panel/wording/issues.js';
import { panelWords } from '../panel/wording/words-of.js';
import { zhCN } from '../wording/zh-CN.js';
import { opinionWords as words } from './wording/zh-CN.js';

const { conclusions, criteria, phrases, sections, rules, words: terms } = catalogueOf('zh');
const { statuses } = zhCN;

export type TextKey = keyof typeof words.placeholders.texts;
type Lists = typeof words.placeholders.lists;
export type ListKey = keyof Lists;
type Row<Key extends ListKey> = Readonly<Record<keyof Lists[Key][1], string>>;

/** Everything that an opinion says, in words. A blank text is something that is not to be said. */
export interface OpinionData {
  readonly texts: Readonly<Record<TextKey, string>>;
  readonly lists: { readonly [Key in ListKey]: readonly Row<Key>[] };
}

export interface OpinionOptions {
  readonly audience: Audience;
  /** The plan document of the day: which names are experts'. */
  readonly plan?: unknown;
  /** The day that the paper is dated, as it is to stand there; blank where nothing is handed in. */
  readonly date?: string;
}

/** What the opinion on a panel says to an audience. */
export function opinionData(panel: Panel, { audience, date, plan }: OpinionOptions): OpinionData {
  const { institution, result, conclusion, seats, policy } = panel;
  const isSettled = conclusion !== 'provisional';
  const hide = hidingFor(panel, audience, plan);
  const national = seats.filter(({ library }) => library === 'national').length;
  return {
    texts: {
      institution,
      unit: unitText(panel.unit),
      scope: scopeText(panel),
      reviewedOn: reviewedOn(panel),
      edition: words.edition(edition.title, edition.number),
      version: words.versions[audience],
      provisional: isSettled ? '' : words.provisional,
      process: words.process(seats.length, national),
      combined:
        policy.D9 === 'agreed' ? words.agreed : words.combined(panel.experts.length, words.values.D9[policy.D9]),
      resolved: audience === 'applicant' ? resolvedText(panel) : '',
      total: figure(result.total),
      conclusion: conclusions[conclusion],
      unprescribed: conclusion === 'qualified' ? '' : words.unprescribed[conclusion],
      partial: isPartial(panel) ? words.partial : '',
      advice: words.advice,
      date: date ?? words.dateBlank,
    },
    lists: {
      reasons: isSettled ? [] : reasonsOf(panel, audience).map((reason) => ({ reason })),
      notices: noticesOf(panel).map((notice) => ({ notice })),
      experts: expertsOf(panel, audience),
      sections: sectionRows(panel),
      scores: scoreRows(panel, audience),
      disagreements: audience === 'applicant' ? [] : apartRows(panel, audience, hide),
      shortfalls: (result.shortfalls ?? []).map(({ code, threshold, by }) => ({
        shortfall: phrases.short(sections[code], threshold, by),
      })),
      categories: (result.categories ?? []).map((code) => ({
        category: unitText(code),
        outcome: words.categoryOutcomes[conclusion],
      })),
      appraisers: (result.appraisers ?? []).map((one, place) => appraiserRow(one, place, panel, audience, hide)),
      policies: policyRows(panel),
    },
  };
}

const figure = (points: number | undefined): string => (points === undefined ? words.none : points.toFixed(2));

const unitText = (code: string): string => wordUnit(code, 'zh');

const codesAt = (panel: Panel, path: string): readonly string[] => {
  const [first] = panel.experts;
  return (listAt(first?.version.forPanel.review, path) ?? []).filter((code) => typeof code === 'string');
};

/** The scope as a licence has it: the whole, only (仅限) some categories, or all except (除外) some. */
function scopeText(panel: Panel): string {
  const [only, except] = ['scope.only', 'scope.except'].map((path) => codesAt(panel, path).map(unitText));
  if (only !== undefined && only.length > 0) return words.only(phrases.list(only));
  if (except !== undefined && except.length > 0) return words.except(phrases.list(except));
  return words.whole;
}

/** The text prescribes a wording for a matter; here there is less than one. */
function isPartial({ unit, result }: Panel): boolean {
  const found = findUnit(unit);
  if (found === undefined) return false;
  const all = categoriesInScope({ level: 'matter', matter: found.matter });
  return (result.categories ?? []).length < all.length;
}

function reviewedOn({ experts }: Panel): string {
  const dates = experts.map(({ version }) => version.file.scoresheet?.submission.date ?? '');
  const known = [...new Set(dates)].filter((date) => date !== '').sort();
  return known.length === 0 ? words.none : phrases.list(known.map(words.day));
}

/** Why nothing can be concluded yet, without a word of whose name the audience may not know. */
function reasonsOf(panel: Panel, audience: Audience): readonly string[] {
  const { open, seats } = panel;
  const said = open.map((point) => openText(point, seats, audience));
  const call = (seat: Seat): string => expertFor(audience, seat, 'zh');
  const told = openIssues(panel).map((issue) => wordPanelIssue(issue, panel, call, 'zh'));
  return [...new Set([...said, ...told])];
}

function openText(point: OpenPoint, seats: readonly Seat[], audience: Audience): string {
  if (point.code === 'expert-missing') return words.open[point.code](expertFor(audience, point.missing.expert, 'zh'));
  if (point.code === 'recorded-gone') return words.open[point.code];
  const seat =
    'seat' in point ? point.seat : seats.find(({ versions }) => versions.some(({ file }) => file.file === point.file));
  return words.open[point.code](seat === undefined ? words.someExpert : expertFor(audience, seat, 'zh'));
}

/** What has to stand on the first page: what else could be concluded, and that nobody is known to lead. */
const noticesOf = ({ result, seats, record }: Panel): readonly string[] => [
  ...readingsOf(result),
  ...acceptedOf(result),
  ...(seats.some((seat) => isLeader(seat, record)) ? [] : [words.noLeader]),
];

function readingsOf({ otherReadings = [] }: PanelResult): readonly string[] {
  const readings: Readonly<Record<string, string>> = panelWords('zh').readings;
  return otherReadings.map(({ value, total, conclusion }) =>
    words.otherReading(readings[value] ?? value, figure(total), conclusions[conclusion]),
  );
}

/** What changes without the people whom the panel refused. */
const changing: ReadonlySet<CriterionCode> = new Set(['I1', 'I2', 'I5']);

function acceptedOf({ accepted, shortfalls }: PanelResult): readonly string[] {
  if (accepted === undefined) return [];
  const { appraisers, criteriaMeans, total, conclusion } = accepted;
  const figures = criteriaMeans
    .filter(({ code }) => changing.has(code))
    .map(({ code, points }) => `${criteria[code]} ${figure(points)}`);
  const isOther = shortfalls !== undefined && conclusionOf(shortfalls) !== conclusion;
  const said = words.accepted(appraisers, phrases.list(figures), figure(total), conclusions[conclusion]);
  return [said + (isOther ? words.acceptedDiffers : '')];
}

const isLeader = ({ number }: Seat, { leader }: PanelRecord): boolean => number !== undefined && number === leader;

/** The experts, their leader first. */
function expertsOf(panel: Panel, audience: Audience): readonly Row<'experts'>[] {
  const { seats, record } = panel;
  const leads = (seat: Seat): boolean => isLeader(seat, record);
  const inOrder = [...seats.filter(leads), ...seats.filter((seat) => !leads(seat))];
  return inOrder.map((seat) => ({
    role: leads(seat) ? words.leader : words.member,
    expert: expertFor(audience, seat, 'zh'),
    library: seat.library === undefined ? words.none : terms[`expert.library.${seat.library}`],
    counted: countedText(seat, panel),
  }));
}

function countedText(seat: Seat, { experts }: Panel): string {
  if (seat.versions.length === 0) return words.shared;
  return experts.some((one) => one.seat === seat) ? words.counted : words.notCounted;
}

/** The sections and the total, each against what it must reach. */
function sectionRows({ result }: Panel): readonly Row<'sections'>[] {
  const { shortfalls = [], total } = result;
  const allPoints = institutionTable.sections.reduce((sum, { max }) => sum + max, 0);
  const rows = institutionTable.sections.map(({ code, max }) => ({
    code,
    max,
    points: pointsOf(result.sections, code),
  }));
  return [...rows, { code: 'total' as const, max: allPoints, points: total }].map(({ code, max, points }) => ({
    section: words.sections[code],
    points: figure(points),
    max: String(max),
    threshold: String(thresholds[code]),
    reached: points === undefined ? words.none : words.reached(!shortfalls.some((one) => one.code === code)),
  }));
}

interface Pointed {
  readonly code: string;
  readonly points?: number;
}

const pointsOf = (list: readonly Pointed[] | undefined, code: string): number | undefined =>
  list?.find((one) => one.code === code)?.points;

/** What each expert gave, and what it comes to; of the applicant's copy the latter alone. */
function scoreRows({ result, experts }: Panel, audience: Audience): readonly Row<'scores'>[] {
  const { total, sections: means, criteriaMeans = [] } = result;
  const combined = scoreRow(words.mean, total, [...(means ?? []), ...criteriaMeans], figure);
  if (audience === 'applicant') return [combined];
  const own = experts.map(({ seat }, place) => {
    const sheet = result.sheets[place];
    const call = expertFor(audience, seat, 'zh');
    if (sheet === undefined || !('total' in sheet)) return scoreRow(call, undefined, [], given);
    const named = sheet.status === 'final' ? call : words.remarked(call, statuses[sheet.status]);
    return scoreRow(named, sheet.total, [...sheet.sections, ...sheet.criteria], given);
  });
  return [...own, combined];
}

const given = (points: number | undefined): string => (points === undefined ? words.none : String(points));

function scoreRow(
  expert: string,
  total: number | undefined,
  points: readonly Pointed[],
  written: typeof given,
): Row<'scores'> {
  const of = (code: string): string => written(pointsOf(points, code));
  return {
    expert,
    total: written(total),
    composition: of('composition'),
    technical: of('technical'),
    laboratory: of('laboratory'),
    I1: of('I1'),
    I2: of('I2'),
    I3: of('I3'),
    I4: of('I4'),
    I5: of('I5'),
    I6: of('I6'),
    I7: of('I7'),
  };
}

/** A text without the names of experts that the audience may not know. */
type Hide = (text: string) => string;

function hidingFor(panel: Panel, audience: Audience, plan: unknown): Hide {
  if (audience === 'internal') return (text) => text;
  const missing = panel.open.flatMap((point) => (point.code === 'expert-missing' ? [point.missing] : []));
  return hiding([panel], { files: [], plan: { missing } }, plan);
}

/** Where the experts are far apart, with what the leader wrote down. */
const apartRows = (panel: Panel, audience: Audience, hide: Hide): readonly Row<'disagreements'>[] =>
  apartIn(panel).map((apart) => {
    const { person, disagreement } = apart;
    const { code, max, points } = disagreement;
    const own = points.map((one) =>
      words.of(expertFor(audience, panel.experts[one.expert]?.seat ?? {}, 'zh'), String(one.points)),
    );
    const { text = '', date = '' } = panel.record.resolutions.find((one) => isAbout(one, apart)) ?? {};
    const said = text === '' ? words.undecided : hide(text);
    return {
      subject: person === undefined ? words.institution : `${person.id ?? ''} ${person.name ?? ''}`.trim(),
      criterion: words.remarked(`${code} ${criteria[code]}`, words.maximum(max)),
      given: own.join('\n'),
      resolution: date === '' ? said : words.remarked(said, words.day(date)),
    };
  });

/** For whom no single score is: on how many of them the leader wrote something down. */
function resolvedText(panel: Panel): string {
  const { resolutions } = panel.record;
  const resolved = apartIn(panel).filter((apart) => resolutions.some((one) => one.text !== '' && isAbout(one, apart)));
  return resolved.length === 0 ? '' : words.resolved(resolved.length);
}

function appraiserRow(
  one: PanelAppraiser,
  place: number,
  { experts, record }: Panel,
  audience: Audience,
  hide: Hide,
): Row<'appraisers'> {
  const call = (expert: number): string => {
    const seat = experts[expert]?.seat;
    return seat === undefined ? words.someExpert : expertFor(audience, seat, 'zh');
  };
  const decided = record.appraisers.find(({ appraiser }) => appraiser === one.id);
  const own = one.experts.map(
    ({ expert, total, status }) => `${call(expert)} ${status === 'final' ? given(total) : statuses[status]}`,
  );
  return {
    number: String(one.id ?? place + 1),
    name: one.name ?? '',
    total: figure(one.total),
    own: audience === 'applicant' ? '' : own.join('\n'),
    outcome: outcomeOf(one, call, audience),
    decision:
      decided?.decision === undefined
        ? words.undecided
        : decisionText({ ...decided, reason: hide(decided.reason ?? '') }),
    recommended: recommendedText(one, decided),
  };
}

function outcomeOf(
  { status, disqualifiedBy, experts, passed }: PanelAppraiser,
  call: (expert: number) => string,
  audience: Audience,
): string {
  if (status === 'disqualified') return statuses.disqualified;
  if (disqualifiedBy.length > 0)
    return audience === 'applicant'
      ? words.someDisqualify(disqualifiedBy.length, experts.length)
      : words.disqualifiedBy(phrases.list(disqualifiedBy.map(call)));
  if (status !== 'final') return statuses[status];
  return passed === undefined ? words.scored : words.passed(passed);
}

type Decided = Panel['record']['appraisers'][number];

function decisionText({ decision, reason = '', date = '' }: Decided): string {
  const said = decision === undefined ? words.undecided : panelWords('zh').decisions[decision];
  const remarks = [reason, date === '' ? '' : words.day(date)].filter((remark) => remark !== '');
  return remarks.length === 0 ? said : words.remarked(said, remarks.join('；'));
}

/** What the panel decided; else what the experts recommend, and how many of them. Nobody is recommended whom the panel refused. */
function recommendedText({ recommended, experts }: PanelAppraiser, decided: Partial<Decided> = {}): string {
  const { decision, categories = [] } = decided;
  if (categories.length > 0) return categories.map(unitText).join('；');
  if (recommended.length === 0 || decision === 'notQualified') return words.none;
  return recommended
    .map(({ code, experts: by }) => panelWords('zh').recommended(unitText(code), by.length, experts.length))
    .join('；');
}

/** The values that combined the experts, and every other that is not the usual one. */
function policyRows({ result, policy }: Panel): readonly Row<'policies'>[] {
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = words.values;
  const switched: Readonly<Record<string, string>> = words.switched;
  const codes = Object.keys(policy).filter((code): code is DecisionCode => code in policy);
  return codes
    .filter((code) => result.decisions.includes(code) || policy[code] !== defaultPolicy[code])
    .map((code) => {
      const value: unknown = valueAt(policy, code);
      const text = isScalar(value) ? String(value) : '';
      return { code, decision: rules[code].title, value: named[code]?.[text] ?? switched[text] ?? text };
    });
}
