import { type PanelAppraiser, catalogueOf, wordUnit } from '@envscore/rules-core';
import type { Words } from '../../layout/words.js';
import type { Validation } from '../../report/validation.js';
import type { Audience } from '../audience.js';
import { type Person, expertFor } from '../audience.js';
import type { Panel, Panels } from '../panel.js';
import type { PanelRecord } from '../record.js';
import { hiding } from './hiding.js';
import { unitSheetNames } from './sheet-names.js';
import { zhCN } from './wording/zh-CN.js';

/** A panel of this day, or one of which only the record is left. */
export interface Entry {
  readonly institution: string;
  readonly unit: string;
  /** As people call it. */
  readonly called: string;
  readonly record: PanelRecord;
  readonly day?: { readonly panel: Panel; readonly sheet: string };
}

/** What every sheet of a panel workbook is made from. */
export interface Content {
  readonly entries: readonly Entry[];
  readonly audience: Audience;
  readonly validation: Validation;
  readonly at: string;
  readonly words: Words;
  /** An expert as this audience may know one. */
  readonly call: (seat: Person) => string;
  /** The same where there is little room: the name alone, where it may be known. */
  readonly briefly: (seat: Person) => string;
  /** A text without the names that this audience may not know. */
  readonly hide: (text: string) => string;
}

export function contentOf(
  { panels, otherRecords, validation }: Panels,
  { audience, at, plan }: { readonly audience: Audience; readonly at: string; readonly plan?: unknown },
  words: Words,
): Content {
  const names = unitSheetNames(panels);
  const entry = (record: PanelRecord, institution: string, unit: string): Entry => ({
    institution,
    unit,
    called: zhCN.called(institution, wordUnit(unit, 'zh')),
    record,
  });
  return {
    entries: [
      ...panels.map((panel, place) => ({
        ...entry(panel.record, panel.institution, panel.unit),
        day: { panel, sheet: names[place] ?? '' },
      })),
      ...(audience === 'applicant' ? [] : otherRecords.map((record) => entry(record, record.institution, record.unit))),
    ],
    audience,
    validation,
    at,
    words,
    call: (seat) => expertFor(audience, seat, 'zh'),
    briefly: (seat) =>
      expertFor(audience, audience === 'internal' && seat.name !== undefined ? { name: seat.name } : seat, 'zh'),
    hide: audience === 'internal' ? (text) => text : hiding(panels, validation, plan),
  };
}

/** Everybody's figure, with whose it is. */
export const figuresOf = (
  { experts }: Panel,
  figures: readonly { readonly expert: number; readonly figure: string | number }[],
  { briefly }: Content,
): string =>
  figures
    .map(({ expert, figure }) => zhCN.figure(briefly(experts[expert]?.seat ?? {}), String(figure)))
    .join(zhCN.figuresEnd);

/** Points as they are: a difference of tenths leaves nothing behind them. */
export const difference = (one: number, other: number): number => Math.round((one - other) * 10) / 10;

export const rangeText = (min: number, max: number): string => `${min}–${max}`;

/** What an expert's sheet of an appraiser comes to. */
export const outcomeText = ({ status, total }: PanelAppraiser['experts'][number]): string | number =>
  total ?? catalogueOf('zh').statuses[status];

/** Means are told an applicant only where they are no single expert's figures. */
export const hasMeans = (panel: Panel, { audience }: Content): boolean =>
  audience !== 'applicant' || panel.experts.length > 1;
