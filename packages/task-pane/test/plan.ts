/** A small review day: one institution, one unit, a panel of three. */
export const plan = {
  kind: 'plan',
  layout: 1,
  date: '2026-11-21',
  edition: '2018',
  applicants: [{ number: 1, name: '青林环境损害司法鉴定所', short: '青林' }],
  applications: [{ applicant: 1, unit: '04', panel: 1 }],
  appraisers: [
    { applicant: 1, number: 1, name: '赵甲', major: '环境工程', units: ['04'], categories: ['0401'] },
    { applicant: 1, number: 2, name: '钱乙', major: '生态学', units: ['04'], categories: ['0402'] },
  ],
  required: [{ unit: '04', name: '气相色谱仪' }],
  experts: [
    { number: 1, name: '周一', library: 'national' },
    { number: 2, name: '吴二', library: 'provincial' },
    { number: 3, name: '郑三', library: 'provincial' },
  ],
  panels: [
    { panel: 1, expert: 1, leader: true },
    { panel: 1, expert: 2 },
    { panel: 1, expert: 3 },
  ],
};
