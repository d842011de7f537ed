import { isDate } from '@envscore/rules-core';
import type { FactValue } from '@envscore/functions';
import type { CellAddress } from '../../formula/expression.js';
import { readCell } from '../../plan/cells.js';
import { isSameName } from '../../validation/alike.js';
import { type Lookup, lookUp } from '../../workbook/lookup.js';
import type { FoundName, Snapshot } from '../../workbook/snapshot.js';
import type { AppraiserDecision, Delivery, PanelRecord, Resolution, TypedCode, VersionRecord } from '../record.js';
import { panelName } from './panel-name.js';
import { type TableId, readColumns } from './tables.js';

/** What somebody typed into a panel workbook and nobody can read as what belongs there. */
export interface MisreadInput {
  readonly at: CellAddress;
  /** The heading of its column. */
  readonly label: string;
  readonly found: FactValue;
}

/** What has been written down in a panel workbook, panel by panel: everything is found by its name, wherever it has moved. A copy
 * for others than the panel holds nothing. */
export function readPanelWorkbook(snapshot: Snapshot): readonly PanelRecord[] {
  const reader = new Reader(snapshot);
  const records: Draft[] = [];
  for (const row of reader.rows('panels')) {
    const leader = row.number('leader');
    Object.assign(recordOf(records, row), leader === undefined ? {} : { leader });
  }
  for (const row of reader.rows('versions')) keep(recordOf(records, row).versions, versionIn(row));
  for (const row of reader.rows('codes')) keep(recordOf(records, row).codes, codeIn(row));
  for (const row of reader.rows('appraisers')) keep(recordOf(records, row).appraisers, decisionIn(row));
  for (const row of reader.rows('resolutions')) keep(recordOf(records, row).resolutions, resolutionIn(row));
  return records;
}

/** What of it could not be read, for whoever typed it. */
export function misreadInPanelWorkbook(snapshot: Snapshot): readonly MisreadInput[] {
  const reader = new Reader(snapshot);
  for (const id of ['panels', 'versions', 'codes', 'appraisers', 'resolutions'] as const) reader.rows(id);
  return reader.misread;
}

interface Draft extends PanelRecord {
  readonly versions: VersionRecord[];
  readonly codes: TypedCode[];
  readonly appraisers: AppraiserDecision[];
  readonly resolutions: Resolution[];
}

function keep<Of>(list: Of[], entry: Of | undefined): void {
  if (entry !== undefined) list.push(entry);
}

function recordOf(records: Draft[], row: Row): Draft {
  const [institution, unit] = [row.text('institution') ?? '', row.text('unit') ?? ''];
  const known = records.find((one) => one.unit === unit && isSameName(one.institution, institution));
  if (known !== undefined) return known;
  const record = { institution, unit, versions: [], codes: [], appraisers: [], resolutions: [] };
  records.push(record);
  return record;
}

const deliveries: readonly Delivery[] = ['first', 'revised', 'paper', 'second'];
const decisions = ['qualified', 'notQualified'] as const;

function versionIn(row: Row): VersionRecord | undefined {
  const sha256 = row.text('sha256');
  const [isChosen, isSigned] = [row.flag('isChosen'), row.flag('isSigned')];
  const delivery = deliveries.find((one) => one === row.text('delivery'));
  const [reason, enteredBy, checkedBy] = [row.text('reason'), row.text('enteredBy'), row.text('checkedBy')];
  const said = {
    ...(isChosen !== undefined && { isChosen }),
    ...(delivery !== undefined && { delivery }),
    ...(reason !== undefined && { reason }),
    ...(enteredBy !== undefined && { enteredBy }),
    ...(checkedBy !== undefined && { checkedBy }),
    ...(isSigned !== undefined && { isSigned }),
  };
  return sha256 === undefined || isEmpty(said) ? undefined : { sha256, ...said };
}

function codeIn(row: Row): TypedCode | undefined {
  const [sha256, code, appraiser] = [row.text('sha256'), row.text('code'), row.number('appraiser')];
  if (sha256 === undefined || code === undefined) return undefined;
  return { sha256, ...(appraiser !== undefined && { appraiser }), code };
}

function decisionIn(row: Row): AppraiserDecision | undefined {
  const appraiser = row.number('appraiser');
  const decision = decisions.find((one) => one === row.text('decision'));
  const [categories, reason, date] = [row.texts('categories'), row.text('reason'), row.date('date')];
  const said = {
    ...(decision !== undefined && { decision }),
    ...(categories.length > 0 && { categories }),
    ...(reason !== undefined && { reason }),
    ...(date !== undefined && { date }),
  };
  return appraiser === undefined || isEmpty(said) ? undefined : { appraiser, ...said };
}

function resolutionIn(row: Row): Resolution | undefined {
  const [code, text, date, appraiser] = [row.text('code'), row.text('text'), row.date('date'), row.number('appraiser')];
  if (code === undefined || (text === undefined && date === undefined)) return undefined;
  return {
    ...(appraiser !== undefined && { appraiser }),
    code,
    text: text ?? '',
    ...(date !== undefined && { date }),
  };
}

const isEmpty = (said: object): boolean => Object.keys(said).length === 0;

/** What stands in a row, by the keys of its columns. */
class Row {
  readonly #values: ReadonlyMap<string, readonly FactValue[]>;

  constructor(values: ReadonlyMap<string, readonly FactValue[]>) {
    this.#values = values;
  }

  text(key: string): string | undefined {
    return this.texts(key)[0];
  }

  texts(key: string): readonly string[] {
    return (this.#values.get(key) ?? []).filter((value) => typeof value === 'string');
  }

  number(key: string): number | undefined {
    return this.#values.get(key)?.find((value) => typeof value === 'number');
  }

  flag(key: string): boolean | undefined {
    return this.#values.get(key)?.find((value) => typeof value === 'boolean');
  }

  date(key: string): string | undefined {
    return this.texts(key).find(isDate);
  }
}

class Reader {
  readonly misread: MisreadInput[] = [];
  readonly #book: Lookup;
  readonly #countsFrom1904: boolean;

  constructor(snapshot: Snapshot) {
    this.#book = lookUp(snapshot);
    this.#countsFrom1904 = snapshot.countsFrom1904 === true;
  }

  /** The rows of a table in which something stands. */
  rows(id: TableId): readonly Row[] {
    const columns = readColumns(id).flatMap((column) => {
      const found = this.#book.name(panelName(id, column.key));
      return found === undefined ? [] : [{ ...column, found }];
    });
    const blocks = columns.map(({ found }) => found);
    if (blocks.length === 0) return [];
    const rows: Row[] = [];
    for (let row = Math.min(...blocks.map(top)); row <= Math.max(...blocks.map(bottom)); row += 1) {
      const values = new Map<string, readonly FactValue[]>();
      for (const { key, role, label, spec, found } of columns) {
        const at = { sheet: found.sheet, row, column: found.left };
        if (spec === undefined || this.#book.isBlank(at)) continue;
        const read = readCell(spec, this.#book.cell(at), this.#countsFrom1904);
        const refused = read.problems.map((problem) => problem.found);
        // What a row is about was not typed by anybody: a unit that is none is the one that was handed in.
        values.set(key, role === 'key' ? read.values : read.values.filter((value) => !refused.includes(value)));
        if (role === 'input') this.misread.push(...refused.map((value) => ({ at, label, found: value })));
      }
      if (values.size > 0) rows.push(new Row(values));
    }
    return rows;
  }
}

const top = (block: FoundName): number => block.top;
const bottom = (block: FoundName): number => block.bottom;
