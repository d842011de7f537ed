import fc from 'fast-check';

/** Present nine times of ten, so that many sheets are complete and many are not. */
const mostly = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 9 });

const reviews = (hasWrong: boolean) => {
  /** Now and then something that no fact of its kind can be. */
  const orWrong = <Value>(value: fc.Arbitrary<Value>, ...wrong: unknown[]): fc.Arbitrary<unknown> =>
    hasWrong ? fc.oneof({ arbitrary: value, weight: 40 }, { arbitrary: fc.constantFrom(...wrong), weight: 1 }) : value;

  const record = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> =>
    fc
      .record(model)
      .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));

  const flag = orWrong(fc.boolean(), '也许', 3);
  const yes = orWrong(
    fc.oneof({ arbitrary: fc.constant(true), weight: 12 }, { arbitrary: fc.constant(false), weight: 1 }),
    '也许',
  );
  const no = orWrong(
    fc.oneof({ arbitrary: fc.constant(false), weight: 14 }, { arbitrary: fc.constant(true), weight: 1 }),
    2,
  );
  const word = (...words: string[]) => orWrong(fc.constantFrom(...words), '无此词', 7);
  const tenths = (from: number, to: number) =>
    orWrong(
      fc.integer({ min: from * 10, max: to * 10 }).map((tenth) => tenth / 10),
      3.55,
      to + 0.1,
      from - 1,
      '三',
      ' 3 ',
      '2.5',
    );
  const whole = (from: number, to: number) => orWrong(fc.integer({ min: from, max: to }), from - 1, 1.5, '二', ' 2');
  const name = fc.constantFrom('甲', '乙', '丙', 'a*', '〉1', '~丁', '?');

  const group = (model: Record<string, fc.Arbitrary<unknown>>) =>
    record(Object.fromEntries(Object.entries(model).map(([key, value]) => [key, mostly(value)])));

  const rows = (row: fc.Arbitrary<object>) =>
    fc.array(
      row.filter((entry) => Object.keys(entry).length > 0),
      { maxLength: 5 },
    );

  const documents = rows(
    record({
      title: fc.constantFrom('技术报告', undefined),
      level: mostly(word('national', 'provincial', 'municipal')),
      rank: mostly(whole(1, 6)),
      points: fc.option(tenths(0, 5), { nil: undefined, freq: 2 }),
      accepted: fc.option(flag, { nil: undefined, freq: 1 }),
    }),
  );

  const publications = rows(
    record({
      title: fc.constantFrom('论文', undefined),
      type: mostly(word('sci', 'ei', 'core', 'nonCore', 'monograph', 'translation')),
      rank: mostly(whole(1, 6)),
      corresponding: fc.option(flag, { nil: undefined, freq: 1 }),
      group: fc.option(flag, { nil: undefined, freq: 1 }),
      points: fc.option(tenths(0, 5), { nil: undefined, freq: 2 }),
      accepted: fc.option(flag, { nil: undefined, freq: 1 }),
    }),
  );

  const consistentGrade = fc
    .record({
      points: tenths(0, 35),
      grade: fc.constantFrom(undefined, undefined, 'fair', 'good', 'excellent', hasWrong ? '？' : undefined),
    })
    .map(({ points, grade }) => {
      const band = typeof points !== 'number' ? 'fair' : points < 20 ? 'fair' : points < 30 ? 'good' : 'excellent';
      return { points, grade: grade === 'good' ? band : grade };
    })
    .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));

  const appraiserFacts = fc
    .record({
      ethics: group({ article12Met: yes, formStandard: yes, attachmentsGenuine: yes, article13Situation: no }),
      degree: mostly(word('belowBachelor', 'bachelor', 'master', 'doctor')),
      title: mostly(word('none', 'junior', 'intermediate', 'associateSenior', 'senior')),
      years: mostly(
        orWrong(
          fc.oneof(fc.integer({ min: 0, max: 70 }), fc.constantFrom(4.9, 5, 5.9, 8.99, 9)),
          71,
          -1,
          '许多',
          ' 8',
          '5%',
        ),
      ),
      expertise: mostly(consistentGrade),
      coordination: mostly(tenths(0, 5)),
      documents,
      publications,
      training: group({ ecologyCoursePassed: flag, judicialCoursePassed: flag, keynotes: whole(0, 4) }),
    })
    .map((facts) => ({
      kind: 'appraiser',
      ...Object.fromEntries(
        Object.entries(facts).filter(
          ([, value]) =>
            value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0),
        ),
      ),
    }));

  const held = rows(record({ name: mostly(name), held: mostly(flag) }));

  const institutionFacts = (unit: string) =>
    fc
      .record({
        majorsScheme: unit.startsWith('06')
          ? fc.constantFrom(undefined, 'general', 'species', 'pollutant')
          : fc.constantFrom(
              undefined,
              undefined,
              unit.startsWith('01') ? 'pollutant' : 'general',
              hasWrong ? '别的' : undefined,
            ),
        basicMajors: group({ environmentalScience: flag, ecology: flag, resourceEconomics: flag }),
        specialisedMajors: rows(
          record({
            major: mostly(fc.constantFrom('植物学', '动物学', '水生生物学', '环境科学', '土壤学', '〉1', '*')),
            appraisers: mostly(whole(0, 4)),
          }),
        ),
        projects: rows(
          record({
            title: fc.constantFrom('项目', undefined),
            level: mostly(word('provincial', 'municipal', 'county', 'other')),
            role: mostly(word('lead', 'join')),
            opinionIssued: mostly(flag),
            contract: mostly(yes),
            accepted: fc.option(flag, { nil: undefined, freq: 1 }),
          }),
        ),
        quality: group({ allAbilities: no, points: tenths(0, 10) }),
        accreditations: group({
          cma: word('relevant', 'irrelevant', 'none'),
          cnas: word('relevant', 'irrelevant', 'none'),
          glp: word('relevant', 'irrelevant', 'none'),
        }),
        instruments: record({
          required: held,
          optional: held,
          optionalPoints: fc.option(tenths(0, 6), { nil: undefined, freq: 1 }),
        }).map((facts) =>
          Object.fromEntries(Object.entries(facts).filter(([, value]) => !Array.isArray(value) || value.length > 0)),
        ),
        maintenance: group({ grade: fc.constantFrom(undefined, 'good', 'fair', 'poor'), points: tenths(0, 6) }).map(
          (facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
        ),
      })
      .map((facts) => ({
        kind: 'institution',
        ...Object.fromEntries(
          Object.entries(facts).filter(
            ([, value]) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0),
          ),
        ),
      }));

  const policies = fc.constantFrom(
    undefined,
    undefined,
    { D1: 0.5 },
    { D1: 1, D8: -1 },
    { D2: 'off', D3: 'off' },
    { D4: 'off' },
    { D5: 'off' },
    { D7: 'warning' },
  );

  const noEmptyLists = (facts: object): object =>
    Object.fromEntries(Object.entries(facts).filter(([, value]) => !Array.isArray(value) || value.length > 0));

  /** Reviews of every majors scheme: complete ones, blank ones, wrong ones and all edges between. */
  const review = (appraisers: number, fixed: { unit?: string; policy?: object } = {}): fc.Arbitrary<object> =>
    fc
      .constantFrom(...(fixed.unit === undefined ? ['01', '0104', '02', '04', '06', '0613'] : [fixed.unit]))
      .chain((unit) =>
        fc.record({
          unit: fc.constant(unit),
          policy: fixed.policy === undefined ? policies : fc.constant(fixed.policy),
          people: fc.array(appraiserFacts, {
            minLength: fixed.unit === undefined ? 1 : appraisers,
            maxLength: appraisers,
          }),
          facts: institutionFacts(unit),
          confirmed: group(
            Object.fromEntries(
              [
                'documents',
                'publications',
                'projects',
                'specialisedMajors',
                'optional',
                'documentPoints',
                'publicationPoints',
                'optionalPoints',
              ].map((key) => [key, yes]),
            ),
          ),
        }),
      )
      .map(({ unit, policy, people, facts, confirmed }) => ({
        kind: 'review',
        institution: { name: '某环境科学研究院' },
        unit,
        expert: { number: 1, name: '专家甲', library: 'national' },
        date: '2026-11-21',
        edition: '2018',
        layout: 1,
        ...(policy && { policy }),
        appraisers: people.map((person, index) => ({
          id: index + 1,
          name: `鉴定人${index + 1}`,
          facts: noEmptyLists(person),
        })),
        ...(Object.keys(noEmptyLists(facts)).length > 1 && { facts: noEmptyLists(facts) }),
        ...(Object.keys(confirmed).length > 0 && { confirmed }),
      }));

  return review;
};

/** Reviews with now and then a value that no fact of its kind can be. */
export const review = reviews(true);

/** Reviews whose every value may stand where it stands. */
export const rightReview = reviews(false);
