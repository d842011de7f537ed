import { describe, expect, it } from 'vitest';
import { checkFinding } from '../../src/validation/checked.js';
import { Shelf, reportedFile, stateOf, tallyOf, withFindings } from '../../src/report/validation.js';
import { noticesOf, resultsOf } from '../../src/report/notices.js';
import { day } from './validation.js';

const many = (count: number, code: 'missing-fact' | 'points-differ' | 'noted-fact') =>
  Array.from({ length: count }, (_, row) => checkFinding(code, { at: { sheet: 'S', row: row + 1, column: 1 } }));

describe('what became of a file', () => {
  it('is one thing: clean with notes, with warnings, with errors, unreadable, a copy', () => {
    expect(day.files.map(stateOf)).toEqual(['clean', 'clean', 'warnings', 'errors', 'unreadable', 'copy', 'warnings']);
  });

  it('is counted: every file once, every finding once', () => {
    expect(tallyOf(day.files)).toEqual({
      files: { clean: 2, warnings: 2, errors: 1, unreadable: 1, copy: 1 },
      findings: { error: 3, warning: 3, info: 3 },
      unlisted: 0,
    });
  });
});

describe('more findings than anybody reads', () => {
  it('of one file: a thousand are listed, the gravest, in the order they had; all are counted', () => {
    const file = reportedFile({
      file: 'a',
      findings: [...many(700, 'noted-fact'), ...many(600, 'missing-fact'), ...many(2, 'points-differ')],
    });
    expect(file.counts).toEqual({ error: 2, warning: 600, info: 700 });
    expect(file.unlisted).toBe(302);
    expect(file.findings).toHaveLength(1000);
    expect(file.findings.slice(-2).map(({ code }) => code)).toEqual(['points-differ', 'points-differ']);
    expect(file.findings[397]).toMatchObject({ code: 'noted-fact', at: { row: 398 } });
    expect(file.findings[398]).toMatchObject({ code: 'missing-fact', at: { row: 1 } });
  });

  it('of exactly a thousand, none is left out', () => {
    expect(reportedFile({ file: 'a', findings: many(1000, 'noted-fact') })).toMatchObject({ unlisted: 0 });
  });

  it('of a day: thirty thousand are listed, and then files are only counted', () => {
    const shelf = new Shelf();
    for (let index = 0; index < 32; index += 1)
      shelf.put(reportedFile({ file: String(index), findings: many(950, 'missing-fact') }));
    // 31 times 950 is 29,450: the last file has room for 550.
    expect(shelf.files.map(({ findings }) => findings.length).slice(-2)).toEqual([950, 550]);
    shelf.put(reportedFile({ file: 'last', findings: many(3, 'points-differ') }));
    expect(shelf.files.at(-1)).toMatchObject({ findings: [], unlisted: 3, counts: { error: 3 } });
    expect(tallyOf(shelf.files).unlisted).toBe(403);
    expect(noticesOf({ files: shelf.files, listed: 33, isPartial: false }, 'zh')).toEqual([
      '另有 403 处没有列出，已计入数目。',
    ]);
  });
});

describe('what the plan adds to a file', () => {
  it('is counted with it, and lies where the plan put it', () => {
    const [file] = day.files.slice(3);
    const added = checkFinding('wrong-expert');
    const against = { files: [{ ...file!, findings: [added, ...file!.findings] }], missing: [] };
    const [held] = withFindings([file!], against.files);
    expect(held!.findings.map(({ code }) => code)).toEqual([
      'wrong-expert',
      'points-differ',
      'missing-fact',
      'points-differ',
    ]);
    expect(held!.counts).toEqual({ error: 3, warning: 1, info: 0 });
    expect(held!.lies).toEqual(file!.lies);
  });

  it('is added to findings that are not listed', () => {
    const file = reportedFile({ file: 'a', findings: many(1001, 'noted-fact') });
    const against = {
      files: [{ file: 'a', findings: [checkFinding('unit-not-planned'), ...file.findings] }],
      missing: [],
    };
    expect(withFindings([file], against.files)[0]).toMatchObject({ counts: { error: 1, info: 1001 }, unlisted: 2 });
  });
});

describe('what a reader must know first', () => {
  it('that the check was broken off, and so nobody can say who is missing', () => {
    const partial = { ...day, files: day.files.slice(0, 2), isPartial: true, plan: { file: '安排.xlsx' } };
    expect(noticesOf(partial, 'zh')).toEqual([
      '核对中途停止，本报告不完整：共 7 个文件，只核对了前 2 个。',
      '核对没有完成，尚缺哪些无法判断。',
    ]);
    expect(noticesOf(partial, 'en')[0]).toBe(
      'Broken off, this report is incomplete: of 7 files only the first 2 were checked.',
    );
    expect(resultsOf(partial, 'zh')).toHaveLength(5);
  });

  it('nothing, when all is there', () => {
    expect(noticesOf(day, 'zh')).toEqual([]);
    expect(resultsOf(day, 'zh').at(-1)).toEqual(['尚缺（按评审安排）', 1]);
  });
});
