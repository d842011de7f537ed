import type { RegistersViewWords } from './words.js';

export const en: RegistersViewWords = {
  intro:
    'Put registers workbooks here (several provinces’ together, if you like) to see what is late, what is due this month, whom to warn about and who may leave the blacklist. Files are only read, on this machine; nothing is changed or sent.',
  files: 'Choose registers',
  drop: 'or drop files here',
  open: 'Check the open workbook',
  inFront: 'the open workbook',
  asOf: 'As of',
  reading: ({ file, files, rows }) => `Reading file ${file} of ${files}, ${rows} rows so far`,
  stop: 'Stop',
  again: 'Other registers',
  recheck: 'Check again',
  failed: (detail) => ({
    title: 'The check was not finished',
    step: `Choose the files again; should it stay so, report: ${detail}`,
  }),
  counts: (files, rows, findings) => `Files: ${files}, rows: ${rows}, findings: ${findings}`,
  problem: (file, why) => ({ title: `“${file}” was not read to its end`, step: why }),
  noRegisters:
    'None of its sheets holds a register. Choose a workbook made by envscore registers new or registers import.',
  omitted: (count) => `${count} more wrong entries are not listed one by one.`,
  clean: 'Nothing to be done.',
  basis:
    'N1 to N7 are parts 一 to 七 of the notice of 2019 on the administration of forensic appraisal of environmental damage.',
  show: 'What is shown',
  dueNow: 'due this month',
  count: (group, count) => `${group} ${count}`,
  province: 'Province',
  allProvinces: 'All provinces',
  ranking: 'Ranking by cases',
  columns: {
    rank: 'Rank',
    who: 'Institution',
    submitted: 'Submitted',
    included: 'Included',
    owed: 'Months owed',
    missed: 'Months missed',
    fields: 'Fields',
    indicator: 'Indicator',
  },
  formula: 'Indicator = (submitted + included) ÷ months owed, two decimals; equal ones by how many fields they cover.',
  reports: 'Download report',
  report: 'registers-report',
  sameName: (names) => ({
    title: 'Somebody of the same name is on the blacklist: check the number',
    step: `${names.join(', ')}. A name alone is no verdict; where the number is the same, the client is to be warned before commissioning.`,
  }),
  named: (name, id) => `${name} (number ${id})`,
};
