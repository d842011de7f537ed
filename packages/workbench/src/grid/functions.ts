import { type FunctionId, call, functionIds, functions, isFailure, type Value } from '@envscore/functions';
import type { Language } from '@envscore/rules-core';
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

type Scalar = number | string | boolean | null;

/** A value as the catalogue takes it; an error as its text. */
function scalarOf(value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) return null;
  return value.isError() ? String(value.getValue()) : value.getValue();
}

const argumentOf = (value: BaseValueObject): Scalar | readonly (readonly Scalar[])[] =>
  value.isArray() ? value.getArrayValue().map((row) => row.map(scalarOf)) : scalarOf(value);

const cellOf = (value: number | string): BaseValueObject =>
  typeof value === 'number' ? NumberValueObject.create(value) : StringValueObject.create(value);

function resultOf(value: Value): BaseValueObject {
  if (typeof value !== 'object') return cellOf(value);
  return ArrayValueObject.create({
    calculateValueList: value.map((row) => row.map(cellOf)),
    rowCount: value.length,
    columnCount: Math.max(...value.map((row) => row.length)),
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });
}

/** The name that cells show. */
const nameOf = (id: FunctionId): string => `ENVSCORE.${id}`;

/** A function of the catalogue as the grid's engine calls it. */
function functionClass(id: FunctionId, language: Language, today: () => string): new (name: string) => BaseFunction {
  const { parameters } = functions[id];
  return class extends BaseFunction {
    override minParams = parameters.filter((parameter) => !('optional' in parameter)).length;
    override maxParams = parameters.length;

    override calculate(...args: BaseValueObject[]): BaseValueObject {
      const result = call(id, args.map(argumentOf), language, today());
      if (!isFailure(result)) return resultOf(result);
      return ErrorValueObject.create(result.error === 'value' ? ErrorType.VALUE : ErrorType.NA);
    }
  };
}

/** Every worksheet function of the catalogue, in the language of its texts, called on the day that it is. */
export const gridFunctions = (language: Language, today: () => string) =>
  functionIds.map((id): [ReturnType<typeof functionClass>, string] => [functionClass(id, language, today), nameOf(id)]);
