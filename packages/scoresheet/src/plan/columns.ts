import { coerceList } from '@envscore/functions';
import { findUnit, matters } from '@envscore/rules-core';
import { type FactSpec, factSpec } from '../layout/fact-spec.js';
import type { Input } from '../scoresheet/tables.js';

/** A column of the plan that people fill: the key of its value in a row, and how it is read. */
export interface PlanColumn {
  /** A dotted path in the row. */
  readonly key: string;
  readonly spec: FactSpec;
  /** Characters of the standard font. */
  readonly width: number;
  /** A row without it cannot be used. */
  readonly isNeeded: boolean;
  /** What is told of it while typing, where its type alone does not say enough. */
  readonly prompt?: string;
}

type Options = Partial<Pick<PlanColumn, 'isNeeded' | 'prompt'>>;

const column = (key: string, spec: FactSpec, label: string, width: number, options: Options = {}): PlanColumn => ({
  key,
  spec: { ...spec, label },
  width,
  isNeeded: false,
  ...options,
});

const needed = { isNeeded: true } as const;

/** A number that rows of other sheets go by. */
export const numberColumn = (key: string, label: string): PlanColumn =>
  column(key, factSpec('review', 'appraisers.id'), label, 10, needed);

export const neededText = (key: string, label: string, width: number): PlanColumn =>
  column(key, factSpec('review', 'appraisers.name'), label, width, needed);

export const textColumn = (key: string, label: string, width: number): PlanColumn =>
  column(key, factSpec('review', 'appraisers.name'), label, width);

export const flagColumn = (key: string, label: string): PlanColumn =>
  column(key, factSpec('review', 'confirmed.documents'), label, 8);

const unit = factSpec('review', 'unit');

export const neededUnit = (key: string, label: string): PlanColumn => column(key, unit, label, 34, needed);

export const unitColumn = (key: string, label: string): PlanColumn => column(key, unit, label, 34);

/** Several units in one cell. */
export const unitsColumn = (key: string, label: string, prompt: string): PlanColumn =>
  column(key, { ...unit, isList: true, read: (cell) => coerceList('review', 'unit', cell) }, label, 14, { prompt });

export const categoriesColumn = (key: string, label: string, prompt: string): PlanColumn =>
  column(key, factSpec('review', 'scope.only'), label, 18, { prompt });

/** Several numbers in one cell. */
export const numbersColumn = (key: string, label: string, prompt: string): PlanColumn => {
  const spec = factSpec('review', 'appraisers.id');
  const list = { ...spec, isList: true, read: (cell: Parameters<FactSpec['read']>[0]) => numbersIn(cell) };
  return column(key, list, label, 18, { prompt });
};

const numbersIn = (cell: Parameters<FactSpec['read']>[0]) => coerceList('review', 'appraisers.id', cell);

export const libraryColumn = (key: string): PlanColumn => {
  const spec = factSpec('review', 'expert.library');
  return column(key, spec, spec.label, 12, needed);
};

/** As wide as the widest of its words. */
const widthOf = ({ words }: FactSpec): number =>
  Math.max(8, ...[...words.values()].map((word) => 2 * Math.min(word.length, 14)));

/** What applicants state, as the scoresheet has it. */
export const declaredColumns = (inputs: readonly Input[], prompt?: string): readonly PlanColumn[] =>
  inputs
    .filter(({ isDeclared }) => isDeclared)
    .map(({ key, spec, width }) =>
      column(
        key,
        spec,
        spec.label,
        Math.max(width === 0 ? 14 : width, widthOf(spec)),
        spec.isList && prompt !== undefined ? { prompt } : {},
      ),
    );

/** Every matter, then every category. */
export const allUnitCodes: readonly string[] = [
  ...matters.map(({ code }) => code),
  ...matters.flatMap(({ categories }) => categories.map(({ code }) => code)),
];

/** Whether a cell takes one matter or category, chosen from a list. */
export const isOneUnit = ({ spec }: PlanColumn): boolean =>
  !spec.isList && spec.type.type === 'code' && spec.type.values.some((code) => findUnit(code)?.level === 'matter');
