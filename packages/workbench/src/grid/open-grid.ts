import type { Language } from '@envscore/rules-core';
import { type LiveHost, type Stop, type Workbook, XlsxHost, callCatalogue, readModel } from '@envscore/scoresheet';
import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
} from '@univerjs/core';
import { ICalculateFormulaService } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SheetPermissionCheckController } from '@univerjs/sheets';
import { Engine } from './calculating/engine.js';
import { gridFunctions } from './functions.js';
import { GridHost } from './host.js';
import { locale as english, refusals as refusalsInEnglish } from './locale/en.js';
import { locale as chinese, refusals as refusalsInChinese } from './locale/zh.js';
import { Locks } from './locks.js';
import { noticeIn } from './notice.js';
import { gridWorkbook } from './opening/workbook.js';
import { workbookIn } from './reading.js';
import { type Saved, changesOf, edited, lostFrom, noteRules } from './saving.js';
import { startUniver } from './univer.js';

export interface GridOptions {
  /** What the workbook is called. */
  readonly name: string;
  readonly language: Language;
  readonly dark?: boolean;
}

/** A workbook that somebody works in. */
export interface Grid {
  readonly host: LiveHost;
  /** The file with what has been typed; every part that nobody touched is as it was. Names first what the file does not get. */
  save(): Promise<Saved>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Takes the grid off the page. */
  close(): void;
  /** Tells that somebody has changed something, so that there is something to save. */
  onEdit(listener: () => void): Stop;
}

const spoken = {
  zh: { type: LocaleType.ZH_CN, locale: chinese, refusals: refusalsInChinese },
  en: { type: LocaleType.EN_US, locale: english, refusals: refusalsInEnglish },
};

/** Shows the workbook of an .xlsx file in a place of the page. Throws `Unreadable` as `readModel` does, before anything is shown. */
export async function openGrid(place: HTMLElement, file: Uint8Array, options: GridOptions): Promise<Grid> {
  return (await mountGrid(place, file, options)).grid;
}

/** The grid, and what it is made of: for tests, which do what somebody does with it. */
export async function mountGrid(
  place: HTMLElement,
  file: Uint8Array,
  { name, language, dark = false }: GridOptions,
  calls = callCatalogue,
) {
  const { type, locale, refusals } = spoken[language];
  let base = file;
  let model = readModel(file);
  const univer = startUniver({
    place,
    locale: type,
    locales: { [type]: locale },
    dark,
    functions: gridFunctions(language),
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, gridWorkbook(model, 'workbook', name));
  const [engine, locks] = [injector.get(ICalculateFormulaService), injector.get(SheetPermissionCheckController)];
  if (!(engine instanceof Engine) || !(locks instanceof Locks)) throw new Error('The grid was put together wrongly');
  engine.begin(injector, (id, args) => calls(id, args, language));
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

  const inserted = new Set<() => void>();
  let beside: XlsxHost | undefined;
  const insert = async (workbook: Workbook): Promise<void> => {
    const isEmpty = model.sheets.every(({ cells }) => cells.size === 0);
    beside ??= isEmpty ? new XlsxHost() : new XlsxHost(base);
    await settle();
    const changes = changesOf(injector, model);
    await beside.apply(workbook);
    base = beside.bytes ?? base;
    model = readModel(base);
    const instances = injector.get(IUniverInstanceService);
    instances.disposeUnit('workbook');
    univer.createUnit(
      UniverInstanceType.UNIVER_SHEET,
      gridWorkbook(readModel(edited(base, changes)), 'workbook', name),
    );
    for (const listener of inserted) listener();
  };
  const onInsert = (listener: () => void): Stop => {
    const own = (): void => {
      listener();
    };
    inserted.add(own);
    return () => {
      inserted.delete(own);
    };
  };

  const grid: Grid = {
    host: new GridHost(injector, { settle, insert, onInsert }),
    async save() {
      await settle();
      return { bytes: edited(base, changesOf(injector, model)), lost: lostFrom(injector, model, rules) };
    },
    async undo() {
      await commands.executeCommand(UndoCommand.id);
    },
    async redo() {
      await commands.executeCommand(RedoCommand.id);
    },
    close() {
      document.removeEventListener('keydown', onKey, true);
      univer.dispose();
    },
    onEdit(listener) {
      const listening = commands.onCommandExecuted(({ id }, by) => {
        if (id === SetRangeValuesMutation.id && by?.['fromFormula'] !== true) listener();
      });
      const stop = onInsert(listener);
      return () => {
        listening.dispose();
        stop();
      };
    },
  };
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return { grid, injector, workbook: () => workbookIn(injector) };
}
