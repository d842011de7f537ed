import { planWorkbook, writeXlsx } from '@envscore/scoresheet';
import type { Facts } from './facts.js';

/** A day with one institution that applies for one unit, two appraisers, and one panel. */
const plan: Facts = {
  date: '2026-11-21',
  applicants: [{ number: 1, name: '青林环境损害司法鉴定所', short: '青林' }],
  applications: [{ applicant: 1, unit: '04', panel: 1 }],
  appraisers: [
    { applicant: 1, number: 1, name: '赵甲', units: ['04'], degree: 'doctor', years: 9 },
    { applicant: 1, number: 2, name: '钱乙', units: ['04'], title: 'senior' },
  ],
  documents: [{ applicant: 1, appraiser: 2, title: '损害评估导则', level: 'national', rank: 1 }],
  required: [{ unit: '04', name: '气相色谱仪', held: [1] }],
  experts: [
    { number: 1, name: '周一', library: 'national' },
    { number: 2, name: '吴二', library: 'provincial' },
    { number: 3, name: '郑三', library: 'provincial' },
  ],
  panels: [1, 2, 3].map((expert) => ({ panel: 1, expert })),
};

/** The file of a plan as somebody has filled it in. */
export const planFile = (changed: Facts = {}): Buffer => Buffer.from(writeXlsx(planWorkbook({ ...plan, ...changed })));

/** The files that such a day comes to. */
export const dayFiles: readonly string[] = [
  ...['01', '02', '03'].map((expert) => `01_青林_04土壤与地下水环境损害鉴定_专家${expert}.xlsx`),
  '签到与回避承诺.xlsx',
];
