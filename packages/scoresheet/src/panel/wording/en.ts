import type { PanelWords } from './words.js';

export const en: PanelWords = {
  experts: (count) => (count === 1 ? '1 expert' : `${count} experts`),
  open: {
    leftOut: (file) => `${file} has errors and does not count`,
    includedInvalid: (file) => `${file} has errors and counts, as was asked`,
    versionToChoose: (expert, files) =>
      `${expert} handed in different versions (${files}); nobody has said which counts`,
    entriesDiffer: (expert, file, count) =>
      `${expert}: the paper was entered twice, differently in ${count} ${count === 1 ? 'place' : 'places'} (${file}, see 修订对照); correct what is not as on paper and combine again`,
    printDiffers: (file) =>
      `${file} is not what its signed print says (see the findings); check the code typed and that this file was signed, and have it printed and signed again if it was changed since`,
    recordedGone: (sum) =>
      `a scoresheet of which something is written down (fingerprint ${sum}) did not come, or was changed since; find the original, or clear what was typed in its row on 版本 and 签字校验, and combine again`,
    expertMissing: (expert, file) => `${expert} has not handed in (${file})`,
  },
  owed: {
    reason: (expert) =>
      `a revised review of ${expert} counts and nobody has said why; write it on 版本 of the panel workbook`,
    entered: (expert) =>
      `the review of ${expert} was entered from paper, and who entered or who checked it is not said; write it on 版本 of the panel workbook`,
  },
  otherReading: (value, total, conclusion) =>
    `with the appraisers’ totals combined as “${value}” (D17) the total would be ${total} and the conclusion “${conclusion}”; the panel decides`,
  accepted: (appraisers, figures, total, conclusion) =>
    `with only the ${appraisers} appraisers whom the panel accepts: ${figures}, total ${total}, ${conclusion} (no text says whether this counts; for information)`,
  mean: 'mean',
  spread: 'spread',
  disqualifiedBy: (experts) => `disqualified by ${experts}`,
  disagrees: (label, figures, max) => `${label} (of ${max}): far apart, ${figures}`,
  recommended: (category, count, of) => `${category} (${count} of ${of} recommend it)`,
  decisions: { qualified: 'qualified', notQualified: 'not qualified' },
  readings: { perExpert: 'each expert’s mean banded by itself', pooled: 'combined first, banded once' },
};
