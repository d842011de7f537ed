import { type Workbook, callCatalogue, writeXlsx } from '@envscore/scoresheet';
import { ICommandService, LocaleService } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { type GridOptions, mountGrid } from '../../src/grid/open-grid.js';
import { replace, revive } from '../../../../test/office-host/maps.js';

/** A function that gives its argument, beside those that there are. */
const calls: typeof callCatalogue = (id, args, ...setting) =>
  id === 'AETHICS' && typeof args[0] === 'number' ? args[0] : callCatalogue(id, args, ...setting);

const today = () => '2026-11-21';

let mounted: Awaited<ReturnType<typeof mountGrid>> | undefined;
const stops = new Map<number, () => void>();

const empty: Workbook = { sheets: [{ name: 'Sheet1', cells: new Map() }], names: [], styles: {} };

const opened = () => {
  if (mounted === undefined) throw new Error('no grid is open');
  return mounted;
};

const told = async (what: () => unknown) => {
  try {
    return { value: JSON.stringify((await what()) ?? null, replace) };
  } catch (error) {
    const { message, stack, why, sheet } = error as Error & { why?: string; sheet?: string };
    return { error: { message, stack, why, sheet, isOccupied: message.endsWith('is there already') } };
  }
};

const commands = () => opened().injector.get(ICommandService);
const sheetId = (name: string) => {
  const found = opened().workbook().getSheetBySheetName(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found.getSheetId();
};

/** What tests do to the grid, as somebody does it. */
const page = {
  open: async (file: Uint8Array, options: Partial<GridOptions> = {}) => {
    mounted?.grid.close();
    const place = document.getElementById('grid');
    if (place === null) throw new Error('the page has no place for a grid');
    place.replaceChildren();
    mounted = await mountGrid(place, file, { name: '评分表', language: 'zh', today, ...options }, calls);
  },
  openEmpty: () => page.open(writeXlsx(empty)),
  host: (method: 'apply' | 'read' | 'select' | 'selected' | 'restore', args: string) =>
    told(() => {
      const { host } = opened().grid;
      const call: ((...given: never[]) => unknown) | undefined = host[method]?.bind(host);
      return call?.(...(JSON.parse(args, revive) as never[]));
    }),
  type: (sheet: string, row: number, column: number, v: string | number | boolean) =>
    commands().executeCommand(SetRangeValuesCommand.id, {
      unitId: 'workbook',
      subUnitId: sheetId(sheet),
      range: { startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 },
      value: typeof v === 'string' && v.startsWith('=') ? { f: v } : { v },
    }),
  typeAll: async (typings: readonly (readonly [string, number, number, string | number | boolean])[]) => {
    for (const typing of typings) await page.type(...typing);
  },
  insertRows: (sheet: string, before: number, rows: number) =>
    commands().executeCommand('sheet.command.insert-row', {
      unitId: 'workbook',
      subUnitId: sheetId(sheet),
      range: { startRow: before - 1, endRow: before + rows - 2, startColumn: 0, endColumn: 1 },
      direction: 0,
    }),
  handlers: () => (commands() as unknown as { _commandExecutedListeners: unknown[] })._commandExecutedListeners.length,
  listen: (event: 'onChange' | 'onSelect', id: number) => {
    stops.set(
      id,
      opened().grid.host[event](() => {
        (window as unknown as { heard: (id: number) => void }).heard(id);
      }),
    );
    return page.handlers();
  },
  stop: (id: number) => {
    stops.get(id)?.();
    return page.handlers();
  },
  suggested: (begun: string) =>
    opened()
      .injector.get(IDescriptionService)
      .getSearchListByNameFirstLetter(begun)
      .map(({ name, desc }) => [name, desc]),
  worded: (key: string) => opened().injector.get(LocaleService).t(key),
  save: () => opened().grid.save(),
  opened,
  commands,
};

export type TestPage = typeof page;

Object.assign(window, { page });
