import type { Language } from '@envscore/rules-core';
import { type FunctionDeclaration, isRange, spills } from './catalogue/declaration.js';
import { type FunctionId, functionIds, functions } from './catalogue/functions.js';
import { messagesOf } from './wording/language.js';
import { textsOf } from './wording/texts-of.js';

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
}

interface FunctionMetadata {
  readonly id: FunctionId;
  readonly name: FunctionId;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any' | 'string'; readonly dimensionality: 'scalar' | 'matrix' };
}

/** What Excel's functions.json holds. */
export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
}

/**
 * functions.json in one language. Every argument is declared `any`: coercing and explaining is ours. Names are the ids in every
 * language, so that a formula reads the same everywhere; no option is set, for nothing is volatile (today is the day of the calculation) and the flags for data types have
 * harmed older versions of Excel.
 */
export const metadataOf = (language: Language): Metadata => ({
  functions: functionIds.map((id) => ({
    id,
    name: id,
    description: textsOf(language).functions[id].description,
    parameters: functions[id].parameters.map((parameter) => ({
      name: messagesOf(language).names[parameter.id],
      description: textsOf(language).parameters[parameter.id],
      type: 'any',
      dimensionality: isRange(parameter) ? 'matrix' : 'scalar',
      ...('optional' in parameter && { optional: parameter.optional }),
    })),
    result: resultOf(functions[id]),
  })),
});

/** Points are numbers or 取消评审资格; a date is a number or blank. */
const resultOf = (declaration: FunctionDeclaration): FunctionMetadata['result'] => ({
  type: 'sheet' in declaration || declaration.gives.as === 'release' || spills(declaration) ? 'any' : 'string',
  dimensionality: spills(declaration) ? 'matrix' : 'scalar',
});
