import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/validation/check-file.js';
import { codeFindings } from '../../src/validation/printed-codes.js';
import { wordCheck } from '../../src/validation/wording/check.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { type Facts, institutionFacts, people, reviewOf } from '../scoresheet/reviews.js';
import { clean, expectWords, typing } from './planting.js';

const codesOf = (bytes: Uint8Array) => checkFile('a.xlsx', bytes, { wantsPanel: true }).codes ?? [];
const fileOf = (review: Facts): Uint8Array => writeXlsx(writeScoresheet(review));
const institutionCode = (bytes: Uint8Array): string =>
  codesOf(bytes).find(({ appraiser }) => appraiser === undefined)?.code ?? '';

const projects: readonly Facts[] = ['甲', '乙', '丙'].map((called, place) => ({
  title: `${called}地块调查`,
  level: 'provincial',
  role: place === 0 ? 'lead' : 'join',
  contract: true,
  accepted: true,
}));

describe('the check codes of a file', () => {
  it('are those that its forms show', () => {
    const shown = readXlsx(clean()).sheets.flatMap(({ name, cells }) => {
      const texts = [...cells.values()].flatMap((row) => [...row.values()].map(({ value }) => String(value ?? '')));
      const code = texts.find((text) => /^核对码：[\d-]+$/u.test(text));
      return code === undefined ? [] : [[name, code.replace('核对码：', '')]];
    });
    expect(codesOf(clean()).map(({ form, code }) => [form, code])).toEqual(expect.arrayContaining(shown) as unknown);
    expect(codesOf(clean()).map(({ appraiser }) => appraiser)).toEqual([undefined, 1, 2, 3, 4]);
    expect(shown).toHaveLength(5);
  });

  it.each<readonly [string, Facts, readonly boolean[]]>([
    [
      'a fact',
      { facts: institutionFacts({ accreditations: { cma: 'none', cnas: 'none', glp: 'none' } }) },
      [true, true, false],
    ],
    [
      'a judgement',
      { facts: institutionFacts({ quality: { allAbilities: false, points: 8.1 } }) },
      [false, true, false],
    ],
    ['the policy', { policy: { D1: 0.5 } }, [false, false, true]],
  ])('tell %s apart', (_, changes, differ) => {
    const [one, other] = [reviewOf(), reviewOf(changes)].map((review) => institutionCode(fileOf(review)).split('-'));
    expect(one?.map((part, index) => part !== other?.[index])).toEqual(differ);
  });

  it.each<readonly [string, readonly Facts[]]>([
    ['other words in a list', [{ ...projects[0], title: '换了名称的另一个项目' }, ...projects.slice(1)]],
    ['another order of its rows', [...projects].reverse()],
  ])('do not tell %s apart, as docs/panel.md says', (_, changed) => {
    const [one, other] = [projects, changed].map((rows) =>
      institutionCode(fileOf(reviewOf({ facts: institutionFacts({ projects: rows }) }))),
    );
    expect(one).toBe(other);
  });

  it('tell one row less in a list', () => {
    const [one, other] = [projects, projects.slice(1)].map((rows) =>
      institutionCode(fileOf(reviewOf({ facts: institutionFacts({ projects: rows }) }))).slice(0, 4),
    );
    expect(one).not.toBe(other);
  });

  it('follow from what stands in the file, whatever the form shows', () => {
    const typed = typing(['机构!C25', 9]);
    expect(institutionCode(typed)).toBe(
      institutionCode(fileOf(reviewOf({ facts: institutionFacts({ quality: { allAbilities: false, points: 9 } }) }))),
    );
  });
});

describe('a code that was typed from a signed print', () => {
  const codes = [
    { form: '表一', code: '1234-5678-90' },
    { form: '表二-03', appraiser: 3, code: '2222-3333-44' },
  ];

  it.each(['1234-5678-90', ' 1234 5678 90 ', '１２３４—５６７８—９０', '1234–5678–90'])('is the same: %s', (code) => {
    expect(codeFindings(codes, [{ code }])).toEqual([]);
  });

  it.each([
    ['9999-5678-90', '事实不同'],
    ['1234-9999-90', '得分不同'],
    ['1234-5678-99', '标准或取值不同'],
    ['9999-9999-90', '事实、得分不同'],
  ])('that is another, %s, says which part differs', (code, part) => {
    const [finding] = codeFindings(codes, [{ code }]);
    expect(finding).toMatchObject({
      code: 'printed-code-differs',
      label: '表一',
      found: code,
      expected: '1234-5678-90',
    });
    expect(finding && wordCheck(finding, 'zh')).toContain(part);
    if (finding) expectWords(finding);
  });

  it('is held to the form of the appraiser whom it names, and to none where there is none', () => {
    expect(codeFindings(codes, [{ appraiser: 3, code: '2222-3333-44' }])).toEqual([]);
    const [finding] = codeFindings(codes, [{ appraiser: 7, code: '2222-3333-44' }]);
    expect(finding).toMatchObject({ label: '7', found: '2222-3333-44' });
    if (finding) expectWords(finding);
  });
});

it('codes of people are those of their own forms, in whatever order they stand', () => {
  const [first, ...others] = people(3);
  const turned = fileOf(reviewOf({ appraisers: [...others, first] }));
  expect(codesOf(turned).map(({ form, appraiser }) => [form, appraiser])).toEqual([
    ['表一', undefined],
    ['表二-02', 2],
    ['表二-03', 3],
    ['表二-01', 1],
  ]);
});
