import { describe, expect, it } from 'vitest';
import { call, cell, envscore, iff, op, range } from '../../src/formula/build.js';
import type { CellAddress, Scalar } from '../../src/formula/expression.js';
import { type Loss, Occupied, type WorkbookHost } from '../../src/hosts/host.js';
import { insertRows, type Insertion } from '../../src/hosts/insert-rows.js';
import { type LiveHost, Refused } from '../../src/hosts/live.js';
import { snapshotOf } from '../../src/hosts/snapshot-of.js';
import type { FoundCell, Snapshot } from '../../src/workbook/snapshot.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { block, cellsOf, everything } from '../xlsx/everything.js';

/** A host with nothing in it, and what the suite cannot do through the contract itself. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** Inserts rows as somebody would. */
  readonly insertRows: (insertion: Insertion) => Promise<void>;
  /** Whether what has been applied (`everything`, and a table) is there: looked up where the host keeps it. */
  readonly keeps: (what: Loss) => Promise<boolean>;
}

const possibleLosses: readonly Loss[] = [
  'charts',
  'tables',
  'pageSetup',
  'conditionalFormats',
  'validations',
  'protection',
  'styles',
];

/** However a host writes calls of the add-in. */
const likeShown = (formula: string): string => formula.replaceAll(/_xldudf_ENVSCORE_/gi, 'ENVSCORE.');

const comparable = ({ sheets, names }: Snapshot) => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    // Not every host can tell of them, or keeps them.
    drawings: undefined,
    cells: new Map(
      [...sheet.cells].map(([row, columns]) => [
        row,
        new Map(
          [...columns].map(([column, each]): [number, FoundCell] => [
            column,
            each.formula === undefined ? each : { ...each, formula: likeShown(each.formula) },
          ]),
        ),
      ]),
    ),
  })),
  names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)),
});

/** A host may come with empty sheets of its own. */
const named = (snapshot: Snapshot, ...names: readonly string[]) => {
  const { sheets, ...rest } = comparable(snapshot);
  return { ...rest, sheets: sheets.filter(({ name }) => names.includes(name)) };
};

const sheetCalled = (name: string, value: string, style = 'a'): Workbook => ({
  sheets: [{ name, cells: cellsOf([[{ value, style }]]) }],
  names: [{ name: `${name}_名`, at: block(name, 1, 1) }],
  styles: { [style]: { fill: value.length > 1 ? 'FF0000' : '00FF00' } },
});

const awkward: Workbook = {
  sheets: [
    {
      name: '表 一 & <二>',
      cells: cellsOf([
        [
          '=1+1',
          "'a",
          '007',
          'TRUE',
          '1e5',
          ' 前后 ',
          '一\n二\r\n三\t四',
          '_x0041_ _x000D_',
          '𠮷🙂é',
          'A&B <c> "d"',
          '\u200F\u202E',
        ],
        [0.1 + 0.2, -1e-7, 123_456_789_012_345, 1e21, true, false, 'x'.repeat(32_767)],
        [
          { value: '="a"', formula: op('="', '&', 'a"') },
          { value: '', formula: op('', '&', '') },
        ],
      ]),
    },
  ],
  names: [],
  styles: {},
};

const calculating: Workbook = {
  sheets: [
    {
      name: '录入',
      cells: cellsOf([['分'], [3], [4], [5], [{ value: 12, formula: call('SUM', range('录入', 2, 1, 4, 1)) }]]),
    },
    {
      name: '表',
      cells: cellsOf([
        [
          { value: 12, formula: cell('录入', 5, 1) },
          { value: '齐', formula: iff(op(cell('录入', 3, 1), '=', ''), '缺', '齐') },
          { value: 4, formula: envscore('AETHICS', cell('录入', 3, 1)) },
        ],
      ]),
    },
  ],
  names: [
    { name: '各分', at: block('录入', 2, 1, 4, 1) },
    { name: '合计', at: block('录入', 5, 1) },
    { name: '表_合计', at: block('表', 1, 1) },
  ],
  styles: {},
};

/** `everything`, and the table that only an unprotected sheet may grow. */
const withTable: Workbook = {
  ...everything,
  sheets: [
    ...everything.sheets,
    {
      name: '台账',
      cells: cellsOf([['证号', '名称'], ['001', '甲'], []]),
      tables: [{ name: '台账表', at: block('台账', 1, 1, 3, 2) }],
    },
  ],
};

/** What every host has to do; call it in a test file with a maker of empty hosts. */
export const describeHost = (name: string, make: () => Promise<HostUnderTest>): void => {
  describe(`${name} as a host`, () => {
    it('has nothing at first', async () => {
      const { host } = await make();
      const { sheets, names } = await host.read();
      expect(sheets.filter(({ cells }) => cells.size > 0)).toEqual([]);
      expect(names).toEqual([]);
    });

    it.each([
      ['one of everything', everything],
      ['awkward texts and numbers', awkward],
      ['formulas', calculating],
    ])('gives back what it was given: %s', async (_, workbook) => {
      const { host } = await make();
      await host.apply(workbook);
      const sheets = workbook.sheets.map(({ name: sheet }) => sheet);
      expect(named(await host.read(), ...sheets)).toEqual(comparable(snapshotOf(workbook)));
    });

    it('takes a second workbook beside the first, also where a style means something else', async () => {
      const { host } = await make();
      const [first, second] = [sheetCalled('甲', '1'), sheetCalled('乙', '22')];
      await host.apply(first);
      await host.apply(second);
      const found = named(await host.read(), '甲', '乙');
      const [one, other] = [snapshotOf(first), snapshotOf(second)];
      expect(found).toEqual(
        comparable({ sheets: [...one.sheets, ...other.sheets], names: [...one.names, ...other.names] }),
      );
    });

    it.each([
      ['that is there', sheetCalled('甲', '2')],
      ['that is there in other letters', sheetCalled('SHEET', '2')],
    ])('refuses a sheet %s, and writes nothing', async (_, again) => {
      const { host } = await make();
      await host.apply({
        ...calculating,
        sheets: [...calculating.sheets, ...sheetCalled('甲', '1').sheets, ...sheetCalled('Sheet', '1').sheets],
        styles: { a: {} },
      });
      const before = comparable(await host.read());
      const free = sheetCalled('空', '3');
      const both = { ...again, sheets: [...free.sheets, ...again.sheets], names: [] };
      const refused = host.apply(both);
      await expect(refused).rejects.toBeInstanceOf(Occupied);
      await expect(refused).rejects.toMatchObject({ sheet: again.sheets[0]?.name });
      expect(comparable(await host.read())).toEqual(before);
    });

    it('refuses a name that stands for another cell', async () => {
      const { host } = await make();
      await host.apply(sheetCalled('甲', '1'));
      const stolen = {
        ...sheetCalled('乙', '1'),
        names: sheetCalled('甲', '1').names.map((each) => ({ ...each, at: block('乙', 1, 1) })),
      };
      await expect(host.apply(stolen)).rejects.toBeInstanceOf(Occupied);
      expect(named(await host.read(), '乙').sheets).toEqual([]);
    });

    it('fills a sheet that is there and empty', async () => {
      const { host } = await make();
      await host.apply({ sheets: [{ name: '甲', cells: new Map() }], names: [], styles: {} });
      await host.apply(sheetCalled('甲', '1'));
      expect(named(await host.read(), '甲')).toEqual(comparable(snapshotOf(sheetCalled('甲', '1'))));
    });

    it.each([
      ['above a block', 2],
      ['into a block', 3],
      ['below a block', 5],
    ])('follows rows that somebody inserts %s', async (_, before) => {
      const { host, insertRows: insert } = await make();
      await host.apply(calculating);
      const insertion = { sheet: '录入', before, rows: 2 };
      await insert(insertion);
      const found = named(await host.read(), '录入', '表');
      expect(found).toEqual(comparable(snapshotOf(insertRows(calculating, insertion))));
    });

    it('says what it cannot keep, and keeps the rest', async () => {
      const { host, keeps } = await make();
      await host.apply(withTable);
      expect(new Set(host.losses).size).toBe(host.losses.length);
      const lost: Loss[] = [];
      for (const what of possibleLosses) if (!(await keeps(what))) lost.push(what);
      expect(lost).toEqual(possibleLosses.filter((what) => host.losses.includes(what)));
    });
  });
};

/** A host that somebody works in. */
export interface LiveHostUnderTest {
  readonly host: LiveHost;
  /** As somebody types it. */
  readonly type: (at: CellAddress, value: Scalar) => Promise<void>;
  /** How many handlers the program has for the host. */
  readonly handlers: () => number;
}

/** What every host has to do that somebody works in. */
export const describeLiveHost = (name: string, make: () => Promise<LiveHostUnderTest>): void => {
  const first = { sheet: '录入', row: 2, column: 1 };

  /** Counts what a host tells; telling may take a moment. */
  const counted = () => {
    let count = 0;
    return {
      tell: () => {
        count += 1;
      },
      reaches: (least: number) => expect.poll(() => count, { timeout: 5_000 }).toBeGreaterThanOrEqual(least),
      count: () => count,
    };
  };

  describe(`${name} as a host that somebody works in`, () => {
    it('puts the cursor on a cell, and says where it is', async () => {
      const { host } = await make();
      await host.apply(calculating);
      await host.select({ sheet: '表', row: 1, column: 2 });
      expect(await host.selected()).toEqual({ sheet: '表', row: 1, column: 2 });
      await host.select(first);
      expect(await host.selected()).toEqual(first);
    });

    it('refuses to show a sheet that is gone, and names it', async () => {
      const { host } = await make();
      const refused = host.select({ sheet: '没有', row: 1, column: 1 });
      await expect(refused).rejects.toBeInstanceOf(Refused);
      await expect(refused).rejects.toMatchObject({ why: 'gone', sheet: '没有' });
    });

    it('tells of what is typed and of what is inserted, and reads it', async () => {
      const { host, type } = await make();
      await host.apply(calculating);
      const changes = counted();
      const stop = host.onChange(changes.tell);
      await expect.poll(async () => (await type(first, 5), changes.count()), { timeout: 5_000 }).toBeGreaterThan(0);
      const entry = (await host.read()).sheets.find(({ name: sheet }) => sheet === '录入');
      expect(entry?.cells.get(2)?.get(1)?.value).toBe(5);
      const before = changes.count();
      await host.apply(sheetCalled('丙', '1'));
      await changes.reaches(before + 1);
      stop();
    });

    it('tells of the cursor, to everybody who listens', async () => {
      const { host } = await make();
      await host.apply(calculating);
      const [one, other] = [counted(), counted()];
      const stops = [host.onSelect(one.tell), host.onSelect(other.tell)];
      await expect.poll(async () => (await host.select(first), one.count()), { timeout: 5_000 }).toBeGreaterThan(0);
      await other.reaches(1);
      for (const stop of stops) stop();
    });

    it('tells nothing more to who has stopped, however often he began, and leaves no handler behind', async () => {
      const { host, handlers } = await make();
      await host.apply(calculating);
      const before = handlers();
      const ended = counted();
      for (let time = 0; time < 5; time += 1) {
        const stops = [host.onChange(ended.tell), host.onSelect(ended.tell)];
        for (const stop of stops) {
          stop();
          stop();
        }
      }
      await expect.poll(handlers, { timeout: 5_000 }).toBe(before);
      await host.select(first);
      expect(ended.count()).toBe(0);
    });
  });
};
