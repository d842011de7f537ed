import { type Language, catalogueOf } from '@envscore/rules-core';
import type { OpenPoint, Panel } from '../panel.js';
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
    case 'version-to-choose': {
      const files = point.seat.versions.map(({ file }) => file.file);
      return words.versionToChoose(expertCalled(point.seat, language), catalogueOf(language).phrases.list(files));
    }
    case 'entries-differ':
      return words.entriesDiffer(expertCalled(point.seat, language), point.file, point.count);
    case 'expert-missing': {
      const { expert, file } = point.missing;
      return words.expertMissing(expertCalled(expert, language), file);
    }
  }
}

/** What else stands on the first page: that another reading concludes otherwise, what is left without those whom the panel refused,
 * and that two experts are of one name. */
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
  if (accepted === undefined) return [...others, ...alike];
  const changing: ReadonlySet<string> = new Set(['I1', 'I2', 'I5']);
  const figures = accepted.criteriaMeans
    .filter(({ code }) => changing.has(code))
    .map(({ code, points }) => `${code} ${points}`);
  return [
    ...others,
    words.accepted(accepted.appraisers, phrases.list(figures), accepted.total, conclusions[accepted.conclusion]),
    ...alike,
  ];
}
