import fc from 'fast-check';

const flag = fc.boolean();
const halves = (from: number, to: number) => fc.integer({ min: from * 2, max: to * 2 }).map((half) => half / 2);
const often = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });

const record = (model: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(model).map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));

/** Levels with the most that they give, which is their last rank too. */
const documents = fc.array(
  fc
    .constantFrom({ level: 'national', most: 5 }, { level: 'provincial', most: 4 }, { level: 'municipal', most: 3 })
    .chain(({ level, most }) =>
      record({
        title: fc.constant('技术报告'),
        level: fc.constant(level),
        rank: fc.integer({ min: 1, max: most }),
        points: often(halves(1, most)),
        accepted: often(flag),
      }),
    )
    // What is not accepted may have no points.
    .map((row) => (row['accepted'] === false ? { ...row, points: 0 } : row)),
  { maxLength: 4 },
);

const publications = fc.array(
  record({
    title: fc.constant('论文'),
    type: fc.constantFrom('sci', 'ei', 'core', 'nonCore', 'monograph', 'translation'),
    rank: fc.integer({ min: 1, max: 6 }),
    corresponding: often(flag),
    group: often(flag),
    accepted: often(flag),
  }),
  { maxLength: 4 },
);

const mostlyYes = fc.oneof({ arbitrary: fc.constant(true), weight: 6 }, { arbitrary: fc.constant(false), weight: 1 });

const appraiserFacts = fc.record({
  kind: fc.constant('appraiser'),
  ethics: fc.record({
    article12Met: mostlyYes,
    formStandard: mostlyYes,
    attachmentsGenuine: mostlyYes,
    article13Situation: mostlyYes.map((isFine) => !isFine),
  }),
  degree: fc.constantFrom('belowBachelor', 'bachelor', 'master', 'doctor'),
  title: fc.constantFrom('none', 'junior', 'intermediate', 'associateSenior', 'senior'),
  years: fc.constantFrom(0, 4, 5, 5.9, 9, 30),
  expertise: fc.record({ points: halves(0, 35) }),
  coordination: halves(0, 5),
  documents,
  publications,
  training: fc.record({ ecologyCoursePassed: mostlyYes, judicialCoursePassed: mostlyYes, keynotes: fc.nat(4) }),
});

const held = fc.uniqueArray(fc.record({ name: fc.constantFrom('甲', '乙', '丙', '丁'), held: mostlyYes }), {
  selector: ({ name }) => name,
  minLength: 1,
});

const institutionFacts = (scheme: string | undefined) =>
  record({
    kind: fc.constant('institution'),
    majorsScheme: fc.constant(scheme),
    basicMajors: fc.record({ environmentalScience: flag, ecology: flag, resourceEconomics: flag }),
    specialisedMajors: fc.uniqueArray(
      fc.record({ major: fc.constantFrom('植物学', '动物学', '水生生物学'), appraisers: fc.nat(3) }),
      { selector: ({ major }) => major },
    ),
    projects: fc.array(
      record({
        level: fc.constantFrom('provincial', 'municipal', 'county', 'other'),
        role: fc.constantFrom('lead', 'join'),
        opinionIssued: flag,
        contract: mostlyYes,
        accepted: often(flag),
      }),
      { maxLength: 4 },
    ),
    quality: fc.oneof(
      fc.constant({ allAbilities: true }),
      halves(1, 9).map((points) => ({ allAbilities: false, points })),
    ),
    accreditations: fc.record({
      cma: fc.constantFrom('relevant', 'irrelevant', 'none'),
      cnas: fc.constantFrom('relevant', 'none'),
      glp: fc.constant('none'),
    }),
    instruments: record({ required: held, optional: held, optionalPoints: often(halves(0, 6)) }),
    maintenance: halves(0, 6).map((points) => ({ points })),
  });

const confirmed = {
  ...{ documents: true, publications: true, projects: true, specialisedMajors: true, optional: true },
  ...{ documentPoints: true, publicationPoints: true, optionalPoints: true },
};

const noEmptyLists = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => !Array.isArray(value) || value.length > 0));

/** Reviews in which everything is filled in and confirmed: most of their sheets are final, some appraisers disqualified. */
export const finalReview = (appraisers: number): fc.Arbitrary<object> =>
  fc
    .constantFrom(['01', undefined], ['04', 'general'], ['06', undefined], ['06', 'species'], ['0613', 'general'])
    .chain(([unit, scheme]) =>
      fc.record({
        kind: fc.constant('review'),
        unit: fc.constant(unit),
        policy: fc.constantFrom({}, { D1: 0.5 }, { D4: 'off' }, { D7: 'warning', D8: -1 }, { D5: 'off' }),
        appraisers: fc.array(appraiserFacts, { minLength: 1, maxLength: appraisers }),
        facts: institutionFacts(scheme).map(noEmptyLists),
        confirmed: fc.constant(confirmed),
      }),
    )
    .map((review) => ({
      ...review,
      appraisers: review.appraisers.map((facts, index) => ({ id: index + 1, facts: noEmptyLists(facts) })),
    }));
