import type { RegisterSentences } from './findings.js';

const late = (since: string, days: number): string => `owed since ${since}, ${counted(days, 'day', 'days')} late`;

/** What has no number is told all the same. */
const numbered = (number: string): string => (number === '' ? '(no number)' : number);

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export const en: RegisterSentences = {
  separator: ', ',
  more: (shown, count) => `${shown} and others, ${String(count)} in all`,
  subject: (name, id) => `${name} (${id})`,
  province: (name) => name,
  everybody: 'This register',
  citation: (part) =>
    `Notice of 2019 on the administration of forensic appraisal of environmental damage, part ${part}`,
  allowed: {
    types: {
      number: 'a number',
      wholeNumber: 'a whole number',
      text: 'text',
      boolean: 'yes or no',
      list: 'several values',
      object: 'a row',
      date: 'a real date such as 2026-11-21',
      month: 'a real month such as 2026-11',
    },
    fromTo: (from, to) => `${String(from)} to ${String(to)}`,
    atLeast: (from) => `${String(from)} or more`,
  },
  findings: {
    'advisers-none': {
      says: ({ who }) => `${who}: no advisory expert is appointed.`,
      ends: 'Appoint advisers from the review-expert library and enter them.',
    },
    'adviser-outside-library': {
      says: ({ who }) => `${who}: the adviser is not from the review-expert library.`,
      ends: 'Check the library’s list: the team is to be drawn from it.',
    },
    'training-missed': {
      says: ({ who, list, since, days }) => `${who}: no professional training in ${list}, ${late(since, days)}.`,
      ends: 'Enter the training that took place; one that makes up for a year names that year, a row a year.',
    },
    'training-due': {
      says: ({ who, by }) => `${who}: no professional training yet this year, by ${by} at the latest.`,
      ends: 'A professional training within the year, entered here.',
    },
    'unreadable-start': {
      says: ({ who, found }) =>
        `${who}: the day that duties are counted from is “${found}”, no date, and was not used: they count from 2020-01-01.`,
      ends: 'Correct it on the first sheet.',
    },
    'cases-missed': {
      says: ({ who, list, count, since, days }) =>
        `${who}: no case submitted for ${counted(count, 'month', 'months')} (${list}), ${late(since, days)}.`,
      ends: 'Submit them; for a month with nothing accepted enter so, with the reason.',
    },
    'case-due': {
      says: ({ who, by }) => `${who}: no case submitted yet this month, by ${by} at the latest.`,
      ends: 'At least one case within the month; where nothing was accepted, the reason.',
    },
    'cases-returned': {
      says: ({ who, list, since }) => `${who}: only returned cases for ${list}, to be sent again since ${since}.`,
      ends: 'Send it again, revised, as a row of its own for the same month.',
    },
    'case-twice': {
      says: ({ who, found, list }) =>
        `${who}: the case “${found}” of ${list} is entered more than once, and counted once.`,
      ends: 'Delete the row that repeats it; where they are two, give them different titles.',
    },
    'no-case-without-reason': {
      says: ({ who, list }) => `${who}: ${list} entered as without an accepted commission, no reason given.`,
      ends: 'Give the reason, or submit a case.',
    },
    'training-too-long': {
      says: ({ who }) => `${who}: one training of more than a year, counted for the year of its beginning alone.`,
      ends: 'Check both dates; enter several trainings in rows of their own.',
    },
    'no-prepay-none': {
      says: ({ who }) => `${who}: no institution in force that takes public-interest cases without prepaid fees.`,
      ends: 'Name at least one that is not on the blacklist, enter and report it.',
    },
    'no-prepay-blacklisted': {
      says: ({ who }) => `${who}: on the blacklist, and does not count as the province’s no-prepay institution.`,
      ends: 'Name another, or wait for the removal.',
    },
    'no-prepay-not-reported': {
      says: ({ who, since }) => `${who}: a no-prepay institution since ${since}, with no date of report.`,
      ends: 'Report it to the ministry and enter the date.',
    },
    'must-accept': {
      says: ({ who, found, since }) =>
        `${who}: commission ${numbered(found)} (${since}) is a case-handling organ’s, on a core question and within the scope: it must be accepted, and nothing is decided yet.`,
      ends: 'Accept it and enter the day.',
    },
    'unjustified-refusal': {
      says: ({ who, found, since }) =>
        `${who}: commission ${numbered(found)} refused without a proper reason on ${since}.`,
      ends: 'Enter it as a complaint with the commission’s number, verified by experts where needed; its outcome ends this.',
    },
    'refusal-to-examine': {
      says: ({ who, found, since }) =>
        `${who}: commission ${numbered(found)} refused on ${since}; whether the reason is proper is not decided.`,
      ends: 'Examine the reason and answer yes or no.',
    },
    'redirect-open': {
      says: ({ who, found, list }) =>
        `${who}: commission ${numbered(found)} declined and the client directed to nobody. ${list === '' ? 'No institution to direct to was found on the register (without the category, or on the blacklist, none is named).' : `On the register with the category: ${list}.`}`,
      ends: 'Direct the client to a capable institution and enter its number.',
    },
    'joint-appraisal': {
      says: ({ who, found, list }) =>
        `${who}: commission ${numbered(found)} is too difficult for one institution and may be appraised jointly.${list === '' ? '' : ` Capable: ${list}.`}`,
      ends: 'A joint appraisal with other institutions and experts, entered as the decision.',
    },
    'accepted-outside-scope': {
      says: ({ who, found }) => `${who}: accepted commission ${numbered(found)} is outside its categories.`,
      ends: 'Check the categories; beyond them, stop, enter it as declined, and direct the client elsewhere.',
    },
    'complaint-open': {
      says: ({ who, found, since }) => `${who}: complaint ${numbered(found)} received on ${since}, without an outcome.`,
      ends: 'Investigate, with experts where needed, and enter the outcome.',
    },
    'sanction-open': {
      says: ({ who, found, since }) => `${who}: complaint ${numbered(found)} founded (${since}), without a sanction.`,
      ends: 'Decide the sanction and enter the day.',
    },
    'result-not-told': {
      says: ({ who, found, since }) =>
        `${who}: the result of complaint ${numbered(found)} (${since}) was told to no department.`,
      ends: 'Tell the departments concerned and enter the day.',
    },
    'result-not-published': {
      says: ({ who, found, since }) =>
        `${who}: the result of complaint ${numbered(found)} (${since}) is not published.`,
      ends: 'Publish it and enter the day.',
    },
    'listing-open': {
      says: ({ who, found, since }) =>
        `${who}: complaint ${numbered(found)} founded (${since}), a ground for the blacklist, and no listing begun.`,
      ends: 'Give notice and hear them; where they are not to be listed, give the reason with the complaint.',
    },
    'intention-open': {
      says: ({ who, since }) => `${who}: notified on ${since} of an intended listing, nothing decided yet.`,
      ends: 'Hear and decide; where nobody is to be listed, enter it as revoked.',
    },
    'standing-doubtful': {
      says: ({ who }) =>
        `${who}: a row of the blacklist has no event or day that can be read; the state from the other rows may be wrong.`,
      ends: 'Fill it in or correct it; until then neither warn nor remove on this account.',
    },
    'name-differs': {
      says: ({ who, found }) =>
        `${who}: beside this number the blacklist has “${found}”. One of them is wrong, and it may be somebody else.`,
      ends: 'Check the decision and correct the number or the name; warn of nobody before that.',
    },
    'event-after-end': {
      says: ({ who, found, since }) =>
        `${who}: “${found}” of ${since} is after the removal or revocation and does not count.`,
      ends: 'Check the date; a new listing begins with its notice, best under a number of its own.',
    },
    'decided-without-notice': {
      says: ({ who, since }) => `${who}: decided on ${since} with no earlier notice of grounds and rights.`,
      ends: 'Enter the day of the notice; where there was none, have the decision reviewed, and enter a revocation as such.',
    },
    'decision-without-number': {
      says: ({ who, since }) => `${who}: the decision of ${since} has no number and does not count.`,
      ends: 'Enter its number. Without one nobody is listed, published or warned of.',
    },
    'listed-without-decision': {
      says: ({ who, since }) =>
        `${who}: entered on ${since} with no numbered decision before, and not shown as listed.`,
      ends: 'Enter the decision with its number; where there is none, take the entry out.',
    },
    'event-out-of-order': {
      says: ({ who, found, since }) =>
        `${who}: “${found}” of ${since} does not follow a valid listing and does not count.`,
      ends: 'Check date and event.',
    },
    'listing-not-entered': {
      says: ({ who, found, since }) => `${who}: listing ${found} decided on ${since} and not entered.`,
      ends: 'Enter it; publish and push it.',
    },
    'publication-open': {
      says: ({ who, found, since }) => `${who}: listed on ${since} (${found}), not published.`,
      ends: 'Publish it and enter the day.',
    },
    'push-open': {
      says: ({ who, found, since }) => `${who}: listed on ${since} (${found}), not pushed to clients.`,
      ends: 'Push it to clients and enter the day.',
    },
    'warn-clients': {
      says: ({ who, since, list, found }) =>
        `${who}: on the blacklist since ${since} (decision ${list}); clients are to be warned before commissioning.${found === '' ? '' : ` But “${found}” stands beside the number: see first who it is.`}`,
      ends: 'Removal, or revocation of the decision.',
    },
    'rectification-open': {
      says: ({ who, since }) => `${who}: to rectify since ${since}, nothing entered as rectified.`,
      ends: 'Urge it and enter the day.',
    },
    'reinspection-open': {
      says: ({ who, since }) => `${who}: rectified on ${since}, no pass entered.`,
      ends: 'Re-inspect; the half year runs from the day it passes.',
    },
    'half-year-runs': {
      says: ({ who, since, by }) => `${who}: passed on ${since}; without a new breach it may be removed from ${by} on.`,
      ends: 'The end of the half year; a breach up to and on its last day starts it again (with D15 on, from another pass).',
    },
    removable: {
      says: ({ who, since, by }) => `${who}: may be removed since ${by} (passed on ${since}, the half year is over).`,
      ends: 'Decide the removal and enter it; it does not happen by itself.',
    },
    'half-year-broken': {
      says: ({ who, since }) => `${who}: a new breach on ${since} ended the half year.`,
      ends: 'Another pass; the half year starts again with it.',
    },
    'breach-after-half-year': {
      says: ({ who, list }) => `${who}: a breach after the half year and before the removal (${list}).`,
      ends: 'The notice speaks of breaches within the half year only; the authority decides on removal or a new listing.',
    },
    'removed-too-early': {
      says: ({ who, since }) =>
        `${who}: removed on ${since}, before half a year since a pass (which a breach starts again), or without a pass.`,
      ends: 'Enter the day of the pass; where it was too early, have the removal reviewed, and enter a revocation as such.',
    },
    'status-contradicts': {
      says: ({ who, found, allowed }) => `${who}: the status says “${found}”, the events say “${allowed}”.`,
      ends: 'Correct the status, or enter the event that is missing.',
    },
    'name-alone': {
      says: ({ who, list }) =>
        `${who}: a name without a number says nothing of who it is. ${list === '' ? 'Nobody on the registers has it.' : `Of that name: ${list}.`}`,
      ends: 'Enter the licence or certificate number.',
    },
    'two-holders': {
      says: ({ who, found }) => `${who}: listing ${found} is somebody else’s already.`,
      ends: 'A number of its own for each listing.',
    },
    'category-outside-matter': {
      says: ({ who, found, list }) => `${who}: ${list} does not belong to matter ${found}.`,
      ends: 'Correct the matter or the category.',
    },
    'verification-open': {
      says: ({ who, found }) =>
        `${who}: the categories of matter ${numbered(found)} have no date or result of re-verification.`,
      ends: 'Have experts verify them; enter day and result.',
    },
    'category-failed': {
      says: ({ who, found, since }) =>
        `${who}: the categories of matter ${numbered(found)} failed on ${since}, the licence is not reissued.`,
      ends: 'Reissue it without them and enter the day.',
    },
    'reissue-open': {
      says: ({ who, found, since }) =>
        `${who}: the categories of matter ${numbered(found)} passed on ${since}, the licence is not reissued.`,
      ends: 'Reissue it and enter the day.',
    },
    'outside-institution-scope': {
      says: ({ who, found, list }) => `${who}: ${list} is outside the scope of ${found}.`,
      ends: 'Correct the appraiser’s categories, or have the institution’s verified.',
    },
    'too-few-appraisers': {
      says: ({ who, found, allowed, list }) =>
        `${who}: ${found} appraisers for matter ${list}, ${allowed} are usually needed.`,
      ends: 'More appraisers; the number comes from rules that this software has not seen: check it.',
    },
    'evaluation-missed': {
      says: ({ who, list, since, days }) => `${who}: no third-party evaluation in ${list}, ${late(since, days)}.`,
      ends: 'Enter the evaluation that took place; one that makes up for a year names that year.',
    },
    'evaluation-due': {
      says: ({ who, by }) => `${who}: no third-party evaluation yet this year, by ${by} at the latest.`,
      ends: 'A third-party evaluation within the year, entered here.',
    },
    'never-inspected': {
      says: ({ who, found, list }) => `${who}: ${found} institutions without a double-random inspection (${list}).`,
      ends: 'Draw and inspect, and enter the inspection; those drawn on other platforms too.',
    },
    'opinions-never-checked': {
      says: ({ who, found, list }) => `${who}: ${found} institutions without an opinion check (${list}).`,
      ends: 'Check opinions and enter it.',
    },
    'inspection-late': {
      says: ({ who, since, days }) => `${who}: rectification after an inspection is overdue, ${late(since, days)}.`,
      ends: 'Urge it and enter the day.',
    },
    'inspection-open': {
      says: ({ who, since, by }) =>
        `${who}: to rectify after the inspection of ${since}${by === '' ? ', no day set' : `, by ${by}`}.`,
      ends: 'Enter the day of rectification.',
    },
    'misconduct-open': {
      says: ({ who, since }) =>
        `${who}: serious misstatement or wrong standards found on ${since}, no sanction entered.`,
      ends: 'Sanction it and enter the day.',
    },
    'deregistration-open': {
      says: ({ who, since }) => `${who}: conditions no longer met (${since}), not deregistered.`,
      ends: 'Deregister and enter the day; where the conditions are met again, correct the result.',
    },
    'licence-expired': {
      says: ({ who, since }) => `${who}: the licence was valid to ${since}, and it is still registered.`,
      ends: 'Enter the new validity, or the deregistration.',
    },
    'appraiser-without-institution': {
      says: ({ who, found, since }) =>
        `${who}: the institution ${found} was deregistered on ${since}, the appraiser is still registered.`,
      ends: 'Enter the new institution, or the deregistration.',
    },
    'draw-too-few-inspectors': {
      says: ({ who, found, allowed }) => `${who}: ${found} inspectors drawn, ${allowed} are needed.`,
      ends: 'Draw again, or enter the others.',
    },
    'draw-conflict': {
      says: ({ who, list }) => `${who}: ${list} works there or is recused.`,
      ends: 'Draw other inspectors.',
    },
    'missing-value': {
      says: ({ register, column, who }) => `${register}: ${column} is blank${who === '' ? '' : ` (${who})`}.`,
      ends: 'Fill it in: what depends on it cannot be judged.',
    },
    'wrong-value': {
      says: ({ register, column, found, allowed }) => `${register}: ${column} is “${found}”, allowed is ${allowed}.`,
      ends: 'Correct it: until then the cell counts as blank.',
    },
    'duplicate-number': {
      says: ({ register, column, found }) => `${register}: ${column} ${found} has a row already.`,
      ends: 'One row a number at a time; where somebody was registered twice, the first row gets its day of deregistration.',
    },
    'unknown-number': {
      says: ({ register, column, found, list }) =>
        `${register}: ${column} ${found} is on no register${list === '' ? '' : `; written alike: ${list}`}.`,
      ends: 'Check the number, or enter whom it means first.',
    },
    'unknown-column': {
      says: ({ register, found }) => `${register}: there is no column “${found}”; it was not read.`,
      ends: 'Name it as the register does; what is not of the register, take out of the file.',
    },
    'end-before-start': {
      says: ({ register, column, found, since }) => `${register}: ${column} ${found} is before ${since}.`,
      ends: 'Check both dates.',
    },
    'same-name': {
      says: ({ who, list }) => `${who}: of the same name are ${list}.`,
      ends: 'Different numbers are different people; merge them where they are one.',
    },
    'numbers-alike': {
      says: ({ who, list }) =>
        `${who}: the number differs from ${list} in hyphens and other signs alone, and may be the same. They count as two.`,
      ends: 'Check the licence; where they are one, write it the same way in all registers, and merge the rows.',
    },
  },
};
