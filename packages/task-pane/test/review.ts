const ethics = { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: false };
const training = { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 2 };
const held = (names: readonly string[]) => names.map((name) => ({ name, held: true }));

/** An invented institution with three appraisers: one with everything, one beyond a cap, one with something missing. */
export const review = {
  kind: 'review',
  edition: '2018',
  date: '2026-11-21',
  signedOn: '2026-11-21',
  institution: { name: '示例环境损害司法鉴定所（虚构）' },
  unit: '04',
  expert: { number: 1, name: '示例专家甲', library: 'national' },
  appraisers: [
    {
      id: 1,
      name: '示例甲',
      major: '环境科学',
      facts: {
        kind: 'appraiser',
        recommendedCategories: ['0401'],
        ethics,
        degree: 'doctor',
        title: 'senior',
        years: 11,
        expertise: { grade: 'excellent', points: 33 },
        coordination: 4.5,
        documents: [
          { title: '污染场地损害评估技术导则', level: 'national', rank: 2, points: 4 },
          { title: '省级土壤损害鉴定规程', level: 'provincial', rank: 1, points: 4 },
        ],
        publications: [{ title: '地下水污染损害量化方法', type: 'sci', rank: 1, points: 5 }],
        training,
      },
    },
    {
      id: 2,
      name: '示例乙',
      major: '水文地质学',
      facts: {
        kind: 'appraiser',
        recommendedCategories: ['0402'],
        ethics,
        degree: 'master',
        title: 'associateSenior',
        years: 8,
        expertise: { grade: 'good', points: 28 },
        coordination: 4,
        documents: [
          { title: '土壤环境损害调查技术指南', level: 'national', rank: 1, points: 5 },
          { title: '地下水环境损害调查技术指南', level: 'national', rank: 2, points: 5 },
          { title: '生态环境损害基线确定方法', level: 'national', rank: 2, points: 4 },
          { title: '环境损害鉴定术语', level: 'national', rank: 4 },
        ],
        publications: [{ title: '含水层修复成本', type: 'core', rank: 6, points: 0 }],
        training,
      },
    },
    {
      id: 3,
      name: '示例丙',
      major: '生态学',
      facts: {
        kind: 'appraiser',
        recommendedCategories: ['0404'],
        ethics,
        degree: 'doctor',
        title: 'intermediate',
        expertise: { grade: 'good', points: 25.5 },
        coordination: 3.5,
        publications: [{ title: '植物损害评估方法', type: 'ei', rank: 1, points: 4 }],
        training: { ...training, keynotes: 0 },
      },
    },
  ],
  facts: {
    kind: 'institution',
    majorsScheme: 'general',
    basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: false },
    specialisedMajors: [
      { major: '水文地质学', appraisers: 1 },
      { major: '环境科学', appraisers: 1 },
    ],
    projects: [
      { title: '省级工业园区土壤损害评估', level: 'provincial', role: 'lead', opinionIssued: true, contract: true },
      { title: '某市地下水污染鉴定', level: 'municipal', role: 'lead', opinionIssued: true, contract: true },
    ],
    quality: { allAbilities: false, points: 7.5 },
    accreditations: { cma: 'relevant', cnas: 'relevant', glp: 'none' },
    instruments: {
      required: held(['气相色谱-质谱仪', '电感耦合等离子体质谱仪']),
      optional: held(['便携式X射线荧光光谱仪', '探地雷达']),
    },
    maintenance: { grade: 'fair', points: 4 },
  },
  confirmed: { publications: true, projects: true, specialisedMajors: true, optional: true, optionalPoints: true },
};
