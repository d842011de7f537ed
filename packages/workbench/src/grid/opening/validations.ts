import { type SheetModel, type ValidationModel, printRange } from '@envscore/scoresheet';
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { rangeOf } from './ranges.js';

type Criterion = Pick<ISheetDataValidationRule, 'type' | 'operator' | 'formula1' | 'formula2'>;

const operators: Readonly<Record<string, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThan: DataValidationOperator.LESS_THAN,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** The grid takes numbers as they are and everything else as a formula. */
const operand = (text: string): string => (/^-?[0-9.]+$/.test(text) ? text : `=${text}`);

function criterionOf(allowed: ValidationModel['allowed'], home: string): Criterion {
  switch (allowed.kind) {
    case 'list':
      return { type: DataValidationType.LIST, formula1: `=${printRange(allowed.source, home)}` };
    case 'words':
      return { type: DataValidationType.LIST, formula1: allowed.words.join(',') };
    case 'listFormula':
      return { type: DataValidationType.LIST, formula1: `=${allowed.formula}` };
    case 'condition':
      return { type: DataValidationType.CUSTOM, formula1: `=${allowed.formula}` };
    case 'compared': {
      const [first = '', second] = allowed.with;
      return {
        type: allowed.what,
        ...(operators[allowed.comparison] !== undefined && { operator: operators[allowed.comparison] }),
        formula1: operand(first),
        ...(second !== undefined && { formula2: operand(second) }),
      };
    }
    case 'anything':
      return { type: DataValidationType.ANY };
    case 'whole':
    case 'decimal':
    case 'date':
    case 'textLength':
      return {
        type: allowed.kind,
        operator: DataValidationOperator.BETWEEN,
        formula1: String(allowed.from),
        formula2: String(allowed.to),
      };
  }
}

const styleOf = ({ error, insisting }: ValidationModel): DataValidationErrorStyle => {
  if (insisting === 'warning') return DataValidationErrorStyle.WARNING;
  return error === undefined || insisting === 'information'
    ? DataValidationErrorStyle.INFO
    : DataValidationErrorStyle.STOP;
};

/** What may be typed on a sheet, and what is said about it. */
export const gridValidations = ({ name, validations }: SheetModel): readonly ISheetDataValidationRule[] =>
  validations.map((validation, place) => {
    const { at, allowed, prompt, error } = validation;
    return {
      uid: `v${place}`,
      ranges: [rangeOf(at)],
      ...criterionOf(allowed, name),
      allowBlank: true,
      errorStyle: styleOf(validation),
      showErrorMessage: error !== undefined,
      ...(error !== undefined && { error: error.text, errorTitle: error.title }),
      showInputMessage: prompt !== undefined,
      ...(prompt !== undefined && { prompt: prompt.text, promptTitle: prompt.title }),
      renderMode: DataValidationRenderMode.ARROW,
      showDropDown: true,
    };
  });
