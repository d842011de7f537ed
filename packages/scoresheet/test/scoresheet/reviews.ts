export type Facts = Readonly<Record<string, unknown>>;

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫', '蒋', '沈', '韩'];
const majors = ['环境科学', '水文地质学', '土壤学', '生态学', '环境工程'];

/**
 * The nth appraiser's facts: 5, 5 + 5, 21 + 4, 15 + 10 + 17, that is 82 with three documents and two papers; every appraiser has other
 * titles.
 */
const appraiserFacts = (place: number, changes: Facts = {}): Facts => ({
  kind: 'appraiser',
  categories: ['0401', '0402'],
  recommendedCategories: ['0401'],
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: false },
  degree: 'doctor',
  title: 'senior',
  years: 9,
  expertise: { grade: 'good', points: 21 },
  coordination: 4,
  documents: ['污染场地环境损害鉴定评估技术导则', '土壤环境基线调查与确认规范', '地下水污染损害量化指南'].map(
    (title) => ({
      title: `${title}（${place}）`,
      level: 'national',
      rank: 1,
      points: 5,
      accepted: true,
    }),
  ),
  publications: ['地块土壤污染损害量化方法研究', '地下水污染迁移模拟'].map((title) => ({
    title: `${title}（${place}）`,
    type: 'sci',
    rank: 1,
    points: 5,
    accepted: true,
  })),
  training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 1 },
  ...changes,
});

/** People with numbers and names, as the roster has them. */
export const people = (count: number, changes: (place: number) => Facts = () => ({})): readonly Facts[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `${surnames[index % surnames.length] ?? ''}${index % 2 === 0 ? '某' : '某某'}`,
    major: majors[index % majors.length],
    facts: appraiserFacts(index + 1, changes(index + 1)),
  }));

/** Of four appraisers of 82 each: composition 5 + 5 + 2, technical 10 + 8 + 22, laboratory 4 + 12 + 1 + 1, exactly 70, two floors exactly met. */
export const institutionFacts = (changes: Facts = {}): Facts => ({
  kind: 'institution',
  basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: true },
  specialisedMajors: [{ major: '水文地质学', appraisers: 2 }],
  projects: ['省级地块调查评估', '省级地下水损害评估'].map((title) => ({
    title,
    level: 'provincial',
    role: 'lead',
    contract: true,
    accepted: true,
  })),
  quality: { allAbilities: false, points: 8 },
  accreditations: { cma: 'relevant', cnas: 'none', glp: 'none' },
  instruments: {
    required: ['电子天平', '气相色谱仪'].map((name) => ({ name, held: true })),
    optional: [{ name: '无人机', held: true }],
    optionalPoints: 1,
  },
  maintenance: { grade: 'poor', points: 1 },
  ...changes,
});

/** A final review of four appraisers that stands exactly on the line. */
export const reviewOf = (changes: Facts = {}): Facts => ({
  kind: 'review',
  layout: 1,
  edition: '2018',
  date: '2026-11-21',
  institution: { name: '示例环境损害司法鉴定所（虚构）' },
  unit: '04',
  expert: { number: 3, name: '示例专家', library: 'national' },
  appraisers: people(4),
  facts: institutionFacts(),
  signedOn: '2026-11-21',
  ...changes,
});

type Value = string | number | boolean | null | Facts | readonly unknown[];

const judgements = new Set(['ethics', 'expertise', 'coordination', 'recommendedCategories', 'quality', 'maintenance']);
const judgedInRows = new Set(['points', 'accepted', 'reason', 'optionalPoints']);

/** What the applicant states of some facts: all but the expert's judgements. */
const declaredOf = (facts: unknown): unknown => {
  if (Array.isArray(facts)) return facts.map(declaredOf);
  if (typeof facts !== 'object' || facts === null) return facts;
  const kept = Object.entries(facts as Record<string, Value>).filter(
    ([key]) => !judgements.has(key) && !judgedInRows.has(key),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, declaredOf(value)]));
};

/** The review with all that it states declared by the applicant too. */
export const declaredAsStated = (review: Facts): Facts => ({
  ...review,
  declared: { facts: declaredOf(review['facts']), appraisers: declaredOf(review['appraisers']) },
});

/** What the fixtures of whole scoresheets hold: two final appraisers and one with half his facts, all of it declared too. */
export const handledReview: Facts = declaredAsStated(
  reviewOf({
    appraisers: [
      ...people(2),
      { id: 3, name: '孙某', major: '土壤学', facts: { kind: 'appraiser', degree: 'master', years: 7 } },
    ],
  }),
);
