import { readWord, spelling } from '@envscore/functions';
import { type FactSpec, factSpec } from '../../layout/fact-spec.js';
import type { Delivery } from '../record.js';
import { zhCN } from './wording/zh-CN.js';

/** A column of a table: shown only, read back with its row as what the row is about, or filled in by people. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly role: 'shown' | 'key' | 'input';
  /** How the cell of a key or an input is read. */
  readonly spec?: FactSpec;
  /** Kept for reading back; people see a short form beside it. */
  readonly isHidden?: true;
  /** Numbers and short words stand in the middle. */
  readonly isCentered?: true;
}

const { columns: labels, deliveries } = zhCN;

type Label = keyof typeof labels;

export const shownColumn = (key: string, label: Label, width: number): Column => ({
  key,
  label: labels[label],
  width,
  role: 'shown',
});

export const centered = (column: Column): Column => ({ ...column, isCentered: true });

const read = (role: 'key' | 'input', key: string, label: Label, width: number, spec: FactSpec): Column => ({
  key,
  label: labels[label],
  width,
  role,
  spec: { ...spec, label: labels[label] },
});

const text = factSpec('panel', 'appraiserDecisions.reason');
const number = factSpec('panel', 'appraiserDecisions.appraiser');
const flag = factSpec('review', 'confirmed.documents');

const deliveryWords: ReadonlyMap<Delivery, string> = new Map([
  ['first', deliveries.first],
  ['revised', deliveries.revised],
  ['paper', deliveries.paper],
  ['second', deliveries.second],
]);

const spellings = new Map(
  [...deliveryWords].flatMap(([word, shown]) => [word, shown].map((one): [string, string] => [spelling(one), word])),
);

/** How a version came in: a word of this workbook alone. */
const delivery: FactSpec = {
  ...text,
  type: { type: 'word', values: [...deliveryWords.keys()] },
  words: deliveryWords,
  read: (cell) => [readWord(cell, spellings)],
};

export const institutionKey = (width: number): Column =>
  read('key', 'institution', 'institution', width, factSpec('review', 'institution.name'));
export const unitKey = (width: number): Column => read('key', 'unit', 'unit', width, factSpec('review', 'unit'));
export const appraiserKey: Column = {
  ...read('key', 'appraiser', 'id', 6, number),
  isCentered: true,
};
export const textKey = (key: string, label: Label, width: number): Column => read('key', key, label, width, text);

export const textInput = (key: string, label: Label, width: number): Column => read('input', key, label, width, text);
export const numberInput = (key: string, label: Label, width: number): Column =>
  read('input', key, label, width, number);
export const flagInput = (key: string, label: Label): Column => read('input', key, label, 9, flag);
export const dateInput = (key: string): Column =>
  read('input', key, 'date', 12, factSpec('panel', 'appraiserDecisions.date'));
export const deliveryInput = (key: string): Column => read('input', key, 'delivery', 11, delivery);
export const decisionInput = (key: string): Column =>
  read('input', key, 'decision', 10, factSpec('panel', 'appraiserDecisions.decision'));
export const categoriesInput = (key: string): Column =>
  read('input', key, 'categories', 14, factSpec('panel', 'appraiserDecisions.categories'));
