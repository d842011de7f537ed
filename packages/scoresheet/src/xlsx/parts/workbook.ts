import { printRange, printSheetName } from '../../formula/print.js';
import type { Sheet, Workbook } from '../../workbook/workbook.js';
import { xmlAttribute, xmlHead, xmlText } from '../xml/escape.js';
import { main, relationships } from './namespaces.js';

/** The names that Excel keeps for itself, of one sheet. */
const ownNamesXml = (sheet: Sheet, index: number): string => {
  const own = (name: string, reference: string, more = ''): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}"${more}>${xmlText(reference)}</definedName>`;
  const { printArea, repeatedRows } = sheet.page ?? {};
  return [
    sheet.filter === undefined
      ? ''
      : own('_FilterDatabase', printRange(sheet.filter, '', { absolute: true }), ' hidden="1"'),
    printArea === undefined ? '' : own('Print_Area', printRange(printArea, '', { absolute: true })),
    repeatedRows === undefined
      ? ''
      : own('Print_Titles', `${printSheetName(sheet.name)}!$${repeatedRows.from}:$${repeatedRows.to}`),
  ].join('');
};

const longestComment = 255;

const namesXml = ({ sheets, names }: Workbook): string => {
  const all = [
    ...sheets.map(ownNamesXml),
    ...names.map(({ name, at, comment }) => {
      const said = comment === undefined ? '' : ` comment="${xmlAttribute(comment.slice(0, longestComment))}"`;
      return `<definedName name="${name}"${said}>${xmlText(printRange(at, '', { absolute: true }))}</definedName>`;
    }),
  ].join('');
  return all === '' ? '' : `<definedNames>${all}</definedNames>`;
};

// The calculation engine of Excel 2019 and later. A file that says an older one, or none, is calculated anew on opening.
const engine = 191_029;

/** The first sheet that is seen. */
export const firstShown = ({ sheets }: Workbook): number => sheets.findIndex(({ state }) => state !== 'hidden');

/** The sheets in order, the nth under the workbook's nth relationship, the names, and whether values are to be calculated anew. */
export const workbookXml = (workbook: Workbook, recalculate: boolean): string =>
  [
    xmlHead,
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr/>`,
    // Room for many tabs.
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800"',
    ` firstSheet="${firstShown(workbook)}" activeTab="${firstShown(workbook)}"/></bookViews><sheets>`,
    ...workbook.sheets.map(
      ({ name, state }, index) =>
        `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
    ),
    '</sheets>',
    namesXml(workbook),
    `<calcPr calcId="${engine}"${recalculate ? ' fullCalcOnLoad="1"' : ''}/></workbook>`,
  ].join('');
