import { type RegisterId, readRow, registerIds } from '@envscore/rules-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/coercion/cell.js';
import { serialOf } from '../../src/coercion/date.js';
import { Unfit, registerFields } from '../../src/coercion/registers.js';

const read = (register: RegisterId, key: string, cell: Cell) =>
  registerFields(register)
    .find((field) => field.key === key)
    ?.read(cell);

const day = (cell: Cell) => read('institutions', 'registeredOn', cell);
const month = (cell: Cell) => read('cases', 'month', cell);

describe('a day in a register', () => {
  it.each([
    '2019-06-03 00:00:00',
    '2019-06-03T08:30:00',
    '2019/6/3 0:00',
    '2019年6月3日 8:30',
    '2019年6月3日23：59',
    43_619.75,
    '20190603',
    20_190_603,
    '2019.06.03.',
    '2019年6月3',
    '二〇一九年六月三日',
    '二零一九年六月三号',
    '二○一九年〇六月〇三日',
    '43619',
    '2019—6—3',
    '2019–6–3',
    '2019\u20116\u20113',
  ])('typed as %j is 2019-06-03', (cell) => {
    expect(day(cell)).toBe('2019-06-03');
  });

  it.each([
    ['二〇二〇年二月二十九日', '2020-02-29'],
    ['一九九八年十月三十一日', '1998-10-31'],
    ['二〇一九年十二月二十日', '2019-12-20'],
    [18_264, '1950-01-01'],
    [36_000, '1998-07-24'],
    [73_415.5, '2100-12-31'],
    ['1950-01-01', '1950-01-01'],
    ['2100-12-31', '2100-12-31'],
  ])('typed as %j is %s', (cell, date) => {
    expect(day(cell)).toBe(date);
  });

  it.each([
    '二〇一九年二月二十九日',
    '二〇一九年十三月一日',
    '二〇一九年六月三十一日',
    '20190631',
    20_190_631,
    '2019-06-03 25:00',
    '2019-06-03 0:60',
    // At midnight in another zone it is another day here.
    '2019-06-02T16:00:00Z',
    '1949-12-31',
    '2101-01-01',
    '10019',
    18_263,
    73_416,
    202_605,
    2019.6,
    '2019年6月',
    '6月3日',
    '2019..6.3',
  ])('is not %j, which stays', (cell) => {
    const found = day(cell);
    expect(found instanceof Unfit ? found.found : found).toBe(cell);
    expect(readRow('institutions', { registeredOn: found }, 0).findings).toContainEqual(
      expect.objectContaining({ code: 'wrong-value', found: cell }),
    );
  });

  it('is the same day in every form that it is shown in', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const shown = date.toISOString().slice(0, 10);
        const [year = '', inYear = '', inMonth = ''] = shown.split('-');
        const [m, d] = [Number(inYear), Number(inMonth)];
        const numeral = (number: number): string => {
          const figures = '〇一二三四五六七八九';
          const tens = Math.floor(number / 10);
          const ones = number % 10 === 0 ? '' : (figures[number % 10] ?? '');
          return tens === 0 ? ones : `${tens === 1 ? '' : (figures[tens] ?? '')}十${ones}`;
        };
        const years = Array.from(year, (sign) => '〇一二三四五六七八九'[Number(sign)]).join('');
        const forms = [
          shown,
          serialOf(shown),
          `${year}${inYear}${inMonth}`,
          `${year}.${m}.${d}`,
          `${year}年${m}月${d}日`,
          `${years}年${numeral(m)}月${numeral(d)}日`,
          `${shown} 00:00:00`,
        ];
        expect(forms.map(day)).toEqual(forms.map(() => shown));
        // A small number may be a month that was typed, as 20265.
        const ofMonth = shown < '2000' ? forms.filter((form) => typeof form === 'string') : forms;
        expect(ofMonth.map(month)).toEqual(ofMonth.map(() => shown.slice(0, 7)));
      }),
    );
  });
});

describe('a month in a register', () => {
  it.each(['2026年5月份', '二〇二六年五月', '二〇二六年五月份', '2026—5', '2026-05-03 0:00', 202_605, 2026.5, 20_265])(
    'typed as %j is 2026-05',
    (cell) => {
      expect(month(cell)).toBe('2026-05');
    },
  );

  it.each(['3488-04', '1949-12', '2101-01', 204_067, 2026.1, '2026年13月', '二〇二六年十三月'])(
    'is not %j, which stays',
    (cell) => {
      const found = month(cell);
      expect(found instanceof Unfit ? found.found : found).toBe(cell);
      expect(readRow('cases', { month: found }, 0).findings).toContainEqual(
        expect.objectContaining({ code: 'wrong-value', found: cell }),
      );
    },
  );
});

describe('numbers of licences in one cell', () => {
  it.each([
    '001 002',
    '001\t002',
    '001\u3000002',
    '001/002',
    '001|002',
    '001和002',
    '001及002',
    '001・002',
    '001·002',
    '001、002',
    '001\n002',
    ' 001；002 ',
  ])('are parted: %j', (cell) => {
    expect(read('inspectors', 'recusals', cell)).toEqual(['001', '002']);
    expect(read('draws', 'inspectors', cell)).toEqual(['001', '002']);
  });

  it('are not parted where names may stand', () => {
    expect(read('inspections', 'inspectors', '买买提·艾力、John Smith')).toEqual(['买买提·艾力', 'John Smith']);
  });
});

describe('what is no text', () => {
  it.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NULL!', '#NUM!', '#SPILL!', '#GETTING_DATA'])(
    'is %s, alone or in a list',
    (error) => {
      for (const [register, key] of [
        ['institutions', 'licence'],
        ['institutions', 'name'],
        ['inspectors', 'recusals'],
      ] as const) {
        const found = read(register, key, error);
        expect(found).toBeInstanceOf(Unfit);
        expect(String(found)).toBe(error);
      }
    },
  );

  it('is a number whose last digits Excel has lost', () => {
    expect(read('institutions', 'licence', 999_999_999_999_999)).toBe('999999999999999');
    expect(read('institutions', 'licence', 1e15)).toBe(1e15);
    expect(read('institutions', 'licence', '913600001234567890')).toBe('913600001234567890');
  });

  it('is not what merely begins with #', () => {
    expect(read('institutions', 'name', '#1 示例中心')).toBe('#1 示例中心');
  });
});

describe('what a drop-down list shows', () => {
  it('means its word, in both languages', () => {
    for (const { key, words, read: reading, isList } of registerIds.flatMap(registerFields))
      for (const { value, zh, en } of words)
        expect([key, reading(zh), reading(en)]).toEqual([key, ...(isList ? [[value], [value]] : [value, value])]);
  });
});
