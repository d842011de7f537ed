import {
  type ConditionalFormat,
  type Sheet,
  type CellRule,
  clippedMessage,
  print,
  printRange,
} from '@envscore/scoresheet';
import { absolute, colorCode } from './printed.js';
import { type Step, bytesOf, bytesOfCall } from './step.js';

/** What may be typed, and looks that depend on formulas. */
export function* ruleSteps({ name, validations = [], conditionalFormats = [] }: Sheet): Generator<Step> {
  for (const validation of validations) {
    yield {
      bytes: 4 * bytesOfCall + bytesOf(validation),
      write: (sheetNamed) => {
        const range = sheetNamed(name).getRange(printRange(validation.at, name));
        validate(range.dataValidation, validation);
      },
    };
  }
  // Excel puts each new one before those that are there.
  for (const rule of [...conditionalFormats].reverse()) {
    const formula = `=${print(rule.when, name)}`;
    yield {
      bytes: 10 * bytesOfCall + bytesOf(formula),
      write: (sheetNamed) => {
        const range = sheetNamed(name).getRange(printRange(rule.at, name));
        drawWhen(range.conditionalFormats.add('Custom').custom, formula, rule.style);
      },
    };
  }
}

function validate(target: Excel.DataValidation, { allowed, prompt, error }: CellRule): void {
  target.rule = ruleOf(allowed);
  const said = clippedMessage(error);
  target.errorAlert = { title: said.title, message: said.text, showAlert: true, style: 'Stop' };
  if (prompt === undefined) return;
  const asked = clippedMessage(prompt);
  target.prompt = { title: asked.title, message: asked.text, showPrompt: true };
}

function ruleOf(allowed: CellRule['allowed']): Excel.DataValidationRule {
  if (allowed.kind === 'list') return { list: { inCellDropDown: true, source: absolute(allowed.source) } };
  const between = { operator: 'Between', formula1: `=${allowed.from}`, formula2: `=${allowed.to}` } as const;
  switch (allowed.kind) {
    case 'whole':
      return { wholeNumber: between };
    case 'decimal':
      return { decimal: between };
    case 'date':
      return { date: between };
    case 'textLength':
      return { textLength: between };
  }
}

function drawWhen(target: Excel.CustomConditionalFormat, formula: string, style: ConditionalFormat['style']): void {
  target.rule.formula = formula;
  if (style.fill !== undefined) target.format.fill.color = colorCode(style.fill);
  if (style.color !== undefined) target.format.font.color = colorCode(style.color);
  if (style.bold === true) target.format.font.bold = true;
}
