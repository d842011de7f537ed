import type { PanelViewWords } from './words.js';

export const en: PanelViewWords = {
  intro:
    'Put the scoresheets here that came back from the experts: they are combined by institution and unit. Files are only read, on this machine; nothing is changed or sent.',
  files: 'Choose scoresheets',
  drop: 'or drop files here',
  checking: (done, all) => `Checking ${done} of ${all}`,
  again: 'Other files',
  none: {
    title: 'No scoresheet to combine',
    step: 'Choose .xlsx scoresheets made by envscore and filled in by experts.',
  },
  failed: (detail) => ({
    title: 'Combining was not finished',
    step: `Choose the files again; should it stay so, report: ${detail}`,
  }),
  counts: (files, errors, warnings) => `${files} files, ${errors} errors, ${warnings} warnings`,
  includeInvalid: 'Let scoresheets with errors count too (the result is provisional)',
  criteria: 'Points by criterion',
  criterion: 'Criterion',
  mean: 'Mean',
  scores: 'Points and what is asked for',
  people: 'Appraisers',
  person: 'Name',
  decision: 'Decision of the panel',
  undecided: 'open',
  versions: (expert) => `${expert} handed in different versions; which one counts`,
  versionHint: 'The secretary chooses as the expert confirms; the program does not.',
  noVersion: 'choose',
  conclusion: 'Conclusion',
  findings: 'To be looked at',
  download: (format) => `Download ${format}`,
  file: 'panel workbook',
  opinion: 'opinion',
  key: 'key to the experts',
  papers: 'Papers',
  audience: 'For whom',
  audiences: {
    internal: 'the panel itself',
    anonymous: 'without experts’ names',
    applicant: 'the applicant (no single score)',
  },
  withoutPlan:
    'There is no plan here: only the names of experts whose scoresheets came are left out. Look for others in reasons and resolutions before handing it out.',
  ownForm: 'Your own form of the opinion (may be left out)',
  ownFormHint: 'A .docx with placeholders; it is read, never changed. Without one the usual form is taken.',
  badForm: (findings) => ({
    title: 'This form cannot be used; the opinion takes the usual one',
    step: findings.join(' '),
  }),
  recorded: 'Panel workbook (if there is one)',
  recordedHint: 'What was chosen, settled and decided in it is taken over.',
  notRecorded: {
    title: 'No panel workbook that can be read back',
    step: 'Choose the .xlsx that was written for the panel itself.',
  },
  misread: (cells) => ({
    title: 'Something in it cannot be understood',
    step: `Correct it and choose it again: ${cells.join('; ')}`,
  }),
  noTotal: '—',
};
