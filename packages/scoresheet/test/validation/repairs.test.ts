import { describe, expect, it } from 'vitest';
import { type CheckFinding, type FoundCell, checkScoresheet, repairsOf } from '../../src/index.js';
import { MemoryHost } from '../../src/hosts/memory.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { print } from '../../src/formula/print.js';
import { declaredAsStated, reviewOf } from '../scoresheet/reviews.js';
import { cell } from './planting.js';

const scoresheet = writeScoresheet(declaredAsStated(reviewOf()));

const codesOf = (findings: readonly CheckFinding[]): readonly string[] => findings.map(({ code }) => code);

async function mended(at: string, value: string | number) {
  const host = new MemoryHost(scoresheet);
  host.type(cell(at), value);
  const snapshot = await host.read();
  const { findings } = checkScoresheet(snapshot);
  const repairs = repairsOf(snapshot, findings);
  await host.restore(repairs);
  return { before: codesOf(findings), repairs, host };
}

describe('putting formulas back', () => {
  it.each([
    ['the points of a person', '鉴定人!U5', 5],
    ['the total', '机构!C4', 71],
    ['a cell of a printed form', '表二-01!I9', 9],
  ])('gives %s the formula that was there', async (_, at, value) => {
    const { before, repairs, host } = await mended(at, value);
    expect(before).toContain('formula-replaced');
    const { sheet, row, column } = cell(at);
    const own = scoresheet.sheets
      .find(({ name }) => name === sheet)
      ?.cells.get(row)
      ?.get(column)?.formula;
    if (own === undefined) throw new Error(`no formula at ${at}`);
    expect(repairs.map(({ at: where, formula }) => [where, print(formula, sheet)])).toEqual([
      [cell(at), print(own, sheet)],
    ]);
    expect(codesOf(checkScoresheet(await host.read()).findings)).not.toContain('formula-replaced');
  });

  it('gives a row that somebody has inserted the formulas of its list', async () => {
    const host = new MemoryHost(scoresheet);
    host.insertRows({ sheet: '技术文件', before: 9, rows: 1 });
    host.type(cell('技术文件!C9'), '新导则');
    const snapshot = await host.read();
    const { findings } = checkScoresheet(snapshot);
    expect(codesOf(findings)).toContain('formula-missing');
    await host.restore(repairsOf(snapshot, findings));
    const repaired = await host.read();
    const codes = codesOf(checkScoresheet(repaired).findings);
    for (const code of ['formula-missing', 'formula-changed', 'points-differ']) expect(codes).not.toContain(code);
    const cells = repaired.sheets.find(({ name }) => name === '技术文件')?.cells.get(9) ?? new Map<number, FoundCell>();
    const calculated = [...cells].flatMap(([column, { formula }]) => (formula === undefined ? [] : [column]));
    // All but what compares with a declared row, of which there is none.
    expect(calculated.sort((one, other) => one - other)).toEqual([2, 9, 10, 11, 12, 15, 16]);
  });

  it('leaves what people have typed alone, however wrong it is', async () => {
    const { before, repairs } = await mended('鉴定人!K5', 71);
    expect(before).toContain('wrong-fact');
    expect(repairs).toEqual([]);
  });

  it('puts nothing back while the unit has been altered: formulas would be another unit’s', async () => {
    const host = new MemoryHost(scoresheet);
    host.type(cell('鉴定人!U5'), 5);
    const snapshot = await host.read();
    const altered: CheckFinding = { code: 'unit-altered', severity: 'error' };
    expect(repairsOf(snapshot, [...checkScoresheet(snapshot).findings, altered])).toEqual([]);
  });
});
