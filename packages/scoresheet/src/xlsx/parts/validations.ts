import { printNumber, printRange } from '../../formula/print.js';
import type { Validation } from '../../workbook/workbook.js';
import { xmlAttribute, xmlText } from '../xml/escape.js';

// Excel calls a file damaged that has more.
const longestTitle = 32;
const longestMessage = 255;

const clipped = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  // Not in the middle of a character that takes two places.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
};

const message = (title: string, text: string, names: readonly [string, string]): string =>
  ` ${names[0]}="${xmlAttribute(clipped(title, longestTitle))}" ${names[1]}="${xmlAttribute(clipped(text, longestMessage))}"`;

const validationXml = ({ at, allowed, prompt, error }: Validation): string => {
  const type = allowed.kind === 'list' ? 'list' : `${allowed.kind}" operator="between`;
  const formulas =
    allowed.kind === 'list'
      ? [printRange(allowed.source, at.sheet, { absolute: true })]
      : [printNumber(allowed.from), printNumber(allowed.to)];
  return [
    `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1"`,
    message(error.title, error.text, ['errorTitle', 'error']),
    prompt === undefined ? '' : message(prompt.title, prompt.text, ['promptTitle', 'prompt']),
    ` sqref="${printRange(at, at.sheet)}">`,
    ...formulas.map((formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`),
    '</dataValidation>',
  ].join('');
};

export const validationsXml = (validations: readonly Validation[]): string =>
  validations.length === 0
    ? ''
    : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
