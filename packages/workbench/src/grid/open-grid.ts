import type { Language } from '@envscore/rules-core';
import {
  type CellAddress,
  type LiveHost,
  type Snapshot,
  type Stop,
  type Workbook,
  type WorkbookModel,
  type XlsxHost,
  callCatalogue,
  readModel,
  readXlsx,
} from '@envscore/scoresheet';
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  type Injector,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
} from '@univerjs/core';
import { ICalculateFormulaService } from '@univerjs/engine-formula';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { SetRangeValuesMutation, SheetPermissionCheckController, SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { Engine } from './calculating/engine.js';
import { gridFunctions } from './functions.js';
import { GridHost } from './host.js';
import { Locks } from './locks.js';
import { noticeIn } from './notice.js';
import { gridWorkbook } from './opening/workbook.js';
import { promptAt, promptHeight, promptLine } from './prompts.js';
import { workbookIn } from './reading.js';
import { type Saved, changesOf, edited, lostFrom, noteRules } from './saving.js';
import { startUniver } from './univer.js';
import { validateOnlyWhatIsOpen } from './validating.js';

export interface GridOptions {
  /** What the workbook is called. */
  readonly name: string;
  readonly language: Language;
  /** Gives the day on which functions are called, YYYY-MM-DD. */
  readonly today: () => string;
}

/** A workbook that somebody works in. */
export interface Grid {
  readonly host: LiveHost;
  /** Takes over what is being typed into a cell, as if somebody had clicked elsewhere. */
  finishTyping(): Promise<void>;
  /** The file with what has been typed; every part that nobody touched is as it was. Names first what the file does not get. */
  save(): Promise<Saved>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /**
   * As many rows as are selected, above them, where they are in a list of a scoresheet; says so where they are not. Undoing it is the
   * last thing that can be undone: what was typed before stays.
   */
  moreRows(): Promise<void>;
  /** Takes the grid off the page. */
  close(): void;
  /** Tells that somebody has changed something, so that there is something to save. */
  onEdit(listener: () => void): Stop;
}

const spoken = {
  zh: { type: LocaleType.ZH_CN, words: () => import(/* webpackChunkName: "grid-zh" */ './locale/zh.js') },
  en: { type: LocaleType.EN_US, words: () => import(/* webpackChunkName: "grid-en" */ './locale/en.js') },
};

/** What lays out rows and workbooks that come in: nobody waits for it who only opens one. */
const inserting = () => import(/* webpackChunkName: "inserting" */ './inserting.js');

/** Shows the workbook of an .xlsx file in a place of the page. Throws `Unreadable` as `readModel` does, before anything is shown. */
export async function openGrid(place: HTMLElement, file: Uint8Array, options: GridOptions): Promise<Grid> {
  return (await mountGrid(place, file, options)).grid;
}

/** The grid, and what it is made of: for tests, which do what somebody does with it. */
export async function mountGrid(
  place: HTMLElement,
  file: Uint8Array,
  { name, language, today }: GridOptions,
  calls = callCatalogue,
) {
  const { type, words } = spoken[language];
  const wording = words();
  let base = file;
  let model = readModel(file);
  let found: { readonly of: Uint8Array; readonly snapshot: Snapshot } | undefined;
  const { locale, refusals } = await wording;
  const room = place.appendChild(document.createElement('div'));
  room.style.cssText = `position: absolute; inset: 0 0 ${promptHeight}px`;
  const univer = startUniver({
    place: room,
    locale: type,
    locales: { [type]: locale },
    functions: gridFunctions(language, today),
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const show = (shown: WorkbookModel): void => {
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, gridWorkbook(shown, unit, name));
  };
  show(model);
  validateOnlyWhatIsOpen(injector);
  const [engine, locks] = [injector.get(ICalculateFormulaService), injector.get(SheetPermissionCheckController)];
  if (!(engine instanceof Engine) || !(locks instanceof Locks)) throw new Error('The grid was put together wrongly');
  engine.begin(injector, (id, args) => calls(id, args, language, today()));
  const say = noticeIn(place);
  locks.guard(injector, () => model, say, refusals.restructuring);
  const onKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void => {
    const isHere = target === document.body || (target instanceof Node && place.contains(target));
    const isTyping = isHere && (key.length === 1 || key === 'F2') && !ctrlKey && !metaKey && !altKey;
    // Univer itself does nothing then, and says nothing.
    if (isTyping && locks.isSelectionLocked()) say(refusals.locked);
  };
  document.addEventListener('keydown', onKey, true);
  const rules = noteRules(injector);
  const settle = (): Promise<void> => engine.settle();
  const current = async (): Promise<Uint8Array> => {
    await settle();
    return edited(base, changesOf(injector, model));
  };

  const replaced = new Set<() => void>();
  const onReplace = (listener: () => void): Stop => {
    const own = (): void => {
      listener();
    };
    replaced.add(own);
    return () => {
      replaced.delete(own);
    };
  };
  /** Shows another state of the workbook in the place of this one. */
  const replace = (from: Uint8Array, shown: Uint8Array): void => {
    base = from;
    model = readModel(from);
    injector.get(IUniverInstanceService).disposeUnit(unit);
    injector.get(IUndoRedoService).clearUndoRedo(unit);
    show(shown === from ? model : readModel(shown));
    for (const listener of replaced) listener();
  };

  let beside: XlsxHost | undefined;
  const insert = async (workbook: Workbook): Promise<void> => {
    const { XlsxHost } = await inserting();
    const isEmpty = model.sheets.every(({ cells }) => cells.size === 0);
    beside ??= isEmpty ? new XlsxHost() : new XlsxHost(base);
    await settle();
    const changes = changesOf(injector, model);
    await beside.apply(workbook);
    const from = beside.bytes ?? base;
    replace(from, edited(from, changes));
  };
  const host = new GridHost(injector, {
    settle,
    insert,
    onReplace,
    file: () => (found?.of === base ? found : (found = { of: base, snapshot: readXlsx(base) })).snapshot,
  });

  /** The workbook as it was before rows came in, and where somebody was then: what Univer knows to undo is younger. */
  const earlier: { readonly bytes: Uint8Array; readonly at: CellAddress }[] = [];
  const takeBack = async (): Promise<void> => {
    const before = earlier.pop();
    if (before === undefined) return;
    replace(before.bytes, before.bytes);
    await host.select(before.at);
  };
  const undoing = commands.beforeCommandExecuted(({ id }) => {
    if (id === UndoCommand.id && !injector.get(IUndoRedoService).pitchTopUndoElement()) void takeBack();
  });
  const finishTyping = async (): Promise<void> => {
    if (!injector.get(IEditorBridgeService).isVisible().visible) return;
    const ending = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId: unit };
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, ending);
    // Limits are looked at before it is taken over.
    await new Promise((resolve) => setTimeout(resolve));
  };
  const moreRows = async (): Promise<void> => {
    await finishTyping();
    const at = await host.selected();
    if (at === undefined) return;
    const { withMoreRows } = await inserting();
    const bytes = await current();
    const more = withMoreRows(bytes, at, selectedRows(injector));
    if (more === undefined) {
      say(refusals.noList);
      return;
    }
    earlier.push({ bytes, at });
    replace(more.bytes, more.bytes);
    base = await current();
    model = readModel(base);
    await host.select({ ...at, row: more.insertion.before });
  };

  const prompt = promptLine(place);
  const onSelect = async (): Promise<void> => {
    const at = await host.selected();
    prompt(at && promptAt(model, at));
  };
  host.onSelect(() => void onSelect());

  const grid: Grid = {
    host,
    finishTyping,
    async save() {
      return { bytes: await current(), lost: lostFrom(injector, model, rules) };
    },
    async undo() {
      await commands.executeCommand(UndoCommand.id);
    },
    async redo() {
      await commands.executeCommand(RedoCommand.id);
    },
    moreRows,
    close() {
      document.removeEventListener('keydown', onKey, true);
      undoing.dispose();
      univer.dispose();
    },
    onEdit(listener) {
      const listening = commands.onCommandExecuted(({ id }, by) => {
        if (id === SetRangeValuesMutation.id && by?.['fromFormula'] !== true) listener();
      });
      const stop = onReplace(listener);
      return () => {
        listening.dispose();
        stop();
      };
    },
  };
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return { grid, injector, workbook: () => workbookIn(injector) };
}

/** What the grid calls the workbook that it shows. */
const unit = 'workbook';

function selectedRows(injector: Injector): number {
  const { startRow, endRow } = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range ?? {};
  // Whole columns have no rows.
  return Math.max(1, (endRow ?? 0) - (startRow ?? 0) + 1) || 1;
}
