import { type Injector, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/** Univer looks at limits when the browser has time, and throws where the workbook has been closed by then: nothing is left to look at. */
export function validateOnlyWhatIsOpen(injector: Injector): void {
  const instances = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unit, sheet, ranges) => {
    const workbook = instances.getUnit(unit, UniverInstanceType.UNIVER_SHEET);
    return workbook === null ? Promise.resolve([]) : validate(unit, sheet, ranges);
  };
}
