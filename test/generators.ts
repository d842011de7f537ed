import { type Facts, type Path, annex2, matters } from '@envscore/rules-core';
import fc from 'fast-check';

/** Points as people give them: whole tenths. */
const tenths = (from: number, to: number) =>
  fc.integer({ min: Math.round(from * 10), max: Math.round(to * 10) }).map((count) => count / 10);

const labels = fc.constantFrom('某导则', '规范', 'Études', '鉴定 报告', '𠮷某', '');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Blank facts are absent, as in JSON. */
const present = (row: Facts): Facts =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

const record = (model: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Facts> =>
  fc.record(model).map(present);

interface Kind {
  readonly word: string;
  readonly most: number;
  readonly lastRank: number;
  readonly isJournal?: true;
}

/** What rules.md says of A6 and A7. */
const documentKinds: readonly Kind[] = [
  { word: 'national', most: 5, lastRank: 5 },
  { word: 'provincial', most: 4, lastRank: 4 },
  { word: 'municipal', most: 3, lastRank: 3 },
];
const publicationKinds: readonly Kind[] = [
  { word: 'sci', most: 5, lastRank: 5, isJournal: true },
  { word: 'ei', most: 4, lastRank: 4, isJournal: true },
  { word: 'core', most: 3, lastRank: 3, isJournal: true },
  { word: 'nonCore', most: 1, lastRank: 1, isJournal: true },
  { word: 'monograph', most: 5, lastRank: 5 },
  { word: 'translation', most: 3, lastRank: 3 },
];

/** A row of A6 or A7 with its points: settled, and with nothing wrong in it. */
const work = (by: string, kinds: readonly Kind[]): fc.Arbitrary<Facts> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      title: maybe(labels),
      rank: fc.integer({ min: 1, max: 8 }),
      corresponding: fc.constantFrom(undefined, undefined, false, true),
      group: fc.constantFrom(undefined, undefined, false, true),
      accepted: fc.constantFrom(undefined, undefined, true, false),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      hasZero: fc.boolean(),
    })
    .map(({ kind, title, rank, corresponding, group, accepted, share, hasZero }) => {
      const isBook = by === 'type' && kind.isJournal === undefined;
      const isFirst = by === 'type' && kind.isJournal === true && corresponding === true;
      const isGroup = kind.word === 'monograph' && group === true;
      const counts = !isGroup && (isFirst || rank <= kind.lastRank);
      const points = counts ? Math.round(10 + share * (kind.most - 1) * 10) / 10 : hasZero ? 0 : undefined;
      const flags = by === 'type' ? { corresponding: isBook ? undefined : corresponding, group } : {};
      const row = { title, [by]: kind.word, rank: isGroup && hasZero ? undefined : rank, ...flags, points, accepted };
      return present(row);
    });

export const document = work('level', documentKinds);
export const publication = work('type', publicationKinds);

const flag = fc.boolean();
const list = (row: fc.Arbitrary<Facts>) => fc.array(row, { maxLength: 6 });

const gradeOf = (points: number): string => (points < 20 ? 'fair' : points < 30 ? 'good' : 'excellent');
const maintenanceGradeOf = (points: number): string => (points < 3 ? 'poor' : points < 5 ? 'fair' : 'good');

/** Points with the grade they belong to, or without one. */
const graded = (to: number, grade: (points: number) => string) =>
  fc.tuple(tenths(0, to), flag).map(([points, isGraded]) => ({ ...(isGraded && { grade: grade(points) }), points }));

/** A whole sheet of table (二), final unless Article 13 stands in the way. */
export const appraiser: fc.Arbitrary<Facts> = record({
  kind: fc.constant('appraiser'),
  name: maybe(labels),
  categories: maybe(fc.constant(['0401'])),
  recommendedCategories: maybe(fc.constantFrom([], ['0401'])),
  ethics: fc.record({
    article12Met: flag,
    formStandard: flag,
    attachmentsGenuine: flag,
    article13Situation: fc.constantFrom(false, false, false, true),
  }),
  degree: fc.constantFrom('belowBachelor', 'bachelor', 'master', 'doctor'),
  title: maybe(fc.constantFrom('none', 'junior', 'intermediate', 'associateSenior', 'senior')),
  years: fc.oneof(fc.integer({ min: 0, max: 70 }), tenths(0, 12)),
  expertise: graded(35, gradeOf),
  coordination: tenths(0, 5),
  documents: list(document),
  publications: list(publication),
  training: fc.record({ ecologyCoursePassed: flag, judicialCoursePassed: flag, keynotes: fc.nat({ max: 9 }) }),
});

const speciesMajors = ['植物分类学', '动物分类学', '昆虫分类学', '植物学', '动物学', '水生生物学'];
const otherMajors = [...annex2.flatMap(({ majors }) => majors.map(({ name }) => name)), '水文地质学', '土壤学'];

const codes = matters.flatMap(({ code, categories }) => [code, ...categories.map((category) => category.code)]);

const majorsOf = (names: readonly string[]): fc.Arbitrary<Facts[]> =>
  fc
    .uniqueArray(fc.constantFrom(...names), { maxLength: 7 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((major) => record({ major: fc.constant(major), appraisers: fc.nat(4) }))),
    );

/** Unit, scheme and the majors that go with them. */
const scheme: fc.Arbitrary<Facts> = fc.constantFrom(...codes).chain((unit) => {
  const schemes = unit.startsWith('01') ? ['pollutant'] : unit.startsWith('06') ? ['general', 'species'] : ['general'];
  return fc.constantFrom(...schemes).chain((majorsScheme) =>
    record({
      unit: fc.constant(unit),
      majorsScheme: majorsScheme === 'species' ? fc.constant(majorsScheme) : maybe(fc.constant(majorsScheme)),
      specialisedMajors: majorsOf(majorsScheme === 'species' ? speciesMajors : otherMajors),
    }),
  );
});

export const project: fc.Arbitrary<Facts> = record({
  title: maybe(labels),
  level: fc.constantFrom('provincial', 'municipal', 'county', 'other'),
  role: fc.constantFrom('lead', 'join'),
  opinionIssued: flag,
  contract: flag,
  accepted: maybe(flag),
});

const total = fc.oneof({ weight: 6, arbitrary: tenths(0, 100) }, { weight: 1, arbitrary: fc.constant('disqualified') });
const totals = fc
  .tuple(tenths(0, 100), fc.array(fc.oneof(total, record({ name: labels, total })), { maxLength: 7 }))
  .map(([first, others]) => [first, ...others]);

const accreditation = fc.constantFrom('relevant', 'irrelevant', 'none');
const instrument = record({ name: fc.constantFrom('天平', '质谱仪', '探地雷达', '无人机', '离心机'), held: flag });

/** A whole sheet of table (一), final. */
export const institution: fc.Arbitrary<Facts> = fc
  .tuple(
    scheme,
    totals,
    record({
      kind: fc.constant('institution'),
      name: maybe(fc.constant('某司法鉴定中心')),
      basicMajors: fc.record({ environmentalScience: flag, ecology: flag, resourceEconomics: flag }),
      projects: list(project),
      quality: fc.oneof(
        fc.constant({ allAbilities: true }),
        fc.record({ allAbilities: fc.constant(false), points: fc.oneof(fc.constant(0), tenths(1, 9)) }),
      ),
      accreditations: fc.record({ cma: accreditation, cnas: accreditation, glp: accreditation }),
      instruments: fc.record({
        required: fc.array(instrument, { minLength: 1, maxLength: 6 }),
        optional: list(instrument),
        optionalPoints: tenths(0, 6),
      }),
      maintenance: graded(6, maintenanceGradeOf),
    }),
  )
  .map(([ofScheme, appraiserTotals, rest]) => ({
    ...rest,
    ...ofScheme,
    headcount: appraiserTotals.length,
    appraiserTotals,
  }));

const sheet = fc.oneof(appraiser, institution);

/** The places of all properties and rows below a document, its kind left out. */
export function placesIn(document: unknown, above: Path = []): readonly Path[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) => {
    const path = [...above, Array.isArray(document) ? Number(key) : key];
    return [...(key === 'kind' ? [] : [path]), ...placesIn(value, path)];
  });
}

/** A copy of a document with another value in one place, or with nothing there: a blank, or a row fewer. */
export function changed(document: Facts, path: Path, value?: unknown): Facts {
  const copy = structuredClone(document) as Record<string, unknown>;
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (container, key) => container[key] as Record<string | number, unknown>,
      copy,
    );
  const last = path.at(-1)!;
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

/** The document with changes in some of its places. */
const changedIn = (whole: fc.Arbitrary<Facts>, value: fc.Arbitrary<unknown>, most: number): fc.Arbitrary<Facts> =>
  fc.tuple(whole, fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: most })).map(([document, changes]) =>
    changes.reduce((one, [index, to]) => {
      const places = placesIn(one);
      const place = places[index % Math.max(places.length, 1)];
      return place === undefined ? one : changed(one, place, to);
    }, document),
  );

export const withBlanks = (whole: fc.Arbitrary<Facts>) => changedIn(whole, fc.constant(undefined), 6);

/** Values that are wrong in most places: other types, other words, out of range, too fine, broken text. */
const wrongValue = fc.constantFrom<unknown>(
  null,
  'phd',
  '',
  '\ud800',
  -1,
  0,
  0.5,
  1.25,
  4.04,
  7,
  99.9,
  1e9,
  1e300,
  true,
  [],
  {},
  [null],
  { phd: 1 },
  'senior',
);

const withFaults = (whole: fc.Arbitrary<Facts>) =>
  changedIn(whole, fc.oneof({ weight: 3, arbitrary: wrongValue }, { weight: 1, arbitrary: fc.constant(undefined) }), 4);

/** Sheets of both tables as people fill them: whole, half blank, or with faults in them. */
export const anySheet = fc.oneof(sheet, withBlanks(sheet), withFaults(sheet));

/** Final sheets of one unit of one institution, in the hands of three to six experts. */
export const panel: fc.Arbitrary<Facts> = fc
  .tuple(fc.array(institution, { minLength: 3, maxLength: 6 }), fc.array(fc.constantFrom('national', 'provincial')))
  .map(([sheets, libraries]) => ({
    kind: 'panel',
    unit: '04',
    experts: sheets.map((facts, index) => ({
      name: `专家${index + 1}`,
      library: index === 0 ? 'national' : (libraries[index] ?? 'provincial'),
      facts: { ...facts, unit: '04', majorsScheme: 'general' },
    })),
  }));

/** One expert's workbook; the institution's headcount and totals are left to the appraisers. */
export const review: fc.Arbitrary<Facts> = fc
  .tuple(institution, fc.array(fc.oneof(appraiser, withBlanks(appraiser)), { minLength: 1, maxLength: 4 }))
  .map(([facts, sheets]) => {
    const fromAppraisers = { name: undefined, unit: undefined, headcount: undefined, appraiserTotals: undefined };
    return {
      kind: 'review',
      unit: facts['unit'],
      date: '2026-11-21',
      institution: { name: '某司法鉴定中心' },
      expert: { number: 1, name: '钱一', library: 'national' },
      appraisers: sheets.map((one, index) => ({ id: index + 1, facts: one })),
      facts: present({ ...facts, ...fromAppraisers }),
    };
  });

export const anyDocument = fc.oneof(
  { weight: 4, arbitrary: anySheet },
  { weight: 1, arbitrary: fc.oneof(panel, withBlanks(panel), withFaults(panel)) },
  { weight: 1, arbitrary: fc.oneof(review, withBlanks(review), withFaults(review)) },
);

const propertyNames = [
  ...['kind', 'name', 'ethics', 'degree', 'years', 'expertise', 'documents', 'publications', 'training', 'unit'],
  ...['headcount', 'basicMajors', 'specialisedMajors', 'projects', 'quality', 'appraiserTotals', 'accreditations'],
  ...['instruments', 'maintenance', 'experts', 'reviews', 'appraisers', 'facts', 'declared', 'confirmed', 'policy'],
  ...['points', 'rank', 'level', 'type', 'total', 'library', 'scope', 'only', 'date', 'required', 'optional'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', '\ud800'],
];

/** Any JSON, much of it under the property names of our documents. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('appraiser', 'institution', 'panel', 'review', 'national', 'disqualified', '04'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...propertyNames), tie('value')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  json,
  fc
    .tuple(
      fc.constantFrom('appraiser', 'institution', 'panel', 'review'),
      fc.dictionary(fc.constantFrom(...propertyNames), json),
    )
    .map(([kind, facts]) => ({ ...facts, kind })),
);

/** A policy object that rules.md §5 allows. */
export const policy: fc.Arbitrary<Facts> = fc.record(
  {
    D1: fc.constantFrom(0.1, 0.5, 1),
    D2: fc.constantFrom('on', 'off'),
    D3: fc.constantFrom('on', 'off'),
    D4: fc.constantFrom('on', 'off'),
    D5: fc.constantFrom('on', 'off'),
    D7: fc.constantFrom('error', 'warning'),
    D8: fc.constantFrom(0, -1),
    D9: fc.constantFrom('mean', 'median', 'agreed'),
    D11: fc.oneof(fc.constant('none'), tenths(0, 100)),
    D12: fc.constantFrom('matter', 'category'),
    D17: fc.constantFrom('perExpert', 'pooled'),
  },
  { requiredKeys: [] },
);
