import { type Language, catalogueOf } from '@envscore/rules-core';
import { plainName } from '../../validation/alike.js';
import type { CountedExpert, OpenPoint, Panel } from '../panel.js';
import type { Seat, Version } from '../seats.js';
import { shortSum } from '../short-sum.js';
import { expertCalled } from './expert-called.js';
import { wordPanelIssue } from './issues.js';
import { panelWords } from './words-of.js';

/** Why a panel's result is provisional although the sheets that count are in order, a sentence each. */
export const openNotices = ({ open }: Panel, language: Language): readonly string[] =>
  open.map((point) => noticeOf(point, language));

function noticeOf(point: OpenPoint, language: Language): string {
  const words = panelWords(language).open;
  switch (point.code) {
    case 'left-out':
      return words.leftOut(point.file);
    case 'included-invalid':
      return words.includedInvalid(point.file);
    case 'version-to-choose':
      return words.versionToChoose(
        expertCalled(point.seat, language),
        catalogueOf(language).phrases.list(versionsCalled(point.seat, language)),
      );
    case 'print-differs':
      return words.printDiffers(point.file);
    case 'recorded-gone':
      return words.recordedGone(shortSum(point.sha256));
    case 'entries-differ':
      return words.entriesDiffer(expertCalled(point.seat, language), point.file, point.count);
    case 'expert-missing': {
      const { expert, file } = point.missing;
      return words.expertMissing(expertCalled(expert, language), file);
    }
  }
}

/** The files of an expert; whose they are where they name people who are not the same. */
function versionsCalled({ versions }: Seat, language: Language): readonly string[] {
  const nameOf = ({ file }: Version): string => file.scoresheet?.submission.expert?.name ?? '';
  const isOne = new Set(versions.map((version) => plainName(nameOf(version)))).size < 2;
  const { within } = catalogueOf(language).phrases;
  return versions.map((version) => (isOne ? version.file.file : within(version.file.file, nameOf(version))));
}

/** What else stands on the first page: that another reading concludes otherwise, what is left without those whom the panel refused,
 * that two experts are of one name, and what is to be written down of the files that count. */
export function readingNotices(panel: Panel, language: Language): readonly string[] {
  const { result } = panel;
  const { conclusions, phrases } = catalogueOf(language);
  const words = panelWords(language);
  const readings: Readonly<Record<string, string>> = words.readings;
  const { otherReadings = [], accepted } = result;
  const others = otherReadings.map(({ value, total, conclusion }) =>
    words.otherReading(readings[value] ?? value, total, conclusions[conclusion]),
  );
  const alike = result.issues
    .filter(({ code }) => code === 'experts-of-one-name')
    .map((issue) => wordPanelIssue(issue, panel, (seat) => expertCalled(seat, language), language));
  const owed = [...alike, ...panel.experts.flatMap((expert) => owedOf(expert, language))];
  if (accepted === undefined) return [...others, ...owed];
  const changing: ReadonlySet<string> = new Set(['I1', 'I2', 'I5']);
  const figures = accepted.criteriaMeans
    .filter(({ code }) => changing.has(code))
    .map(({ code, points }) => `${code} ${points}`);
  return [
    ...others,
    words.accepted(accepted.appraisers, phrases.list(figures), accepted.total, conclusions[accepted.conclusion]),
    ...owed,
  ];
}

/** What is asked for of a file that counts, and nobody has written down. */
function owedOf({ seat, version }: CountedExpert, language: Language): readonly string[] {
  const { owed } = panelWords(language);
  const { delivery, reason, enteredBy, checkedBy } = version.record ?? {};
  const isUnsaid = [
    ...(delivery === 'revised' && reason === undefined ? [owed.reason] : []),
    ...(delivery === 'paper' && (enteredBy === undefined || checkedBy === undefined) ? [owed.entered] : []),
  ];
  return isUnsaid.map((word) => word(expertCalled(seat, language)));
}
