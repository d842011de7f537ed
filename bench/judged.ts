type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const row = (value: unknown): Row => (isRow(value) ? value : {});
const rows = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

const accepted = (list: unknown): readonly Row[] => rows(list).map((each) => ({ ...each, accepted: true }));

/** Points and the word for their band, no two neighbours the same. */
const expertiseOf = (place: number): Row => {
  const points = 14 + ((place * 7) % 21) + (place % 10) / 10;
  return { grade: points >= 30 ? 'excellent' : points >= 20 ? 'good' : 'fair', points: Math.round(points * 10) / 10 };
};

const appraiserFacts = (facts: Row, place: number): Row => ({
  ...facts,
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: false },
  expertise: expertiseOf(place),
  coordination: 2 + ((place * 3) % 31) / 10,
  documents: accepted(facts['documents']),
  publications: accepted(facts['publications']),
  recommendedCategories: facts['categories'],
});

const held = (list: unknown): readonly Row[] => rows(list).map((each) => ({ held: true, ...each }));

const institutionFacts = (facts: Row, place: number): Row => {
  const instruments = row(facts['instruments']);
  return {
    ...facts,
    projects: accepted(facts['projects']),
    quality: { allAbilities: false, points: 5 + (place % 40) / 10 },
    instruments: {
      ...instruments,
      required: held(instruments['required']),
      optional: held(instruments['optional']),
      optionalPoints: 1 + (place % 30) / 10,
    },
    maintenance: { points: 5, grade: 'good' },
  };
};

/** A planned review after its expert: everything judged, and nothing wrong with it. `place` tells one expert from the next. */
export const judged = (planned: unknown, place: number): Row => {
  const review = row(planned);
  return {
    ...review,
    appraisers: rows(review['appraisers']).map((appraiser, index) => ({
      ...appraiser,
      facts: appraiserFacts(row(appraiser['facts']), place + index),
    })),
    facts: institutionFacts(row(review['facts']), place),
    confirmed: {
      documents: true,
      publications: true,
      specialisedMajors: true,
      projects: true,
      optional: true,
      documentPoints: true,
      publicationPoints: true,
      optionalPoints: true,
    },
    signedOn: '2026-11-21',
  };
};
