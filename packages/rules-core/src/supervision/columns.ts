import * as core from 'zod/v4/core';
import { type FactValue, valuesOf } from '../fact-values.js';
import { fields } from '../scoring/fields.js';
import { type RegisterId, registers, rowSchemas } from './registers.js';

/** A column of a register as it is declared: what its cells hold, and what they are held to. */
export interface RegisterColumn {
  readonly key: string;
  readonly value: FactValue | { readonly type: 'month' };
  /** Several values in one cell. */
  readonly isList: boolean;
  readonly isNeeded: boolean;
  /** Only one row may have it. */
  readonly isUnique: boolean;
  /** Whose number it holds, where that of somebody on another register. */
  readonly refers?: 'institution' | 'appraiser' | 'either' | 'inspector';
}

/** The columns of a register in their order, drawn from the schema that its rows are checked by. */
export function registerColumns(id: RegisterId): readonly RegisterColumn[] {
  const { needed, unique, refers } = registers[id];
  const shape: core.$ZodShape = rowSchemas[id]._zod.def.shape;
  return Object.entries(shape).map(([key, schema]) => {
    const bare = schema instanceof core.$ZodOptional ? schema._zod.def.innerType : schema;
    const value = fields.get(bare)?.allowed.type === 'month' ? ({ type: 'month' } as const) : valuesOf(bare)[0];
    if (value === undefined) throw new TypeError(`a column without values: ${id} ${key}`);
    const meant = Object.entries(refers ?? {}).find(([column]) => column === key)?.[1];
    return {
      key,
      value,
      isList: bare instanceof core.$ZodArray,
      isNeeded: needed.some((column) => column === key),
      isUnique: unique === key,
      ...(meant !== undefined && { refers: meant }),
    };
  });
}
