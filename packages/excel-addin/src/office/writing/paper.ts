import { type PageSetup, type Sheet, clippedSections, printRange } from '@envscore/scoresheet';
import { type Step, bytesOf, bytesOfCall } from './step.js';

/** What a sheet says about paper. */
export function* paperSteps({ name, page }: Sheet): Generator<Step> {
  if (page === undefined) return;
  yield {
    bytes: (16 + 2 * (page.breaksAfter?.length ?? 0)) * bytesOfCall + bytesOf([page.header, page.footer]),
    write: (sheetNamed) => {
      setUp(sheetNamed(name), page, name);
    },
  };
}

function setUp(worksheet: Excel.Worksheet, page: PageSetup, sheet: string): void {
  const { pageLayout, horizontalPageBreaks } = worksheet;
  const { orientation, margins, fitToWidth, repeatedRows, printArea, breaksAfter = [], header, footer } = page;
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.setPrintMargins('Centimeters', inCentimetres(margins));
  if (fitToWidth === true) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (repeatedRows !== undefined) pageLayout.setPrintTitleRows(`$${repeatedRows.from}:$${repeatedRows.to}`);
  if (printArea !== undefined) pageLayout.setPrintArea(printRange(printArea, sheet));
  for (const row of breaksAfter) horizontalPageBreaks.add(`A${row + 1}`);
  const all = pageLayout.headersFooters.defaultForAllPages;
  for (const { code, text } of clippedSections(header ?? {})) all[headers[code]] = text;
  for (const { code, text } of clippedSections(footer ?? {})) all[footers[code]] = text;
}

const inCentimetres = (margins: PageSetup['margins']): Excel.PageLayoutMarginOptions =>
  Object.fromEntries(Object.entries(margins).map(([side, millimetres]) => [side, millimetres / 10]));

const headers = { '&L': 'leftHeader', '&C': 'centerHeader', '&R': 'rightHeader' } as const;
const footers = { '&L': 'leftFooter', '&C': 'centerFooter', '&R': 'rightFooter' } as const;
