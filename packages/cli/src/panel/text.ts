import { type PanelAppraiser, catalogueOf, wordUnit } from '@envscore/rules-core';
import {
  type Panel,
  type Panels,
  type ReportedFile,
  type Seat,
  expertCalled,
  expertFor,
  openIssues,
  openNotices,
  panelWords,
  readingNotices,
  wordPanelIssue,
} from '@envscore/scoresheet';
import { aligned } from '../aligned.js';
import { safeText } from '../safe-text.js';
import { type Style, paint, tableOf } from '../table.js';
import { findingLines } from '../validate/text.js';

/** Every panel as people read it: who sits in it, what it comes to, what keeps it open, and its appraisers. */
export const panelsText = ({ validation, panels }: Panels, style: Style): readonly string[] => [
  ...validation.files.flatMap((file) => findingLines(withoutNotes(file), style)),
  ...panels.flatMap((panel) => ['', ...panelText(panel, style)]),
];

/** Why a row counts nothing is for the report: here it would drown what has to be done. */
const withoutNotes = (file: ReportedFile): ReportedFile => ({
  ...file,
  findings: file.findings.filter(({ code, severity }) => severity !== 'info' || code === 'left-out'),
});

function panelText(panel: Panel, style: Style): readonly string[] {
  const { language } = style;
  const { institution, unit, experts, result, conclusion } = panel;
  const { phrases } = catalogueOf(language);
  const words = panelWords(language);
  const name = [institution, wordUnit(unit, language)].join(' · ');
  const call = (seat: Seat): string => expertFor('internal', seat, language);
  const sat = experts.map(({ seat }) => call(seat));
  const issues = openIssues(panel).map((issue) => wordPanelIssue(issue, panel, call, language));
  return [
    tableOf({ ...result, conclusion, issues: [] }, name, style).trimEnd(),
    '',
    safeText(`${words.experts(experts.length)}${phrases.colon}${phrases.list(sat)}`),
    ...[...openNotices(panel, language), ...issues].map((notice) => paint(style, 'yellow', safeText(notice))),
    ...readingNotices(panel, language).map((notice) => paint(style, 'red', safeText(notice))),
    ...appraiserLines(panel, style),
  ];
}

function appraiserLines({ experts, result: { appraisers = [] } }: Panel, style: Style): readonly string[] {
  const { language } = style;
  const { labels, statuses, phrases } = catalogueOf(language);
  const words = panelWords(language);
  if (appraisers.length === 0) return [];
  const head = [
    '',
    labels.review['appraisers.name'],
    ...experts.map(({ seat }) => expertCalled(seat, language)),
    words.mean,
    words.spread,
    '',
  ];
  const called = (expert: number): string => expertCalled(experts[expert]?.seat ?? {}, language);
  const rowOf = (one: PanelAppraiser): readonly string[] => {
    const given = experts.map((_, place) => one.experts.find(({ expert }) => expert === place));
    const apart = one.spread === undefined ? '' : String(Math.round((one.spread.max - one.spread.min) * 10) / 10);
    const isSplit = one.disqualifiedBy.length > 0 && one.status !== 'disqualified';
    const note = [
      one.decision === undefined ? '' : words.decisions[one.decision],
      one.status === 'final' ? '' : statuses[one.status],
      isSplit ? words.disqualifiedBy(phrases.list(one.disqualifiedBy.map(called))) : '',
    ];
    return [
      String(one.id ?? ''),
      one.name ?? '',
      ...given.map((sheet) => String(sheet?.total ?? (sheet === undefined ? '' : statuses[sheet.status]))),
      String(one.total ?? '—'),
      apart,
      note.filter((text) => text !== '').join(' '),
    ];
  };
  const figures = new Set(head.map((_, column) => column).filter((column) => column > 1 && column < head.length - 1));
  const rows = aligned(
    [head, ...appraisers.map(rowOf)].map((row) => row.map(safeText)),
    figures,
  );
  return ['', paint(style, 'bold', labels.review.appraisers), ...rows.map((line) => `  ${line}`)];
}
