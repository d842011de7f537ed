export type Facts = Readonly<Record<string, unknown>>;

/** A final sheet of table (二): 5, 5 + 5, 30 + 4, 5 + 0 + (15 + 2), 71 in all. */
export const appraiser: Facts = {
  kind: 'appraiser',
  name: '赵甲',
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: false },
  degree: 'doctor',
  title: 'senior',
  years: 9,
  expertise: { grade: 'excellent', points: 30 },
  coordination: 4,
  documents: [{ title: '损害评估导则', level: 'national', rank: 1, points: 5 }],
  publications: [],
  training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 1 },
};

/** A final sheet of table (一): 5 + 7, 5 + 10 + 16, 4 + (12 + 3 + 5), 67 in all: 3 short of 70, composition just at its 12. */
export const institution: Facts = {
  kind: 'institution',
  name: '某司法鉴定中心',
  unit: '04',
  headcount: 4,
  basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: true },
  specialisedMajors: [{ major: '水文地质学', appraisers: 2 }],
  projects: [{ title: '园区调查', level: 'provincial', role: 'lead', contract: true }],
  quality: { allAbilities: true },
  appraiserTotals: [71, 71, 71, 71],
  accreditations: { cma: 'relevant', cnas: 'none', glp: 'none' },
  instruments: { required: [{ name: '气相色谱仪', held: true }], optional: [], optionalPoints: 3 },
  maintenance: { grade: 'good', points: 5 },
};

/** Optional instruments raised to 6 make the sheet 70: the lowest that qualifies. */
const qualifying: Facts = {
  ...institution,
  instruments: { required: [{ name: '气相色谱仪', held: true }], optional: [], optionalPoints: 6 },
};

export const panelOf = (facts: Facts): Facts => ({
  kind: 'panel',
  institution: '某司法鉴定中心',
  unit: '04',
  experts: ['国家', '省一', '省二'].map((name, index) => ({
    name,
    library: index === 0 ? 'national' : 'provincial',
    facts,
  })),
});

export const panel: Facts = panelOf(qualifying);

/** One expert's review of four such appraisers: the institution's headcount and totals come from them, so it is 67 again. */
export const review: Facts = reviewOf([appraiser, appraiser, appraiser, appraiser]);

export function reviewOf(appraisers: readonly Facts[]): Facts {
  const { name, unit } = institution;
  const fromAppraisers = { name: undefined, unit: undefined, headcount: undefined, appraiserTotals: undefined };
  return {
    kind: 'review',
    edition: '2018',
    date: '2026-11-21',
    institution: { name },
    unit,
    expert: { number: 1, name: '钱一', library: 'national' },
    appraisers: appraisers.map((one, index) => ({ id: index + 1, name: one['name'], facts: one })),
    facts: { ...institution, ...fromAppraisers },
  };
}

/** A blank sheet: provisional, nothing known. */
export const blank: Facts = { kind: 'appraiser' };

/** A sheet with an error: more years than the 70 allowed. */
export const invalid: Facts = { ...appraiser, years: 71 };

/** Article 13 answered yes, everything else in order. */
export const disqualified: Facts = {
  ...appraiser,
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: true },
};

/** Documents of an input, one a line. */
export const ndjson = (documents: readonly unknown[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');
