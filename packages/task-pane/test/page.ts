import {
  type CellAddress,
  MemoryHost,
  Refused,
  type Refusal,
  type Snapshot,
  type Stop,
  type Workbook,
  columnLetters,
  panelWorkbook,
  planWorkbook,
  registersWorkbook,
  writeScoresheet,
} from '@envscore/scoresheet';
import { type MountedPane, type ViewName, mountPane } from '../src/index.js';
import { registers } from '../../scoresheet/test/registers/province.js';
import { review } from './review.js';

/** A workbook in memory that can be made to refuse, as a workbook in use does. */
class StubbornHost extends MemoryHost {
  refusal: Refused | undefined;
  #other: Workbook | undefined;
  #listener: (() => void) | undefined;

  /** What is found from now on. */
  become(workbook: Workbook): void {
    this.#other = workbook;
    this.#listener?.();
  }

  override onChange(listener: () => void): Stop {
    this.#listener = listener;
    return super.onChange(listener);
  }

  override apply(...given: Parameters<MemoryHost['apply']>): Promise<void> {
    return this.refusal ? Promise.reject(this.refusal) : super.apply(...given);
  }

  override read(): Promise<Snapshot> {
    if (this.refusal) return Promise.reject(this.refusal);
    return this.#other ? new MemoryHost(this.#other).read() : super.read();
  }

  override select(at: CellAddress): Promise<void> {
    return this.refusal ? Promise.reject(this.refusal) : super.select(at);
  }
}

const scoresheet = writeScoresheet(review);

const nothing = { validation: { files: [], listed: 0, isPartial: false }, panels: [], otherRecords: [] };

const workbooks = {
  scoresheet: () => scoresheet,
  plan: () => planWorkbook(),
  panel: () => panelWorkbook(nothing, { audience: 'internal', at: '' }),
  registers: () => registersWorkbook(registers),
  empty: () => ({ sheets: [], names: [], styles: {} }),
};

let host = new StubbornHost();
let pane: MountedPane | undefined;

const named = (name: string, row = 0): CellAddress => {
  const found = host.workbook.names.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no name ${name}`);
  return { sheet: found.at.sheet, row: found.at.top + row, column: found.at.left };
};

/** What tests do to the workbook beside the pane, as a reviewer does it in Excel. */
const workbook = {
  mount(what: keyof typeof workbooks, language: 'zh' | 'en', open: ViewName, nonce: string): void {
    pane?.unmount();
    host = new StubbornHost(workbooks[what]());
    const element = document.getElementById('pane');
    if (element === null) throw new Error('the page has no place for a pane');
    pane = mountPane(element, { host, language, open, nonce });
  },
  show: (view: ViewName) => pane?.show(view),
  type: (name: string, row: number, value: string | number) => {
    host.type(named(name, row), value);
  },
  click: (name: string, row = 0) => host.select(named(name, row)),
  clickAt: (sheet: string, row: number, column: number) => host.select({ sheet, row, column }),
  deleteSheet(title: string): void {
    const { sheets, names, ...rest } = host.workbook;
    const kept = {
      ...rest,
      sheets: sheets.filter(({ name }) => name !== title),
      names: names.filter(({ at }) => at.sheet !== title),
    };
    host.become(kept);
  },
  refuse(why: Refusal | undefined, sheet?: string): void {
    host.refusal = why === undefined ? undefined : new Refused(why, sheet === undefined ? {} : { sheet });
  },
  /** `技术文件!D9`, once the cursor is there. */
  async selected(): Promise<string | undefined> {
    const at = await host.selected();
    return at && `${at.sheet}!${columnLetters(at.column)}${at.row}`;
  },
  sheets: () => host.workbook.sheets.map(({ name }) => name),
};

export type TestWorkbook = typeof workbook;

Object.assign(window, { workbook });
