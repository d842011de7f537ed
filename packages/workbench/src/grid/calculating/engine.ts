import type { CellAddress, CellValue, RangeAddress } from '@envscore/scoresheet';
import {
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  type Injector,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  CalculateFormulaService,
  FormulaDataModel,
  ICalculateFormulaService,
  IDefinedNamesService,
  IDependencyManagerService,
  type IFormulaDatasetConfig,
  IFormulaDependencyGenerator,
  IOtherFormulaManagerService,
  type IRemoveOtherFormulaMutationParams,
  LexerTreeBuilder,
  DependencyManagerService,
  FormulaDependencyGenerator,
  RemoveOtherFormulaMutation,
  SetFormulaCalculationResultMutation,
  UniverFormulaEnginePlugin,
  deserializeRangeWithSheet,
  sequenceNodeType,
} from '@univerjs/engine-formula';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import { restructuring } from '../mutations.js';
import { Calculator, type Calls, type ForeignFormula, type Results } from './calculator.js';
import { cellValue, gridValue } from './values.js';

const lastRow = 1_048_576;
const lastColumn = 16_384;

const setsValues = (command: Readonly<ICommandInfo>): command is ICommandInfo<ISetRangeValuesMutationParams> =>
  command.id === SetRangeValuesMutation.id;

const removesRules = (command: Readonly<ICommandInfo>): command is ICommandInfo<IRemoveOtherFormulaMutationParams> =>
  command.id === RemoveOtherFormulaMutation.id;

type CellMatrix = Record<number, Record<number, ICellData>>;

const withoutSign = (formula: string): string => formula.replace(/^=/, '');

/**
 * Where Univer calculates, the evaluator of the scoresheets does: a change concerns some dozens of the nine thousand formulas of a book, and
 * Univer reads all of them again to find out which. What only Univer can read it calculates itself, after that.
 */
export class Engine extends CalculateFormulaService {
  #surroundings: Surroundings | undefined;
  #isApplying = false;
  #isStale = true;
  #typed: CellAddress[] = [];
  #shown: CellAddress[] = [];
  #rules = new Set<string>();
  #isExpected = false;
  #settled: Promise<void> = Promise.resolve();

  begin(injector: Injector, calls: Calls): void {
    const surroundings = new Surroundings(injector, calls);
    this.#surroundings = surroundings;
    const listening = surroundings.commands.onCommandExecuted((command, options) => {
      if (setsValues(command)) {
        if (!this.#isApplying) this.#noteValues(command.params, options?.['fromFormula'] === true);
      } else if (removesRules(command)) {
        for (const id of command.params?.formulaIdList ?? []) surroundings.calculator.removeRule(id);
      } else if (restructuring.has(command.id)) {
        this.#isStale = true;
      }
    });
    this.disposeWithMe(listening);
    const opened = surroundings.opened$.subscribe(() => {
      surroundings.calculator.forget();
      this.#isStale = true;
    });
    this.disposeWithMe(opened);
  }

  /** Univer asks for it some time after a change; by then there is nothing left to do but rules that are new. */
  override execute({ forceCalculate, dirtyUnitOtherFormulaMap }: IFormulaDatasetConfig): Promise<void> {
    if (forceCalculate) this.#isStale = true;
    for (const sheets of Object.values(dirtyUnitOtherFormulaMap)) {
      for (const [sheetId, rules] of Object.entries(sheets ?? {})) {
        for (const id of Object.keys(rules)) this.#noteRule(sheetId, id);
      }
    }
    this.#calculate();
    this._runtimeService.reset();
    this._runtimeService.markedAsSuccessfullyExecuted();
    this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
    return Promise.resolve();
  }

  /** Ends when every formula shows what it is to show. */
  async settle(): Promise<void> {
    this.#calculate();
    await this.#settled;
  }

  #noteValues(params: ISetRangeValuesMutationParams | undefined, isFromFormula: boolean): void {
    const { sheetOf, calculator, formulaAt } = this.#surroundings ?? never();
    if (params?.cellValue === undefined) return;
    const sheet = sheetOf(params.subUnitId);
    if (sheet === undefined) return;
    new ObjectMatrix(params.cellValue).forValue((row, column) => {
      const at = { sheet: sheet.getName(), row: row + 1, column: column + 1 };
      if (isFromFormula) {
        this.#shown.push(at);
        return;
      }
      if (!this.#isStale) calculator.setFormula(at, formulaAt(sheet, row, column));
      this.#typed.push(at);
    });
    this.#expect();
  }

  #noteRule(sheetId: string, id: string): void {
    const { sheetOf, calculator, ruleOf } = this.#surroundings ?? never();
    const sheet = sheetOf(sheetId);
    const rule = sheet && ruleOf(sheet, id);
    if (rule === undefined) return;
    calculator.setRule(rule);
    this.#rules.add(id);
  }

  /** Changes that come together are calculated together, before anything else happens. */
  #expect(): void {
    if (this.#isExpected) return;
    this.#isExpected = true;
    queueMicrotask(() => {
      this.#calculate();
    });
  }

  #calculate(): void {
    this.#isExpected = false;
    const surroundings = this.#surroundings ?? never();
    const { calculator } = surroundings;
    // A workbook that is about to be opened is asked about before it can be looked into.
    if (surroundings.unitId() === '') return;
    if (this.#isStale) {
      this.#isStale = false;
      calculator.clear();
      for (const { at, formula, hasValue } of surroundings.formulas()) {
        calculator.setFormula(at, formula);
        if (!hasValue) this.#typed.push(at);
      }
    }
    const changes = { typed: this.#typed, shown: this.#shown, rules: this.#rules };
    if (changes.typed.length === 0 && changes.shown.length === 0 && changes.rules.size === 0) return;
    this.#typed = [];
    this.#shown = [];
    this.#rules = new Set();
    const results = calculator.calculate(changes);
    this.#apply(surroundings.resultData(results));
    if (results.foreign.length > 0) {
      this.#settled = this.#settled.then(() => this.#calculateForeign(results.foreign));
    }
  }

  #apply(params: object): void {
    this.#isApplying = true;
    try {
      this.#surroundings?.commands.syncExecuteCommand(SetFormulaCalculationResultMutation.id, params, {
        onlyLocal: true,
      });
    } finally {
      this.#isApplying = false;
    }
  }

  async #calculateForeign(formulas: readonly ForeignFormula[]): Promise<void> {
    const { sheetNamed, unitId } = this.#surroundings ?? never();
    this._currentConfigService.loadDataLite();
    this._runtimeService.reset();
    for (const { at, asked, text } of formulas) {
      const sheet = sheetNamed(at?.sheet ?? asked?.rule.sheet ?? '');
      if (sheet === undefined) continue;
      const [row, column] = at === undefined ? [0, 0] : [at.row - 1, at.column - 1];
      this._runtimeService.setCurrent(
        row,
        column,
        sheet.getRowCount(),
        sheet.getColumnCount(),
        sheet.getSheetId(),
        unitId(),
      );
      const value = await this.calculate(`=${text}`);
      if (value === undefined) continue;
      if (asked === undefined) this._runtimeService.setRuntimeData(value);
      else this._runtimeService.setRuntimeOtherData(asked.rule.id, asked.right, asked.down, value);
    }
    this._runtimeService.markedAsSuccessfullyExecuted();
    // Whoever looks at these cells is calculated again: the changes are noted as if they had been typed.
    this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
    this._runtimeService.reset();
  }
}

const never = (): never => {
  throw new Error('The engine has not begun');
};

/** What the engine knows of the workbook that is open. */
class Surroundings {
  readonly commands: ICommandService;
  readonly calculator: Calculator;
  readonly #instances: IUniverInstanceService;
  readonly #formulas: FormulaDataModel;
  readonly #rules: IOtherFormulaManagerService;
  readonly #names: IDefinedNamesService;
  readonly #lexer: LexerTreeBuilder;

  constructor(injector: Injector, calls: Calls) {
    this.commands = injector.get(ICommandService);
    this.#instances = injector.get(IUniverInstanceService);
    this.#formulas = injector.get(FormulaDataModel);
    this.#rules = injector.get(IOtherFormulaManagerService);
    this.#names = injector.get(IDefinedNamesService);
    this.#lexer = injector.get(LexerTreeBuilder);
    this.calculator = new Calculator({
      read: (sheet, row, column) => this.#read(sheet, row - 1, column - 1),
      readsOfForeign: (text, home) => this.#readsOf(text, home),
      calls,
    });
  }

  get opened$() {
    return this.#instances.getTypeOfUnitAdded$<Workbook>(UniverInstanceType.UNIVER_SHEET);
  }

  readonly unitId = (): string => this.#workbook()?.getUnitId() ?? '';

  readonly sheetOf = (id: string): Worksheet | undefined => this.#workbook()?.getSheetBySheetId(id) ?? undefined;

  readonly sheetNamed = (name: string): Worksheet | undefined => {
    const workbook = this.#workbook();
    return (
      workbook?.getSheetBySheetName(name) ??
      workbook?.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase())
    );
  };

  readonly formulaAt = (sheet: Worksheet, row: number, column: number): string | undefined => {
    const text = this.#formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.unitId());
    return text === undefined || text === null || text === '' ? undefined : withoutSign(text);
  };

  *formulas(): Iterable<{ readonly at: CellAddress; readonly formula: string; readonly hasValue: boolean }> {
    for (const sheet of this.#workbook()?.getSheets() ?? []) {
      const found: { at: CellAddress; formula: string; hasValue: boolean }[] = [];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f && !cell?.si) return;
        const formula = this.formulaAt(sheet, row, column);
        if (formula === undefined) return;
        const at = { sheet: sheet.getName(), row: row + 1, column: column + 1 };
        found.push({ at, formula, hasValue: cell.v !== undefined && cell.v !== null });
      });
      yield* found;
    }
  }

  readonly ruleOf = (sheet: Worksheet, id: string) => {
    const rule = this.#rules.get({ unitId: this.unitId(), subUnitId: sheet.getSheetId(), formulaId: id });
    if (rule === undefined || rule === null) return undefined;
    return {
      id,
      sheet: sheet.getName(),
      formula: withoutSign(rule.f),
      offsets: offsetsIn(rule.ranges, sheet),
    };
  };

  readonly resultData = ({ cells, rules }: Results) => {
    const unit = this.unitId();
    const cellsOf: Record<string, CellMatrix> = {};
    for (const { at, value } of cells) {
      const sheet = this.sheetNamed(at.sheet);
      if (sheet === undefined) continue;
      const next = gridValue(value);
      const now = sheet.getCellRaw(at.row - 1, at.column - 1);
      if (now?.v === next.v && now?.t === next.t) continue;
      ((cellsOf[sheet.getSheetId()] ??= {})[at.row - 1] ??= {})[at.column - 1] = next;
    }
    const rulesOf: Record<string, Record<string, Record<number, Record<number, ICellData[][]>>>> = {};
    for (const { rule, down, right, values } of rules) {
      const sheet = this.sheetNamed(rule.sheet);
      if (sheet === undefined) continue;
      const ofRule = ((rulesOf[sheet.getSheetId()] ??= {})[rule.id] ??= {});
      (ofRule[down] ??= {})[right] = values.map((row) => row.map(gridValue));
    }
    return { unitData: { [unit]: cellsOf }, unitOtherData: { [unit]: rulesOf } };
  };

  #workbook(): Workbook | undefined {
    return this.#instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? undefined;
  }

  #read(name: string, row: number, column: number): CellValue {
    const sheet = this.sheetNamed(name);
    if (sheet === undefined) return undefined;
    const spilled = this.#formulas.getArrayFormulaCellData()[this.unitId()]?.[sheet.getSheetId()]?.[row]?.[column];
    return cellValue(sheet.getCellRaw(row, column)) ?? cellValue(spilled);
  }

  /** The cells that a formula looks at as Univer reads it, with what its names stand for. */
  #readsOf(text: string, home: string, isNamed = false): readonly RangeAddress[] {
    const found: RangeAddress[] = [];
    for (const node of this.#lexer.sequenceNodesBuilder(`=${text}`) ?? []) {
      if (typeof node === 'string') continue;
      if (node.nodeType === sequenceNodeType.REFERENCE) {
        const { sheetName, range } = deserializeRangeWithSheet(node.token);
        found.push(blockOf(sheetName === '' ? home : sheetName, range));
      } else if (node.nodeType === sequenceNodeType.DEFINED_NAME && !isNamed) {
        const named = this.#names.getValueByName(this.unitId(), node.token);
        if (named) found.push(...this.#readsOf(withoutSign(named.formulaOrRefString), home, true));
      }
    }
    return found;
  }
}

const orElse = (number: number, otherwise: number): number => (Number.isNaN(number) ? otherwise : number + 1);

/** Whole columns have no rows, and whole rows no columns. */
const blockOf = (sheet: string, { startRow, startColumn, endRow, endColumn }: IRange): RangeAddress => ({
  sheet,
  top: orElse(startRow, 1),
  left: orElse(startColumn, 1),
  bottom: orElse(endRow, lastRow),
  right: orElse(endColumn, lastColumn),
});

/** The cells of a rule, counted from the first cell of its first block. */
function offsetsIn(ranges: readonly IRange[], sheet: Worksheet) {
  const [first] = ranges;
  const offsets: { readonly down: number; readonly right: number }[] = [];
  if (first === undefined) return offsets;
  for (const { startRow, startColumn, endRow, endColumn } of ranges) {
    for (let row = startRow; row <= Math.min(endRow, sheet.getRowCount() - 1); row += 1) {
      for (let column = startColumn; column <= Math.min(endColumn, sheet.getColumnCount() - 1); column += 1) {
        offsets.push({ down: row - first.startRow, right: column - first.startColumn });
      }
    }
  }
  return offsets;
}

/** The plugin of Univer's engine, with ours in its place. */
export class EnginePlugin extends UniverFormulaEnginePlugin {
  protected override _initializeWithOverride(): void {
    const { _injector: injector } = this;
    injector.add([LexerTreeBuilder, { useClass: LexerTreeBuilder }]);
    injector.add([IDependencyManagerService, { useClass: DependencyManagerService }]);
    injector.add([IFormulaDependencyGenerator, { useClass: FormulaDependencyGenerator }]);
    injector.add([ICalculateFormulaService, { useClass: Engine }]);
  }
}
