import { type ILocales, type LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { SheetPermissionCheckController, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { EnginePlugin } from './calculating/engine.js';
import type { gridFunctions } from './functions.js';
import { Locks } from './locks.js';

export interface Setting {
  readonly place: HTMLElement;
  readonly locale: LocaleType;
  readonly locales: ILocales;
  readonly functions: ReturnType<typeof gridFunctions>;
}

/** The grid without a workbook in it. */
export function startUniver({ place, locale, locales, functions }: Setting): Univer {
  const univer = new Univer({ locale, locales, logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(EnginePlugin, { function: functions });
  univer.registerPlugin(UniverUIPlugin, { container: place, toolbar: false, contextMenu: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { override: [[SheetPermissionCheckController, { useClass: Locks }]] });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    footer: { addSheetButtonConfig: { show: false }, menus: false },
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    // It would take what is typed into the cell.
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  return univer;
}
