import { catalogueOf, thresholds } from '@envscore/rules-core';
import {
  type Column,
  appraiserKey,
  categoriesInput,
  centered,
  dateInput,
  decisionInput,
  deliveryInput,
  flagInput,
  institutionKey,
  numberInput,
  shownColumn,
  textInput,
  textKey,
  unitKey,
} from './columns.js';
import { zhCN } from './wording/zh-CN.js';

/** What is read back of a panel: a row of the first sheet, and rows of these tables. */
export type TableId = 'panels' | 'appraisers' | 'resolutions' | 'versions' | 'codes';

const { sections } = catalogueOf('zh');

/** A figure beside what it must reach. */
const figure = (code: keyof typeof thresholds): Column => ({
  ...centered(shownColumn(code, 'mean', 11)),
  label: zhCN.thresholds(sections[code], thresholds[code]),
});

/** Which panel a row speaks of. */
const whose: readonly Column[] = [institutionKey(24), centered(unitKey(9))];

/** The fingerprint that rows go by; people see its beginning. */
const sum: readonly Column[] = [
  centered(shownColumn('sum', 'sum', 14)),
  { ...textKey('sha256', 'sha256', 8), isHidden: true },
];

/** The columns of each table, those that anonymous copies have not in their place. */
export const tables: Readonly<Record<TableId, readonly Column[]>> = {
  panels: [
    institutionKey(26),
    unitKey(22),
    centered(shownColumn('experts', 'experts', 11)),
    figure('total'),
    figure('composition'),
    figure('technical'),
    figure('laboratory'),
    shownColumn('short', 'short', 20),
    centered(shownColumn('range', 'range', 11)),
    shownColumn('conclusion', 'conclusion', 22),
    centered(shownColumn('open', 'open', 10)),
    centered(numberInput('leader', 'leader', 12)),
  ],
  appraisers: [
    ...whose,
    appraiserKey,
    shownColumn('name', 'name', 10),
    shownColumn('figures', 'figures', 30),
    centered(shownColumn('mean', 'mean', 8)),
    centered(shownColumn('range', 'range', 10)),
    shownColumn('disqualified', 'disqualified', 12),
    shownColumn('recommended', 'recommended', 16),
    centered(shownColumn('status', 'status', 9)),
    decisionInput('decision'),
    categoriesInput('categories'),
    textInput('reason', 'reason', 22),
    dateInput('date'),
  ],
  resolutions: [
    ...whose,
    appraiserKey,
    shownColumn('subject', 'subject', 10),
    centered(textKey('code', 'code', 7)),
    shownColumn('criterion', 'criterion', 18),
    centered(shownColumn('max', 'max', 7)),
    shownColumn('points', 'points', 30),
    centered(shownColumn('apart', 'apart', 7)),
    textInput('text', 'text', 40),
    dateInput('date'),
  ],
  versions: [
    ...whose,
    shownColumn('expert', 'expert', 13),
    shownColumn('file', 'file', 34),
    ...sum,
    shownColumn('copies', 'copies', 18),
    centered(shownColumn('counts', 'counts', 12)),
    flagInput('isChosen', 'isChosen'),
    deliveryInput('delivery'),
    textInput('reason', 'versionReason', 20),
    textInput('enteredBy', 'enteredBy', 10),
    textInput('checkedBy', 'checkedBy', 10),
    flagInput('isSigned', 'isSigned'),
  ],
  codes: [
    ...whose,
    shownColumn('expert', 'expert', 16),
    shownColumn('file', 'file', 44),
    ...sum,
    appraiserKey,
    shownColumn('form', 'form', 26),
    textInput('code', 'typed', 24),
  ],
};

/** The columns that a file keeps for reading back. */
export const readColumns = (id: TableId): readonly Column[] => tables[id].filter(({ role }) => role !== 'shown');
