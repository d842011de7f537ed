import { fitted } from '../../layout/fit.js';
import { Words } from '../../layout/words.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { Audience } from '../audience.js';
import type { Panels } from '../panel.js';
import { contentOf } from './content.js';
import { appraisersSheet } from './sheets/appraisers.js';
import { changesSheet } from './sheets/changes.js';
import { codesSheet } from './sheets/codes.js';
import { findingsSheet } from './sheets/findings.js';
import { resolutionsSheet } from './sheets/resolutions.js';
import { summarySheet } from './sheets/summary.js';
import { unitSheet } from './sheets/unit/unit.js';
import { versionsSheet } from './sheets/versions.js';
import { styles } from './styles.js';
import { zhCN } from './wording/zh-CN.js';

export interface PanelWorkbookOptions {
  readonly audience: Audience;
  /** When it was made, as people write it. */
  readonly at: string;
  /** The plan document of the day: which names are experts'. */
  readonly plan?: unknown;
}

/**
 * What a day's panels come to as a workbook in Chinese, without a formula: for the panel with everything and its inputs, without names,
 * or for an applicant, who sees no single score, and is given the panels of one institution. What is typed into the inputs is read back
 * by `readPanelWorkbook`; copies for others have none. Throws where an applicant would see another's panel.
 */
export function panelWorkbook(panels: Panels, options: PanelWorkbookOptions): Workbook {
  const { audience } = options;
  const isApplicant = audience === 'applicant';
  if (isApplicant && new Set(panels.panels.map(({ institution }) => institution)).size > 1)
    throw new Error('an applicant is given the panels of one institution');
  const words = new Words(zhCN.sheets.words, zhCN.wordsHelp);
  const content = contentOf(panels, options, words);
  const summary = summarySheet(content);
  const tables = [
    appraisersSheet(content),
    ...(isApplicant ? [] : [resolutionsSheet(content), versionsSheet(content)]),
    ...(audience === 'internal' ? [codesSheet(content)] : []),
  ];
  const changes = isApplicant ? undefined : changesSheet(content);
  return fitted({
    sheets: [
      summary.sheet,
      ...tables.map(({ sheet }) => sheet),
      ...(changes ? [changes] : []),
      ...(isApplicant ? [] : [findingsSheet(content)]),
      ...content.entries.flatMap(({ day }) => (day === undefined ? [] : [unitSheet(day, content)])),
      ...(audience === 'internal' ? [words.sheet()] : []),
    ],
    names: [summary, ...tables].flatMap(({ names }) => names),
    styles,
    properties: { title: zhCN.title, creator: zhCN.creator },
  });
}
