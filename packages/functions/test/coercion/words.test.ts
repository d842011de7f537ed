import { type Language, catalogueOf } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { type FactPath, type Kind, coerce, factTypesOf, shown, wordsOf } from '../../src/index.js';
import { shortForms } from '../../src/coercion/short-forms.js';

const kinds = ['appraiser', 'institution', 'panel', 'review'] as const;
const languages: readonly Language[] = ['zh', 'en'];

const facts = kinds.flatMap((kind) =>
  [...factTypesOf(kind).keys()].map((path): [Kind, FactPath<Kind>] => [kind, path as FactPath<Kind>]),
);
const worded = facts.filter(([kind, path]) => wordsOf(kind, path).length > 0);

describe('the words of a fact', () => {
  it.each(worded)('of %s %s are understood as both languages show them, and as their own value', (kind, path) => {
    for (const { value, zh, en } of wordsOf(kind, path)) {
      for (const cell of [zh, en, value, ` ${zh}\u3000`, en.toUpperCase()]) {
        expect(coerce(kind, path, cell), String(cell)).toStrictEqual({ value });
      }
      for (const language of languages) {
        expect(coerce(kind, path, shown(kind, path, value, language))).toStrictEqual({ value });
      }
    }
  });

  it('are every word that the catalogues word, but for the kinds', () => {
    const found = worded.flatMap(([kind, path]) => wordsOf(kind, path).map(({ value }) => `${path}.${String(value)}`));
    for (const word of Object.keys(catalogueOf('zh').words)) expect(found).toContain(word);
  });

  it('stand in the order of the standard, as drop-down lists show them', () => {
    expect(wordsOf('appraiser', 'title')).toStrictEqual([
      { value: 'none', zh: '无职称', en: 'none' },
      { value: 'junior', zh: '初级', en: 'junior' },
      { value: 'intermediate', zh: '中级', en: 'intermediate' },
      { value: 'associateSenior', zh: '副高级', en: 'associate senior' },
      { value: 'senior', zh: '正高级', en: 'full senior' },
    ]);
  });

  it('of a flag are yes and no', () => {
    expect(wordsOf('appraiser', 'documents.accepted')).toStrictEqual([
      { value: true, zh: '是', en: 'yes' },
      { value: false, zh: '否', en: 'no' },
    ]);
  });

  it('of a unit are the codes with their names', () => {
    expect(wordsOf('institution', 'unit')).toHaveLength(54);
    expect(wordsOf('institution', 'unit')[0]).toStrictEqual({
      value: '01',
      zh: '01 污染物性质鉴定',
      en: '01 Identification of the nature of pollutants',
    });
  });

  it('of a number are the ones beside it', () => {
    expect(wordsOf('institution', 'appraiserTotals')).toStrictEqual([
      { value: 'disqualified', zh: '取消评审资格', en: 'disqualified' },
    ]);
  });

  it.each([
    ['appraiser', 'years'],
    ['appraiser', 'documents.title'],
    ['review', 'date'],
  ] as const)('of %s %s are none', (kind, path) => {
    expect(wordsOf(kind, path)).toStrictEqual([]);
  });
});

describe('a fact as people see it', () => {
  it('is the word in their language, or the value itself', () => {
    expect(shown('appraiser', 'degree', 'doctor', 'zh')).toBe('博士');
    expect(shown('appraiser', 'degree', 'doctor', 'en')).toBe('doctor');
    expect(shown('appraiser', 'ethics.formStandard', false, 'zh')).toBe('否');
    expect(shown('institution', 'unit', '04', 'zh')).toBe('04 土壤与地下水环境损害鉴定');
    expect(shown('institution', 'appraiserTotals', 'disqualified', 'zh')).toBe('取消评审资格');
    expect(shown('institution', 'appraiserTotals', 77.5, 'zh')).toBe(77.5);
    expect(shown('review', 'date', '2026-11-21', 'zh')).toBe('2026-11-21');
  });

  it('is what was found where the fact cannot be that', () => {
    expect(shown('appraiser', 'degree', '本科', 'zh')).toBe('本科');
  });
});

describe('the short forms', () => {
  const forms = Object.entries(shortForms).flatMap(([path, words]) =>
    Object.entries(words).flatMap(([value, texts]) =>
      texts.map((text: string): [string, string, string] => [path, text, value]),
    ),
  );

  it.each(forms)('at %s take %s for %s', (path, text, value) => {
    const kind = facts.find(([, known]) => known === path)?.[0];
    expect(String(Object.values(coerce(kind!, path as never, text))[0])).toBe(value);
  });
});
