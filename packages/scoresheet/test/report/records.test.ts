import { describe, expect, it } from 'vitest';
import { fileLine, reportJson, summaryLine } from '../../src/report/records/record.js';
import { day, hostile, hostileDay } from './validation.js';

const parse = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>;

describe('the report as JSON', () => {
  const document = parse(reportJson(day, 'zh'));

  it('is one document of kind validation: the sums, the plan, every file in its order', () => {
    expect(document).toMatchObject({
      kind: 'validation',
      checkedAt: '2026-11-21 17:30',
      isPartial: false,
      listed: 7,
      checked: 7,
      states: { clean: 2, warnings: 2, errors: 1, unreadable: 1, copy: 1 },
      findings: { error: 3, warning: 3, info: 3 },
      unlisted: 0,
      plan: { file: '评审安排.xlsx', missing: [{ file: '02_白云.xlsx', expert: { number: 2 } }] },
    });
    expect((document['files'] as { file: string }[]).map(({ file }) => file)).toEqual(
      day.files.map(({ file }) => file),
    );
  });

  it('has of each finding its code, its cell, and its sentence', () => {
    const [, , , file] = document['files'] as unknown[];
    expect(file).toMatchObject({
      file: '丁.xlsx',
      state: 'errors',
      submission: { institution: '青林', unit: '04', expert: { number: 1, name: '周一' } },
      worth: { status: 'final', total: 55 },
      counts: { error: 2, warning: 1, info: 0 },
      findings: [
        {
          code: 'points-differ',
          severity: 'error',
          cell: "'机构'!C4",
          at: { sheet: '机构', row: 4, column: 3 },
          found: 7,
        },
        { code: 'missing-fact' },
        { code: 'points-differ' },
      ],
    });
    expect((file as { findings: { message: string }[] }).findings[0]!.message).toMatch(/面积/);
  });

  it('names the file that a copy is of, and says how many findings it does not list', () => {
    expect((document['files'] as unknown[])[5]).toMatchObject({ state: 'copy', sameAs: '甲.xlsx' });
    const [file] = day.files;
    expect(parse(fileLine({ ...file!, unlisted: 3 }, 'zh'))).toMatchObject({ kind: 'file', unlisted: 3 });
  });

  it('says the same in lines: one a file, the sums at the end', () => {
    const files = day.files.map((file) => parse(fileLine(file, 'zh')));
    expect(files.map(({ kind, ...file }) => [kind, file])).toEqual(
      (document['files'] as unknown[]).map((file) => ['file', file]),
    );
    const last = parse(summaryLine(day));
    expect({ ...last, kind: 'validation', files: document['files'] }).toEqual(document);
    expect(last['kind']).toBe('summary');
  });

  it('keeps hostile texts as they are, and shows every character of them', () => {
    const text = reportJson(hostileDay, 'zh');
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect((parse(text)['files'] as { file: string }[]).map(({ file }) => file)).toEqual(
      hostile.map((part) => `${part}.xlsx`),
    );
    expect(fileLine(hostileDay.files[7]!, 'zh').split('\n')).toHaveLength(2);
  });

  it('shows characters beyond the basic plane, too', () => {
    const tag = '\u{E0041}';
    const line = fileLine({ ...day.files[0]!, file: tag }, 'zh');
    expect(line).toContain('"file":"\\udb40\\udc41"');
    expect(parse(line)['file']).toBe(tag);
  });
});
