import type { Catalogue } from './catalogue.js';
import { en as terms } from './terms/en.js';

const notice = 'Notice of the General Office of the Ministry of Justice on environmental damage appraisal (2019)';
const rulesBody = 'Registration review rules for environmental damage appraisal institutions, body';
const decided = 'Not settled by the text; the value this software takes, which a province may set otherwise';

/** So many of something: 1 point, 2 points, 0.5 points, 1 to 4 points. */
const counted = (number: number | string, thing: string): string =>
  `${number} ${thing}${String(number) === '1' ? '' : 's'}`;

const pointsOf = (points: number | string): string => counted(points, 'point');

export const en: Catalogue = {
  ...terms,
  language: 'en',
  levels: { matter: 'matter', category: 'category' },
  kinds: {
    appraiser: 'Appraiser’s sheet',
    institution: 'Institution’s sheet',
    panel: 'Panel',
    review: 'Expert’s review',
  },
  criteria: {
    A1: 'Professional ethics',
    A2: 'Degree or title',
    A3: 'Years in practice',
    A4: 'Technical expertise',
    A5: 'Coordination',
    A6: 'Technical documents',
    A7: 'Publications',
    A8: 'Training and exchange',
    'A8.1': 'Courses',
    'A8.2': 'Conference papers',
    I1: 'Number of appraisers',
    I2: 'Majors',
    'I2.1': 'Basic majors',
    'I2.2': 'Specialised majors',
    I3: 'Number of projects',
    I4: 'Quality of completed work',
    I5: 'Ability of the appraisers',
    I6: 'Laboratory accreditation',
    I7: 'Instruments and their use',
    'I7.1': 'Required instruments',
    'I7.2': 'Optional instruments',
    'I7.3': 'Maintenance and use',
  },
  sections: {
    ethics: 'Ethics',
    basics: 'Basics',
    ability: 'Ability',
    achievements: 'Achievements',
    composition: 'Composition',
    technical: 'Technical level',
    laboratory: 'Laboratory',
    total: 'Total',
  },
  statuses: {
    final: 'final',
    provisional: 'provisional (something is blank or unconfirmed)',
    invalid: 'invalid (to be corrected first)',
    disqualified: 'disqualified from review',
  },
  states: { scored: 'scored', incomplete: 'incomplete', wrong: 'wrong' },
  conclusions: {
    qualified: 'qualified: has the technical conditions and ability to set up an institution',
    notQualified: 'not qualified: lacks the technical conditions and ability to set up an institution',
    provisional: 'no conclusion can be given yet',
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  issues: {
    missing: ({ isList }) =>
      isList
        ? 'neither filled in nor confirmed empty; list the rows, or confirm that there are none'
        : 'blank; fill it in',
    disqualified: () => 'answered yes, which disqualifies: the sheet has no total; correct it if this is a slip',
    suggested: ({ found }) => `no points given, ${found} suggested; confirm them or give others`,
    'disqualified-appraiser': () =>
      'this appraiser is disqualified (D4 says whether headcount and mean count it); check',
    'points-out-of-range': ({ found, allowed }) => `found ${found}, allowed ${allowed}; correct it`,
    'value-out-of-range': ({ found, allowed }) => `found ${found}, allowed ${allowed}; correct it`,
    'too-many-decimals': ({ found, allowed }) => `found ${found}, allowed ${allowed}; correct it`,
    'wrong-type': ({ found, allowed }) => `found ${found}, where ${allowed} belongs; correct it`,
    'unknown-value': ({ found, allowed }) => `found ${found}, allowed ${allowed}; correct it`,
    'unknown-property': () => 'no item of this sheet; remove it or check its name',
    'grade-mismatch': ({ found, allowed }) => `grade ${found}, but the points given make it ${allowed}; correct either`,
    'duplicate-major': ({ found }) => `major ${found} is listed twice; make it one row and add the appraisers up`,
    'same-field': ({ found, allowed }) =>
      `${found} and another row are one field of Annex 2 (${allowed}); check whether they are one`,
    'too-many-rows': ({ allowed }) => `too many rows to be scored; allowed ${allowed}; shorten the list`,
    'malformed-text': () => 'the text holds a broken character; type it again',
    'unknown-kind': ({ found, allowed }) =>
      `not a document that can be scored${found === '' ? '' : ` (found ${found})`}; “kind” may be ${allowed}`,
    'totals-differ-from-headcount': ({ found, allowed }) =>
      `${counted(found, 'total')} for ${counted(allowed, 'appraiser')}; add the missing ones or check the number`,
    'unknown-major': ({ found }) => `Annex 2 does not list ${found} for this matter; check its name`,
    'category-not-applied': ({ found }) => `category ${found} is recommended but was not applied for; check`,
    'entry-condition': ({ found, allowed, isRoster }) =>
      `${isRoster ? 'with a senior title ' : ''}${found}, where the entry condition asks for ${allowed}; not scored, check`,
    'unit-level': ({ found, allowed }) =>
      `${found} is not of the level that the policy sets for units (${allowed}, D12); not scored, check`,
    'date-before-edition': ({ found, allowed }) =>
      `the review of ${found} is before this edition was in force (${allowed}, a day not verified); check which standard applies`,
    'unit-differs': ({ found, allowed }) =>
      `found ${found}, but the panel reviews ${allowed}; check that it is the right sheet`,
    'institution-differs': ({ found, allowed }) =>
      `found ${found}, but the panel reviews ${allowed}; check that it is the right sheet`,
    'duplicate-expert': ({ found }) =>
      `${found} sits in this panel twice, allowed once; take one away, or correct the name or number`,
    'experts-of-one-name': ({ found }) =>
      `${found} is another expert’s name too; their numbers differ and they count as two people, check that they are`,
    'policy-differs': () => 'filled in under another policy than the panel’s other reviews; agree on one policy',
    'differs-from-appraisers': () => 'differs from what the appraisers’ sheets give; remove it or check',
    'duplicate-appraiser': ({ found }) => `number ${found} is given twice; check the roster`,
    'unknown-unit': ({ found }) => `no code ${found}; a unit is one of the 7 matters (01 to 07) or 47 categories`,
    'scheme-mismatch': ({ found, allowed }) => `this matter cannot have “${found}”, only ${allowed}; correct it`,
    'rank-beyond-limit': ({ found }) => `rank ${found} is beyond the ranks that count: no points`,
    'group-author': () => 'group authors have no points',
    'not-evidenced': () => 'not proven by a contract: no points',
    'opinion-not-issued': () => 'no opinion or report was issued: no points',
    'not-accepted': () => 'refused by the expert: no points',
    'cap-applied': ({ found, allowed }) => `the sum of ${found} is over the cap, allowed ${allowed}`,
    'panel-too-small': ({ found, allowed }) =>
      `${counted(found, 'expert')}, allowed ${allowed}; call more in, provisional until then`,
    'no-national-expert': () =>
      'nobody of the national library, at least 1 is needed; call one in or check the libraries given, provisional until then',
    'sheet-not-final': ({ found }) => `this expert’s sheet is not final (${found}); settle it first`,
    'sheets-not-agreed': () => 'one agreed sheet is the policy (D9), but the sheets differ; agree on one',
    'appraisers-differ': () =>
      'the experts’ sheets list different appraisers and cannot be pooled (D17); check the rosters',
    'conclusion-depends-on-policy': ({ found }) =>
      `with the other way of combining the appraisers’ totals (D17) the conclusion would be “${found}”; the panel decides`,
    'disqualification-not-shared': ({ found }) =>
      `disqualified by ${found} of the experts and not by the others; provisional until the panel decides and says why`,
    'unknown-appraiser': ({ found }) => `the reviews have no appraiser ${found}; give a number of the roster`,
  },
  rules: {
    P1: {
      title: 'Composition of a panel',
      source: rulesBody,
      text: 'A panel has at least 3 experts a matter, at least 1 of them from the national library. With fewer the result is provisional and says why.',
    },
    P2: {
      title: 'Combining the experts',
      source: `${rulesBody} (the way of combining was not found, see D9 and D17)`,
      text: 'A unit’s total and section scores are the mean of the experts’, kept exactly and shown to two decimals, half up. The spread is shown, and every criterion on which two experts differ by more than a third of its maximum is listed for the leader.',
    },
    P3: {
      title: 'Conclusion',
      source: rulesBody,
      text: 'Total at least 70, and composition at least 12, technical level at least 30, laboratory at least 18: qualified. Otherwise not qualified, with each threshold that failed and by how much. Exact means are compared, never shown ones.',
    },
    N1: {
      title: 'Guidance and training',
      source: `${notice}, part 1`,
      text: 'Each province keeps an advisory team drawn from the expert library; every appraiser is trained each year.',
    },
    N2: {
      title: 'Case library',
      source: `${notice}, part 2`,
      text: 'Each institution in principle submits at least one case a month; submitted and included cases are indicators of its ability; cases should cover many fields.',
    },
    N3: {
      title: 'No prepaid fees',
      source: `${notice}, part 3`,
      text: 'Each province in principle lists at least one institution that takes procuratorial public-interest cases without prepaid fees; the losing party pays. A blacklisted one does not count (D14).',
    },
    N4: {
      title: 'Commissions',
      source: `${notice}, part 4`,
      text: 'A commission of a case-handling organ on a core question of an environmental crime, within the scope of practice, must be accepted; too difficult for one institution: joint appraisal; proper reason: direct the client elsewhere; refusal without one: investigated, sanctioned, published.',
    },
    N5: {
      title: 'Blacklist',
      source: `${notice}, part 5`,
      text: 'Overcharging, delay, unjustified refusal, collusion and other breaches are listed, published, pushed to clients and supervised; after rectification passed and half a year of lawful practice it may be removed (D15).',
    },
    N6: {
      title: 'Categories',
      source: `${notice}, part 6`,
      text: 'Ability is assessed against 7 matters and 47 categories and re-verified by experts; passed, the licences are reissued.',
    },
    N7: {
      title: 'Exit',
      source: `${notice}, part 7`,
      text: 'Double-random inspection, opinion review, at least one third-party evaluation a year (D16); deregistration where statutory conditions no longer hold; fraud and plainly wrong standards are sanctioned.',
    },
    D1: {
      title: 'Decimals of discretionary points',
      source: decided,
      text: 'The smallest unit of discretionary points (A4, A5, I4, I7.2, I7.3 and each item of A6 and A7).',
    },
    D2: {
      title: 'Blank item points suggested by rank',
      source: decided,
      text: 'Blank points of an item of A6 or A7 are suggested as highest − (rank − 1) until a reviewer confirms them.',
    },
    D3: {
      title: 'Optional instruments suggested',
      source: decided,
      text: 'Blank I7.2 is suggested as the number of different optional instruments held, at most 6, until confirmed.',
    },
    D4: {
      title: 'Whether disqualified appraisers count',
      source: decided,
      text: 'A disqualified appraiser is left out of I1 and of the mean of I5. Off: counted in I1, and as 0 in I5.',
    },
    D5: {
      title: 'No appraiser scored yet',
      source: decided,
      text: 'I5 is not computed while no appraiser is scored. Off: 0.',
    },
    D6: {
      title: 'One person, one major',
      source: decided,
      text: 'One appraiser counts for one major only; checked in the workbook, where persons are known.',
    },
    D7: {
      title: 'Grade and points',
      source: decided,
      text: 'A grade of A4 or I7.3 that contradicts its points is an error or a warning; a grade holds up to the next one’s lower bound (19.5 is fair). A blank grade is derived.',
    },
    D8: { title: 'All three basic majors missing', source: decided, text: 'I2.1 with all three missing is 0, not −1.' },
    D9: {
      title: 'Combining several experts',
      source: decided,
      text: 'Arithmetic mean, median, or one sheet that the panel agreed on. No highest or lowest is dropped.',
    },
    D10: { title: 'Whole years', source: decided, text: 'Completed years count: 5.9 counts as 5.' },
    D11: {
      title: 'Pass mark of an appraiser',
      source: decided,
      text: 'The text states none. Where one is set, the result says whether it is reached.',
    },
    D12: {
      title: 'Unit of a review',
      source: decided,
      text: 'A panel sits and a scoresheet is filled for each matter, or for each category where the secretariat says so; conclusions are recorded for each category.',
    },
    D13: { title: 'No ability shown', source: decided, text: 'I4 with no ability shown is 0.' },
    D14: {
      title: 'Blacklisted and no prepaid fees',
      source: decided,
      text: 'A blacklisted institution does not count as a province’s no-prepay institution.',
    },
    D15: {
      title: 'Start of the half year',
      source: decided,
      text: 'The half year runs from the pass and starts again with the pass after a new breach.',
    },
    D16: {
      title: 'Yearly third-party evaluation',
      source: decided,
      text: 'The yearly evaluation is owed for each institution.',
    },
    D17: {
      title: 'I5 in a panel',
      source: decided,
      text: 'Each expert’s own mean is rounded and banded, then averaged; or the experts’ totals of each appraiser are averaged first and banded once. Where the two conclude differently, the result says so.',
    },
  },
  types: {
    number: 'a number',
    wholeNumber: 'a whole number',
    text: 'text',
    boolean: 'yes or no',
    list: 'a list',
    object: 'a group of items',
    date: 'a real date such as 2026-11-21',
    month: 'a real month such as 2026-11',
  },
  phrases: {
    blank: 'blank',
    list: (items) => items.join(', '),
    sentence: (place, text) => (place === '' ? `${text}.` : `${place}: ${text}.`),
    item: (list, place) => `${list} no. ${place}`,
    within: (outer, inner) => `${outer}, ${inner}`,
    title: (title) => ` “${title}”`,
    fromTo: (from, to) => (from === to ? `${from}` : `${from} to ${to}`),
    atLeast: (from) => `${from} or more`,
    atMost: (to) => `${to} at most`,
    multiplesOf: (step) => `multiples of ${step}`,
    or: (a, b) => `${a}, or ${b}`,
    ofType: (type, range) => (range === '' ? type : `${type} (${range})`),
    points: pointsOf,
    pointsOf: (points, max) => `${points} of ${pointsOf(max)}`,
    maximum: (max) => `${pointsOf(max)} at most`,
    noPoints: '—',
    colon: ': ',
    place: (document, table, item) => `${document}, table (${table}), ${item}`,
    basis: (place) => `From: ${place}`,
    stated: 'Stated',
    items: 'Items',
    suggested: ' (suggested, to be confirmed)',
    reason: (text, given) => (given === '' ? ` (${text})` : ` (${text}; ${given})`),
    capped: (sum, cap) => `The sum of ${sum} is over the cap and counts as ${cap}.`,
    banded: (value, band, points) => `${value} falls into the band “${band}”, which gives ${pointsOf(points)}.`,
    bandRange: (from, to) => (to === undefined ? `${from} and above` : from === to ? String(from) : `${from} to ${to}`),
    meanOf: (count, sum, mean, rounded) =>
      `${counted(count, 'appraiser')} with ${pointsOf(sum)} together: mean ${mean.toFixed(2)}, rounded half up to ${rounded}.`,
    leftOut: (persons) => `${persons} more disqualified and left out.`,
    asZero: (persons) => `${persons} of them disqualified and counted as 0.`,
    held: (held, listed) => `${held} of ${listed} listed ${held === 1 ? 'is' : 'are'} held.`,
    decisions: (titles) => `Policy values used: ${titles}.`,
    next: (needs, gives, isAtMost) => `${needs}: ${isAtMost ? 'up to ' : ''}${counted(gives, 'more point')}`,
    nextStep: (text) => `Next step: ${text}.`,
    meanTotal: 'mean of the appraisers’ totals',
    and: ', and ',
    raise: (label, by, to) => `${label} up by ${by} (to ${to})`,
    reach: (label, to) => `${label} up to ${to}`,
    change: (label, to) => `${label}: ${to}`,
    meet: (label) => `${label}: yes`,
    furtherRow: (label) => `one more row in ${label}`,
    short: (label, threshold, by) => `${label} is ${by} short of ${threshold}`,
    clause: 'Clause',
    rule: {
      allOf: (conditions, points) => `All of these give ${pointsOf(points)}, else none: ${conditions}.`,
      disqualifiedBy: (condition) => `${condition}: disqualified from review.`,
      gives: (what, points) => `${what}: ${points}`,
      best: 'The better counts, one is enough:',
      judged: (range) => `The reviewer gives ${pointsOf(range)}.`,
      suggestedByRank: 'Blank points are suggested as highest − (rank − 1) (D2).',
      suggestedByHeld: 'Blank points are suggested by the number of different instruments held (D3).',
      deducted: (full, less, conditions) =>
        `All held ${pointsOf(full)}, ${less} less for each one missing: ${conditions}.`,
      each: (label, points) => `${label}: ${pointsOf(points)} each.`,
      cap: (cap) => `At most ${pointsOf(cap)} together.`,
      ranked: (kind, range, lastRank) => `${kind}: ${pointsOf(range)} each, none beyond rank ${lastRank}`,
      journal: '; a corresponding author counts as the first',
      groupAuthors: '; group authors have none',
      opinionNeeded: (levels) => `${levels}: only where an opinion or report was issued.`,
      contractNeeded: 'Proven by a contract, else no points.',
      majorsEach: (points) => `${pointsOf(points)} for each appraiser with one of the majors listed.`,
      majorsOnly: (majors) => `The majors: ${majors}.`,
      allHeld: (list, points) => `${list}: all held ${pointsOf(points)}, else none; several sets of one add nothing.`,
      abilities: (full, some) => `All abilities ${pointsOf(full)}; some: the reviewer gives ${some}; none: 0.`,
      scheme: (scheme) => `[${scheme}]`,
      meanTotal: 'Mean of the appraisers’ totals, rounded half up to a whole number:',
      persons: 'Number of appraisers:',
      relevant: 'Accreditations whose scope covers the work:',
    },
    defaultValue: (value) => `Default: ${value}`,
    allowedValues: (values) => `May be: ${values}`,
    unknownRule: (code) => `no code “${code}”; there are A1–A8, I1–I7 (and A8.1, I7.2 and so on), P1–P3, N1–N7, D1–D17`,
  },
};
