import type { Language } from '@envscore/rules-core';
import { fitted } from '../../layout/fit.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { Validation } from '../validation.js';
import { reportWords } from '../wording/words-of.js';
import { filesSheet } from './files.js';
import { findingsSheet } from './findings.js';
import { missingSheet } from './missing.js';
import { styles } from './styles.js';
import { summarySheet } from './summary.js';

/** The report as a workbook. It holds no formula, and every text in it is a text. */
export const reportWorkbook = (validation: Validation, language: Language): Workbook =>
  fitted({
    sheets: [
      summarySheet(validation, language),
      findingsSheet(validation, language),
      filesSheet(validation, language),
      ...(validation.plan?.missing === undefined ? [] : [missingSheet(validation.plan.missing, language)]),
    ],
    names: [],
    styles,
    properties: { title: reportWords(language).title, creator: 'envscore' },
  });
