import { mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import sheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import dataValidation from '@univerjs/data-validation/locale/en-US';
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/en-US';
import sheetsDataValidationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import sheetsConditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import { type Refusals, withRefusals } from './refusals.js';

export const refusals: Refusals = {
  locked: 'This is protected and cannot be changed. Cells that may be filled in are light yellow.',
  restructuring:
    'Rows, columns and sheets cannot be inserted, deleted, moved or renamed here; where a list is too short, use “Insert rows” above. Do anything else in Excel or WPS, then open the file here.',
  noList:
    'No rows can be inserted here. Select a row of a list first (documents, publications, majors, projects, instruments): as many rows as are selected come in above it.',
};

/** What stands beside the formula while it calculates; of Univer's other words of formulas none is needed. */
const progress = {
  analyzing: 'Looking for what to calculate',
  calculating: 'Calculating',
  'array-analysis': 'Looking for what to calculate',
  'array-calculation': 'Calculating',
  done: 'Calculated',
};

/** What the grid's own parts say. */
export const locale = withRefusals(
  mergeLocales(
    design,
    ui,
    docsUi,
    sheets,
    sheetsUi,
    sheetsFormulaUi,
    dataValidation,
    sheetsDataValidation,
    sheetsDataValidationUi,
    sheetsConditionalFormattingUi,
    { 'sheets-formula': { progress } },
  ),
  refusals,
);
