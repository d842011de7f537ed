import type { CellAddress } from '../../formula/expression.js';
import { isScalar, valueAt } from '../../layout/document.js';
import type { PlanColumn } from '../columns.js';
import { type Finding, type FindingCode, type FindingDetail, finding } from '../finding.js';
import { type Row, rowsOf } from '../rows.js';
import { type TableId, planTables } from '../tables.js';

/** A plan under examination: its rows, and findings that know their cells. */
export class Checked {
  readonly plan: unknown;
  readonly #addresses: ReadonlyMap<string, CellAddress>;

  constructor(plan: unknown, addresses: ReadonlyMap<string, CellAddress>) {
    this.plan = plan;
    this.#addresses = addresses;
  }

  rows(table: TableId): readonly Row[] {
    return rowsOf(this.plan, table);
  }

  /** A finding at a value of a row, with what stands there. A list is not shown as a whole: `detail` says which entry is meant. */
  at(code: FindingCode, row: Row, key: string, detail: FindingDetail = {}): Finding {
    const table = row.path.slice(0, row.path.indexOf('.'));
    const found = valueAt(row.values, key);
    const label = this.#columns(table).find((column) => column.key === key)?.spec.label;
    return finding(code, this.cell(`${row.path}.${key}`), {
      ...(label !== undefined && { label }),
      ...(isScalar(found) && { found }),
      ...detail,
    });
  }

  /** The cell of a path of the plan; of one that has none, the cell of the nearest group around it. */
  cell(path: string): CellAddress {
    for (let place = path; place !== ''; place = place.slice(0, Math.max(place.lastIndexOf('.'), 0))) {
      const at = this.#addresses.get(place);
      if (at !== undefined) return at;
    }
    const first = this.#addresses.values().next();
    return first.done === true ? { sheet: '', row: 1, column: 1 } : first.value;
  }

  #columns(table: string): readonly PlanColumn[] {
    return planTables.find(({ id }) => id === table)?.columns ?? [];
  }
}
