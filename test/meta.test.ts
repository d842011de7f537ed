import { readFileSync, readdirSync } from 'node:fs';
import {
  type Facts,
  type IssueCode,
  appraiserTable,
  catalogueOf,
  institutionTable,
  issueKinds,
  readPolicy,
  score,
} from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import * as core from 'zod/v4/core';
import { goldenCases } from './golden-cases.js';
import { pageNames, readPage, sectionOf } from './pages.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesIn = (path: string): readonly string[] => readdirSync(new URL(path, root)).toSorted();

const tables = [
  { folder: 'appraiser', table: appraiserTable },
  { folder: 'institution', table: institutionTable },
] as const;

const criteriaOf = ({ sections }: (typeof tables)[number]['table']) =>
  sections.flatMap(({ criteria }) => [...criteria]);
const criteria = tables.flatMap(({ folder, table }) => criteriaOf(table).map((criterion) => ({ folder, criterion })));
const languages = [catalogueOf('zh'), catalogueOf('en')];

describe('the official tables', () => {
  // The figures of annex 1, as printed.
  it('has 5 + 10 + 40 + 45 points in table (二), 100 in all', () => {
    expect(printed(appraiserTable)).toEqual([
      { section: 'ethics', points: 5, criteria: ['A1 5'] },
      { section: 'basics', points: 10, criteria: ['A2 5', 'A3 5'] },
      { section: 'ability', points: 40, criteria: ['A4 35', 'A5 5'] },
      { section: 'achievements', points: 45, criteria: ['A6 15', 'A7 10', 'A8 20'] },
    ]);
  });

  it('has 20 + 50 + 30 points in table (一), 100 in all', () => {
    expect(printed(institutionTable)).toEqual([
      { section: 'composition', points: 20, criteria: ['I1 10', 'I2 10'] },
      { section: 'technical', points: 50, criteria: ['I3 10', 'I4 10', 'I5 30'] },
      { section: 'laboratory', points: 30, criteria: ['I6 6', 'I7 24'] },
    ]);
  });

  const printed = (table: (typeof tables)[number]['table']) =>
    table.sections.map((section) => ({
      section: section.code,
      points: [...section.criteria].reduce((sum, { max }) => sum + max, 0),
      criteria: [...section.criteria].map(({ code, max }) => `${code} ${max}`),
    }));
});

describe.each(criteria)('$criterion.code $criterion.name', ({ folder, criterion }) => {
  const { code, name, clause, citation, facts } = criterion;

  it('has a source of its name', () => {
    expect(read(`packages/rules-core/src/${folder}/${name}.ts`)).toContain(`code: '${code}'`);
  });

  it('has a test of its name', () => {
    expect(read(`packages/rules-core/test/${folder}/${name}.test.ts`)).toMatch(
      new RegExp(`^describe\\('${code} `, 'm'),
    );
  });

  it('has a page of its name, under its title, with all headings in their order', () => {
    const [title, ...headings] = read(`docs/criteria/${name}.md`)
      .split('\n')
      .filter((line) => /^##? /.test(line));
    expect(title?.startsWith(`# ${code} ${languages[0]!.criteria[code]} · `)).toBe(true);
    expect(headings).toEqual([
      '## 条文 Clause',
      '## 计什么 What counts',
      '## 上限与档次 Caps and bands',
      '## 空白与错误 Blank and wrong',
      '## 算例 Worked example',
      '## 常见错误 Common mistakes',
    ]);
  });

  it('is explained under each heading of its page, in Chinese and in English', () => {
    for (const [, heading] of read(`docs/criteria/${name}.md`).matchAll(/^(## .+)$/gm)) {
      const text = sectionOf(readPage(name), heading!);
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).toMatch(/[A-Za-z]{2,} [a-z]{2,}/);
    }
  });

  it('quotes its clause verbatim on its page', () => {
    expect(sectionOf(readPage(name), '## 条文 Clause')).toContain(clause);
  });

  it('cites its row of the table', () => {
    expect(citation).toEqual({
      document: '登记评审细则 附件1',
      table: folder === 'institution' ? '一' : '二',
      item: expect.stringMatching(/^\p{Script=Han}+ · \p{Script=Han}+$/u) as string,
    });
  });

  it('has a title, labels for its facts and words for its values in both languages', () => {
    for (const { criteria: titles, labels, words } of languages) {
      expect(titles[code]).not.toBe('');
      for (const [fact, schema] of Object.entries<core.$ZodType>(facts)) {
        const { paths, values } = namesIn(fact, schema);
        expect(paths.filter((path) => !Object.hasOwn(labels[folder], path))).toEqual([]);
        expect(values.filter((value) => !Object.hasOwn(words, value))).toEqual([]);
      }
    }
  });
});

interface Names {
  readonly paths: readonly string[];
  readonly values: readonly string[];
}

/** The dotted paths of a fact and of all below it, and the words that they may be; codes of units are no words. */
function namesIn(path: string, schema: core.$ZodType): Names {
  if (schema instanceof core.$ZodOptional) return namesIn(path, schema._zod.def.innerType);
  if (schema instanceof core.$ZodArray) return namesIn(path, schema._zod.def.element);
  if (schema instanceof core.$ZodUnion)
    return joined(
      path,
      schema._zod.def.options.map((option) => namesIn(path, option)),
    );
  if (schema instanceof core.$ZodObject) {
    const entries = Object.entries<core.$ZodType>(schema._zod.def.shape);
    return joined(
      path,
      entries.map(([key, inner]) => namesIn(`${path}.${key}`, inner)),
    );
  }
  const words = schema instanceof core.$ZodEnum ? Object.values(schema._zod.def.entries).map(String) : [];
  return { paths: [path], values: words.filter((word) => !/^\d+$/.test(word)).map((word) => `${path}.${word}`) };
}

const joined = (path: string, names: readonly Names[]): Names => ({
  paths: [...new Set([path, ...names.flatMap(({ paths }) => paths)])],
  values: names.flatMap(({ values }) => values),
});

describe('the folders of the criteria', () => {
  it.each(tables)('hold no source and no test of $folder that is no criterion', ({ folder, table }) => {
    const names = criteriaOf(table).map(({ name }) => name);
    expect(filesIn(`packages/rules-core/src/${folder}`)).toEqual(
      [...names, 'table', folder].map((name) => `${name}.ts`).toSorted(),
    );
    expect(filesIn(`packages/rules-core/test/${folder}`)).toEqual(
      // The facts that the tests of the folder start from.
      [...[...names, folder].map((name) => `${name}.test.ts`), 'sheet.ts'].toSorted(),
    );
  });

  it('hold no page that is no criterion', () => {
    expect(pageNames.toSorted()).toEqual(criteria.map(({ criterion }) => criterion.name).toSorted());
  });
});

describe('the catalogues', () => {
  /** Every text with the way to it; functions are named, not called. */
  const textsIn = (value: object, above = ''): readonly (readonly [string, string])[] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
      const path = `${above}/${key}`;
      if (typeof inner === 'object' && inner !== null) return textsIn(inner, path);
      return [[path, typeof inner === 'string' ? inner : '(words)'] as const];
    });
  const [zh, en] = languages.map((catalogue) => textsIn(catalogue)) as [
    ReturnType<typeof textsIn>,
    ReturnType<typeof textsIn>,
  ];

  it('have the same keys', () => {
    expect(en.map(([path]) => path).toSorted()).toEqual(zh.map(([path]) => path).toSorted());
  });

  it('have no empty text', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are each in one language', () => {
    expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    const signs = ['/language', '/phrases/noPoints', '/phrases/colon'];
    const inChinese = ([path, text]: readonly [string, string]) =>
      /\p{Script=Han}/u.test(text) || text === '(words)' || signs.includes(path);
    expect(zh.filter((text) => !inChinese(text))).toEqual([]);
  });
});

describe('issues', () => {
  const codes = Object.keys(issueKinds) as IssueCode[];

  /** The rows of the tables of docs/issues.md: code and severity. */
  const documented = [...read('docs/issues.md').matchAll(/^\| `([a-z-]+)` *\| ([^|]*?) *\|/gm)].map(
    ([, code, severity]) => [code!, severity!] as const,
  );

  it('are documented each once, and no others', () => {
    expect(documented.map(([code]) => code).toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)('%s is documented with its severity, and marked where it keeps a sheet from being final', (code) => {
    const [, severity = ''] = documented.find(([name]) => name === code) ?? [];
    expect(severity.startsWith(issueKinds[code].severity)).toBe(true);
    expect(severity.includes('●')).toBe('blocks' in issueKinds[code]);
  });

  const inGoldenCases = new Set(goldenCases.flatMap(({ facts }) => score(facts).issues.map(({ code }) => code)));

  const institution = (facts: Facts): Facts => ({ kind: 'institution', ...facts });
  const majors = (...names: string[]) => names.map((major) => ({ major, appraisers: 1 }));
  const panelOf = goldenCases.find(({ id }) => id === 'panel-01-exactly-met')!.facts as { experts: { facts: Facts }[] };
  /** The panel of a golden case with other facts in one of its sheets. */
  const panelWith = (changes: Facts): Facts => ({
    ...panelOf,
    experts: panelOf.experts.map((expert, index) =>
      index === 0 ? { ...expert, facts: { ...expert.facts, ...changes } } : expert,
    ),
  });

  /** For each issue that no golden case has, a document that has it. */
  const provocations: Readonly<Partial<Record<IssueCode, () => ReturnType<typeof score>>>> = {
    'same-field': () => score(institution({ unit: '02', specialisedMajors: majors('地理信息科学', '摄影测量与遥感') })),
    'unknown-major': () => score(institution({ unit: '01', specialisedMajors: majors('生态学') })),
    'too-many-rows': () => score({ kind: 'appraiser', documents: Array.from({ length: 10_001 }, () => ({})) }),
    'malformed-text': () => score({ kind: 'appraiser', name: '\ud800' }),
    'unknown-kind': () => score({}),
    'date-before-edition': () => score({ kind: 'appraiser' }, { date: '2018-06-13' }),
    'differs-from-appraisers': () => score({ kind: 'review', appraisers: [], facts: institution({ headcount: 1 }) }),
    'duplicate-appraiser': () => score({ kind: 'review', appraisers: [{ id: 1 }, { id: 1 }] }),
    'experts-of-one-name': () =>
      score({
        kind: 'panel',
        reviews: [1, 2].map((number) => ({ kind: 'review', expert: { number, name: '王某' } })),
      }),
    'policy-differs': () =>
      score({ kind: 'panel', reviews: [{ kind: 'review' }, { kind: 'review', policy: { D2: 'off' } }] }),
    'disqualification-not-shared': () =>
      score({
        kind: 'panel',
        reviews: [{ article13Situation: true }, {}].map((ethics) => ({
          kind: 'review',
          appraisers: [{ id: 1, facts: { kind: 'appraiser', ethics } }],
        })),
      }),
    'unknown-appraiser': () => score({ kind: 'panel', reviews: [], appraiserDecisions: [{ appraiser: 1 }] }),
    'sheets-not-agreed': () =>
      scoreWith({ D9: 'agreed' }, panelWith({ headcount: 6, appraiserTotals: [77, 77, 77, 77, 77, 77] })),
    'appraisers-differ': () =>
      scoreWith({ D17: 'pooled' }, panelWith({ headcount: 6, appraiserTotals: [77, 77, 77, 77, 77, 77] })),
  };
  const scoreWith = (policy: Facts, document: Facts) => score(document, { policy: readPolicy(policy).policy });

  it('are each produced by a golden case or by a document made for it', () => {
    expect([...new Set([...inGoldenCases, ...Object.keys(provocations)])].toSorted()).toEqual(codes.toSorted());
  });

  it.each(Object.entries(provocations))('%s is produced by its document', (code, provoke) => {
    expect(provoke().issues.map((issue) => issue.code)).toContain(code);
  });
});
