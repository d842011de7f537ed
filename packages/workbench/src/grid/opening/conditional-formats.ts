import type { SheetModel } from '@envscore/scoresheet';
import { BooleanNumber } from '@univerjs/core';
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { rangeOf } from './ranges.js';

/** The looks of a sheet that depend on formulas, the first that applies before the next. */
export const gridConditionalFormats = ({ conditionalFormats }: SheetModel): readonly IConditionFormattingRule[] =>
  conditionalFormats.map(({ at, when, style: { fill, color, bold, italic, underline, strike }, stops }, place) => ({
    cfId: `c${place}`,
    ranges: [rangeOf(at)],
    stopIfTrue: stops ?? false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${when}`,
      style: {
        ...(fill !== undefined && { bg: { rgb: fill } }),
        ...(color !== undefined && { cl: { rgb: color } }),
        ...(bold && { bl: BooleanNumber.TRUE }),
        ...(italic && { it: BooleanNumber.TRUE }),
        ...(underline && { ul: { s: BooleanNumber.TRUE } }),
        ...(strike && { st: { s: BooleanNumber.TRUE } }),
      },
    },
  }));
