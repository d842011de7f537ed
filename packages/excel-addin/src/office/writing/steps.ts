import { type Sheet, type Workbook, printRange } from '@envscore/scoresheet';
import type { Space } from '../space.js';
import { contentSteps } from './contents.js';
import { lookSteps } from './looks.js';
import { paperSteps } from './paper.js';
import { ruleSteps } from './rules.js';
import { shapeSteps } from './shape.js';
import { type Step, bytesOfCall } from './step.js';

/**
 * How a workbook is written, in order: all sheets before the formulas that speak of them; numbers and texts before the formats that
 * would change how they are understood; what closes a sheet at the end.
 */
export function* stepsOf(workbook: Workbook, space: Space): Generator<Step> {
  yield sheetsStep(space);
  for (const sheet of workbook.sheets) yield* sheetSteps(sheet, workbook);
  yield namesStep(workbook);
  for (const sheet of workbook.sheets) yield closingStep(sheet);
}

const sheetsStep = ({ made, replacedNames }: Space): Step => ({
  bytes: (made.length + replacedNames.length) * bytesOfCall,
  write: (_, { workbook: { worksheets, names } }) => {
    for (const name of replacedNames) names.getItem(name).delete();
    for (const name of made) worksheets.add(name);
  },
});

function* sheetSteps(sheet: Sheet, { styles }: Workbook): Generator<Step> {
  yield* contentSteps(sheet);
  yield* lookSteps(sheet, styles);
  yield* shapeSteps(sheet);
  yield* ruleSteps(sheet);
  yield* paperSteps(sheet);
}

const namesStep = ({ names }: Workbook): Step => ({
  bytes: names.length * 2 * bytesOfCall,
  write: (sheetNamed, { workbook }) => {
    for (const { name, at, comment } of names) {
      const range = sheetNamed(at.sheet).getRange(printRange(at, at.sheet));
      workbook.names.add(name, range, comment);
    }
  },
});

/** What people may do on a sheet that is protected, as in files. */
export const permitted: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

const closingStep = ({ name, isProtected, state }: Sheet): Step => ({
  bytes: 4 * bytesOfCall,
  write: (sheetNamed) => {
    const worksheet = sheetNamed(name);
    if (isProtected === true) worksheet.protection.protect(permitted);
    if (state === 'hidden') worksheet.visibility = 'Hidden';
  },
});
