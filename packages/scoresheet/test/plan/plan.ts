/** A plan document, or a part of one. */
export type PlanDocument = Readonly<Record<string, unknown>>;

/** Two institutions, three applications, two panels; nothing to be said of it. */
export const plan: PlanDocument = {
  kind: 'plan',
  layout: 1,
  date: '2026-11-21',
  place: '省司法厅三楼会议室',
  organiser: '省司法厅、省生态环境厅',
  edition: '2018',
  policy: { D1: 0.5 },
  applicants: [
    { number: 1, name: '青林环境损害司法鉴定所', short: '青林' },
    { number: 2, name: '某大学司法鉴定中心' },
  ],
  applications: [
    {
      applicant: 1,
      unit: '04',
      scope: { only: ['0401', '0402'] },
      panel: 1,
      basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: false },
      accreditations: { cma: 'relevant', cnas: 'none', glp: 'none' },
    },
    { applicant: 1, unit: '06', panel: 2 },
    { applicant: 2, unit: '06', panel: 2, majorsScheme: 'species' },
  ],
  appraisers: [
    {
      applicant: 1,
      number: 1,
      name: '赵甲',
      major: '环境工程',
      units: ['04', '06'],
      categories: ['0401', '0601'],
      degree: 'doctor',
      title: 'senior',
      years: 9,
      training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 1 },
    },
    { applicant: 1, number: 2, name: '钱乙', major: '生态学', units: ['06'], title: 'associateSenior', years: 6 },
    { applicant: 2, number: 1, name: '孙丙', major: '植物分类学', units: ['06'] },
  ],
  documents: [
    { applicant: 1, appraiser: 1, title: '损害评估导则', level: 'national', rank: 1 },
    { applicant: 2, appraiser: 1, title: '物种调查规程', level: 'provincial', rank: 2 },
  ],
  publications: [{ applicant: 1, appraiser: 1, title: '土壤修复', type: 'sci', rank: 2, corresponding: true }],
  specialisedMajors: [
    { applicant: 1, unit: '06', major: '水文地质学', appraisers: 1 },
    { applicant: 1, major: '生态学', appraisers: 1 },
  ],
  projects: [
    { applicant: 1, unit: '04', title: '园区调查', level: 'provincial', role: 'lead', contract: true },
    { applicant: 1, title: '湿地评估', level: 'municipal', role: 'join', opinionIssued: true, contract: true },
  ],
  required: [
    { unit: '04', name: '气相色谱仪', held: [1] },
    { unit: '06', name: '显微镜', held: [2], notHeld: [1] },
    { unit: '06', name: '望远镜' },
  ],
  optional: [{ unit: '04', name: '无人机', notHeld: [1] }],
  experts: [
    { number: 1, name: '周一', library: 'national', employer: '环境规划院' },
    { number: 2, name: '吴二', library: 'provincial' },
    { number: 3, name: '郑三', library: 'provincial', employer: '省林科院' },
    { number: 4, name: '王四', library: 'national' },
  ],
  panels: [
    { panel: 1, expert: 1, leader: true },
    { panel: 1, expert: 2 },
    { panel: 1, expert: 3 },
    { panel: 2, expert: 4 },
    { panel: 2, expert: 2 },
    { panel: 2, expert: 3, leader: true },
  ],
  recusals: [{ expert: 1, applicant: 2, reason: '曾在该校任职' }],
};
