import { type WorkbookModel, printRange } from '@envscore/scoresheet';
import { type IResources, type IWorkbookData, LocaleType } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { gridConditionalFormats } from './conditional-formats.js';
import { gridStyle } from './looks.js';
import { gridSheet } from './sheet.js';
import { gridValidations } from './validations.js';

/** A resource that a plugin of the grid reads when the workbook is opened, by the plugin's name. */
const resource = (name: string, data: unknown): IResources[number] => ({ name, data: JSON.stringify(data) });

function definedNames({ names, formulaNames }: WorkbookModel, idOf: (sheet: string) => string | undefined) {
  const known: Record<string, IDefinedNamesServiceParam> = {};
  for (const { name, at, comment } of names) {
    const id = `n${Object.keys(known).length}`;
    known[id] = {
      id,
      name,
      formulaOrRefString: printRange(at, '', { absolute: true }),
      localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      ...(comment !== undefined && { comment }),
    };
  }
  for (const { name, formula, sheet } of formulaNames) {
    const id = `n${Object.keys(known).length}`;
    known[id] = {
      id,
      name,
      formulaOrRefString: `=${formula}`,
      localSheetId: (sheet === undefined ? undefined : idOf(sheet)) ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
  }
  return known;
}

/** The workbook of a file as the grid takes it. */
export function gridWorkbook(model: WorkbookModel, id: string, name: string): IWorkbookData {
  const idOf = (place: number): string => `sheet${place + 1}`;
  const perSheet = <T>(of: (sheet: WorkbookModel['sheets'][number]) => readonly T[]): Record<string, readonly T[]> =>
    Object.fromEntries(model.sheets.map((sheet, place) => [idOf(place), of(sheet)]));
  const placeOf = (sheet: string): string | undefined => {
    const place = model.sheets.findIndex((each) => each.name === sheet);
    return place < 0 ? undefined : idOf(place);
  };
  return {
    id,
    name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(Object.entries(model.styles).map(([style, look]) => [style, gridStyle(look)])),
    defaultStyle: model.standardLook,
    sheetOrder: model.sheets.map((_, place) => idOf(place)),
    sheets: Object.fromEntries(model.sheets.map((sheet, place) => [idOf(place), gridSheet(idOf(place), sheet)])),
    resources: [
      resource('SHEET_DEFINED_NAME_PLUGIN', definedNames(model, placeOf)),
      resource('SHEET_DATA_VALIDATION_PLUGIN', perSheet(gridValidations)),
      resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN', perSheet(gridConditionalFormats)),
    ],
  };
}
