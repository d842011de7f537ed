import { printNumber, printRange } from '../../formula/print.js';
import { clippedMessage } from '../../workbook/message.js';
import type { Validation } from '../../workbook/workbook.js';
import { xmlAttribute, xmlText } from '../xml/escape.js';

const message = (said: Validation['error'], names: readonly [string, string]): string => {
  const { title, text } = clippedMessage(said);
  return ` ${names[0]}="${xmlAttribute(title)}" ${names[1]}="${xmlAttribute(text)}"`;
};

const validationXml = ({ at, allowed, prompt, error }: Validation): string => {
  const type = allowed.kind === 'list' ? 'list' : `${allowed.kind}" operator="between`;
  const formulas =
    allowed.kind === 'list'
      ? [printRange(allowed.source, at.sheet, { absolute: true })]
      : [printNumber(allowed.from), printNumber(allowed.to)];
  return [
    `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1"`,
    message(error, ['errorTitle', 'error']),
    prompt === undefined ? '' : message(prompt, ['promptTitle', 'prompt']),
    ` sqref="${printRange(at, at.sheet)}">`,
    ...formulas.map((formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`),
    '</dataValidation>',
  ].join('');
};

export const validationsXml = (validations: readonly Validation[]): string =>
  validations.length === 0
    ? ''
    : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
