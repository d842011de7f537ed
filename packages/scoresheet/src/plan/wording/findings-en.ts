import type { FindingWords } from './finding-words.js';

export const findingsEn: FindingWords = {
  'cell-error': ({ found }) => `the cell shows the error ${found}; fill it in again`,
  'unreadable-date': ({ found }) => `${found} is no readable date; write it like 2026-11-21`,
  'unknown-word': ({ found, allowed }) => `found ${found}, allowed: ${allowed}; choose from the list`,
  'unknown-unit': ({ found }) =>
    `there is no code ${found}; only the 7 matters (01 to 07) and the 47 categories have one`,
  'unknown-category': ({ found }) => `${found} is no category; a code of four digits belongs here, such as 0401`,
  'wrong-number': ({ found, allowed }) => `found ${found}, expected ${allowed}`,
  'wrong-text': ({ found }) => `found ${found}, expected text`,
  'wrong-policy': ({ issue }) => issue,
  'missing-name': ({ found }) =>
    `the name of “${found}” is not found; fill in an unchanged plan, or restore the deleted column`,
  'unknown-layout': ({ found, allowed }) =>
    `layout version ${found}; this software reads ${allowed} only: use the matching version`,
  'empty-plan': () =>
    'nothing is applied for, so there is no scoresheet to make; fill in 申请机构, 申请事项, 鉴定人 and 专家组',
  missing: () => 'blank; fill it in',
  duplicate: ({ found }) => `${found} stands in a row above already; correct the number or delete a row`,
  'unknown-applicant': ({ found }) => `there is no number ${found} on the sheet 申请机构; check it`,
  'unknown-appraiser': ({ found }) => `this institution has no number ${found} on the sheet 鉴定人; check it`,
  'unknown-expert': ({ found }) => `there is no number ${found} on the sheet 专家; check it`,
  'unknown-panel': ({ found }) => `there is no panel ${found} on the sheet 专家组; check it`,
  'unit-not-applied': ({ found }) => `this institution does not apply for ${found}; check the sheet 申请事项`,
  'only-and-except': () => 'only one of 仅限 and 除外 can be filled in; clear the other',
  'outside-unit': ({ found }) => `${found} is not within the unit, or leaves none of its categories; check it`,
  'unit-without-appraisers': ({ found }) => `no appraiser applies for ${found}; fill in the units on the sheet 鉴定人`,
  'too-many-appraisers': ({ found, allowed }) =>
    `${found} appraisers, one scoresheet has room for ${allowed}; split them`,
  'panel-too-small': ({ found, allowed }) => `the panel has ${found} experts, ${allowed} are needed (P1); add some`,
  'no-national-expert': () => 'the panel has no expert of the national library, 1 is needed (P1); change its experts',
  'two-leaders': ({ found }) => `panel ${found} has more than one leader; it can have one`,
  'recused-expert': ({ found }) => `this expert is recused from ${found}, which the panel reviews; take another expert`,
  'held-and-not-held': ({ found }) => `institution ${found} stands under held and under not held; clear one`,
  'declared-facts': ({ issue }) => issue,
  'declared-facts-doubtful': ({ issue }) => issue,
  'same-name': ({ found }) =>
    `${found} is the name in a row above too; they are told apart by their numbers: check that they are two`,
  'appraiser-in-no-unit': () => 'no unit is given, so the person is in no scoresheet; check it',
  'category-not-applied': ({ found }) => `${found} is outside what the person’s units are applied for; check it`,
  'majors-exceed-appraisers': ({ found, allowed }) =>
    `the majors of this unit have ${found} people, its appraisers are ${allowed}; nobody counts under two majors: check it`,
  'applicant-without-unit': ({ found }) => `institution ${found} applies for nothing and gets no scoresheet; check it`,
  'panel-without-unit': ({ found }) => `panel ${found} has nothing to review; check it`,
  'no-required-instruments': ({ found }) =>
    `no required instruments (Annex 3) are listed for ${found}: I7.1 cannot be scored; add the list`,
  'no-date': () => 'blank; scoresheets and the attendance sheet will have no date',
  'expert-in-no-panel': ({ found }) => `expert ${found} sits in no panel`,
};
