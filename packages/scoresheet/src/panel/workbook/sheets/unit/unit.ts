import { catalogueOf, wordUnit } from '@envscore/rules-core';
import { resultTab } from '../../../../scoresheet/sheets/tabs.js';
import type { Sheet } from '../../../../workbook/workbook.js';
import { type Content, type Entry, hasMeans } from '../../content.js';
import { page } from '../../page.js';
import { zhCN } from '../../wording/zh-CN.js';
import { openIn, readingsOf } from '../summary.js';
import { acceptedRows } from './accepted.js';
import { appraiserRows } from './appraisers.js';
import { Canvas } from './canvas.js';
import { categoryRows } from './categories.js';
import { criteriaRows } from './criteria.js';
import { sectionRows } from './sections.js';

const { conclusions } = catalogueOf('zh');

/** One institution's unit: what it comes to, every expert beside the mean, and where they are apart. */
export function unitSheet({ panel, sheet }: NonNullable<Entry['day']>, content: Content): Sheet {
  const canvas = new Canvas(sheet, panel, content);
  const { audience } = content;
  canvas.across(wordUnit(panel.unit, 'zh'), 'title', 30);
  canvas.across(panel.institution, 'line', 22);
  canvas.across(conclusions[panel.conclusion], 'conclusion', 36);
  for (const text of openIn(panel, content)) canvas.across(text, 'open');
  if (audience !== 'applicant') for (const { text, style } of readingsOf(panel, content)) canvas.across(text, style);
  if (!hasMeans(panel, content)) canvas.across(zhCN.unit.fewExperts, 'open');
  const chart = sectionRows(canvas);
  criteriaRows(canvas);
  appraiserRows(canvas);
  acceptedRows(canvas);
  categoryRows(canvas);
  return canvas.grid.sheet({
    isProtected: true,
    tab: resultTab,
    charts: [chart],
    page: { ...page(content, sheet), repeatedRows: { from: 1, to: 2 } },
  });
}
