import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, namePart } from '../../src/plan/file-name.js';
import { workbooksOf } from '../../src/plan/workbooks.js';
import { plan } from './plan.js';

describe('a part of a file name', () => {
  it.each([
    ['某所（甲/乙）', '某所（甲 乙）'],
    ['<:"|?*\\a>b', 'a b'],
    ['甲\u202E乙\u0000丙\n丁', '甲 乙 丙 丁'],
    ['  甲   乙 ', '甲 乙'],
    ['残\uD800缺', '残 缺'],
    ['一二三四五六七八九十一二', '一二三四五六七八九十'],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷'],
  ])('%j becomes %j', (text, part) => {
    expect(namePart(text, 10)).toBe(part);
  });
});

describe('a file name', () => {
  it.each([
    ['CON', '_CON.xlsx'],
    ['con.甲', '_con.甲.xlsx'],
    ['LPT1', '_LPT1.xlsx'],
    ['COM10', 'COM10.xlsx'],
    ['console', 'console.xlsx'],
    ['甲. .', '甲.xlsx'],
  ])('of %j is %j', (stem, name) => {
    expect(fileName(stem, '.xlsx')).toBe(name);
  });

  it('of a workbook is one that every system takes, whatever an institution is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat({ max: 9999 }), (short, number) => {
        const applicants = [{ number: number + 1, name: '某所', short }];
        const applications = [{ applicant: number + 1, unit: '0105', panel: 1 }];
        for (const { name } of workbooksOf({ ...plan, applicants, applications })) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Surrogate}]|[. ]\.xlsx$|^\s/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
