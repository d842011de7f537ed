import { describe, expect, it } from 'vitest';
import { type Scope, categoriesInScope, findMatterByName, findUnit, matters } from '@envscore/rules-core';

const categories = matters.flatMap((matter) => matter.categories);

const unit = (code: string) => {
  const found = findUnit(code);
  if (found === undefined) throw new Error(`no unit ${code}`);
  return found;
};

const inScope = (code: string, scope?: Scope) => categoriesInScope(unit(code), scope).map((category) => category.code);

describe('matters and categories', () => {
  it('are 7 matters by the names of 2019', () => {
    expect(matters.map(({ code, name }) => [code, name])).toEqual([
      ['01', '污染物性质鉴定'],
      ['02', '地表水与沉积物环境损害鉴定'],
      ['03', '空气污染环境损害鉴定'],
      ['04', '土壤与地下水环境损害鉴定'],
      ['05', '近岸海洋与海岸带环境损害鉴定'],
      ['06', '生态系统环境损害鉴定'],
      ['07', '其他环境损害鉴定'],
    ]);
  });

  it('are 47 categories, counted up inside their matter', () => {
    expect(matters.map((matter) => matter.categories.length)).toEqual([8, 4, 5, 7, 4, 13, 6]);
    expect(categories).toHaveLength(47);
    for (const matter of matters) {
      const codes = matter.categories.map((_, index) => `${matter.code}${String(index + 1).padStart(2, '0')}`);
      expect(matter.categories.map(({ code }) => code)).toEqual(codes);
    }
  });

  it('have no name twice, and an English name for each matter', () => {
    const names = [
      ...matters.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...categories.map(({ name }) => name),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(matters.map(({ nameEn }) => nameEn)).size).toBe(7);
  });

  it('say that 11 names were seen and 36 are recollected', () => {
    const seen = categories.filter(({ verified }) => verified).map(({ code }) => code);
    expect(seen).toEqual(['0101', '0102', '0103', '0106', '0405', '0407', '0601', '0602', '0604', '0605', '0607']);
    expect(categories.filter(({ verified }) => !verified)).toHaveLength(36);
  });
});

describe('a unit', () => {
  it('is a matter by two digits', () => {
    expect(findUnit('06')).toEqual({ level: 'matter', matter: matters[5] });
  });

  it('is a category by four digits', () => {
    expect(findUnit('0613')).toEqual({ level: 'category', matter: matters[5], category: matters[5]?.categories[12] });
  });

  it('is found for every code', () => {
    for (const { code } of matters) expect(findUnit(code)).toMatchObject({ level: 'matter', matter: { code } });
    for (const { code } of categories) expect(findUnit(code)).toMatchObject({ level: 'category', category: { code } });
  });

  it.each(['08', '00', '0408', '0400', '4', '04 ', '', '__proto__'])('is nothing by the code %j', (code) => {
    expect(findUnit(code)).toBeUndefined();
  });
});

describe('a matter by its name', () => {
  it.each([
    ['污染物性质鉴定', '01'],
    ['地表水与沉积物环境损害鉴定', '02'],
    ['地表水和沉积物环境损害鉴定', '02'],
    ['地表水和沉积物', '02'],
    ['空气污染环境损害鉴定', '03'],
    ['空气污染', '03'],
    ['环境空气', '03'],
    ['土壤与地下水', '04'],
    ['近岸海洋与海岸带环境损害鉴定', '05'],
    ['近海海洋与海岸带环境损害鉴定', '05'],
    ['近海海洋与海岸带', '05'],
    ['生态系统', '06'],
    ['其他', '07'],
  ])('%s is %s, in the wording of 2019 or an older one', (name, code) => {
    expect(findMatterByName(name)?.code).toBe(code);
  });

  it.each(['固体废物鉴定', '海洋', '', '04'])('is not found for %j', (name) => {
    expect(findMatterByName(name)).toBeUndefined();
  });
});

describe('a scope', () => {
  it.each([
    ['the whole matter where nothing is said', '02', undefined, ['0201', '0202', '0203', '0204']],
    ['the whole matter without lists', '02', {}, ['0201', '0202', '0203', '0204']],
    ['only those named, in the order of the classification', '02', { only: ['0204', '0202'] }, ['0202', '0204']],
    ['all except those named', '02', { except: ['0204', '0202'] }, ['0201', '0203']],
    ['those named and not excepted', '02', { only: ['0201', '0202'], except: ['0202'] }, ['0201']],
    ['nothing where only others are named', '02', { only: ['0301'] }, []],
    ['nothing where only nothing is named', '02', { only: [] }, []],
    ['everything where nothing is excepted', '02', { except: [] }, ['0201', '0202', '0203', '0204']],
    ['everything where others are excepted', '02', { except: ['0301'] }, ['0201', '0202', '0203', '0204']],
    ['the category itself', '0203', undefined, ['0203']],
    ['nothing where the category is excepted', '0203', { except: ['0203'] }, []],
  ])('leaves %s', (_, code, scope, expected) => {
    expect(inScope(code, scope)).toEqual(expected);
  });
});
