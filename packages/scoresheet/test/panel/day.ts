import { createHash } from 'node:crypto';
import { type Panel, type Panels, panelsOf } from '../../src/panel/panel.js';
import type { CheckFinding } from '../../src/validation/checked.js';
import { concluded } from '../../src/report/concluded.js';
import { reportedFile } from '../../src/report/validation.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { Intake } from '../../src/submission/intake.js';
import { checkFile } from '../../src/validation/check-file.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { type Facts, institutionFacts, people, reviewOf } from '../scoresheet/reviews.js';

/** The review of an expert who is the first, second or third of the panel; the first is of the national library. */
export const byExpert = (number: number, changes: Facts = {}): Facts =>
  reviewOf({
    expert: { number, name: `专家姓${number}`, library: number === 1 ? 'national' : 'provincial' },
    ...changes,
  });

/** A review with other points for expertise of some appraisers: they have 61 and these. */
export const judging = (number: number, points: Readonly<Record<number, number>>, changes: Facts = {}): Facts =>
  byExpert(number, {
    appraisers: people(4, (place) => (points[place] === undefined ? {} : { expertise: { points: points[place] } })),
    ...changes,
  });

/** A review with another judgement of the institution's quality: it has 62 and these. */
export const valuing = (number: number, quality: number): Facts =>
  byExpert(number, { facts: institutionFacts({ quality: { allAbilities: false, points: quality } }) });

/** Three experts of one mind, exactly on the line. */
export const three = (): Readonly<Record<string, Facts>> => ({
  '专家1.xlsx': byExpert(1),
  '专家2.xlsx': byExpert(2),
  '专家3.xlsx': byExpert(3),
});

const made = new Map<string, Uint8Array>();

/** A review as the file that is handed in. */
export function fileOf(review: Facts): Uint8Array {
  const key = JSON.stringify(review);
  const bytes = made.get(key) ?? writeXlsx(writeScoresheet(review));
  made.set(key, bytes);
  return bytes;
}

type Files = Readonly<Record<string, Facts | Uint8Array>>;

/** What files that were handed in come to, by way of their check. */
export function combined(
  files: Files,
  options: Parameters<typeof panelsOf>[2] = {},
  plan?: Parameters<typeof concluded>[2],
): Panels {
  const { validation, handedIn } = checked(files, plan);
  return panelsOf(validation, handedIn, options);
}

/** The check of files that were handed in, and their reviews. */
export function checked(files: Files, plan?: Parameters<typeof concluded>[2]) {
  const intake = new Intake({ forPlan: true, findings: true });
  for (const [name, content] of Object.entries(files)) {
    const bytes = content instanceof Uint8Array ? content : fileOf(content);
    intake.take({ file: reportedFile(checkFile(name, bytes, { wantsPanel: true })), sha256: sumOf(bytes) });
  }
  const ending = { listed: intake.files.length, isPartial: false, at: new Date(2026, 10, 21, 16) };
  return { validation: concluded(intake.files, ending, plan), handedIn: intake.handedIn };
}

export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The one panel that there is. */
export function only({ panels }: Panels): Panel {
  const [panel] = panels;
  if (panel === undefined || panels.length > 1) throw new Error(`there are ${panels.length} panels`);
  return panel;
}

/** What is told of a file, without the notes. */
export const toldOf = ({ validation }: Panels, name: string): readonly CheckFinding[] =>
  (validation.files.find(({ file }) => file === name)?.findings ?? []).filter(
    ({ code, severity }) => severity !== 'info' || ['left-out', 'other-version'].includes(code),
  );

export const codesOf = (panels: Panels, name: string): readonly string[] =>
  toldOf(panels, name).map(({ code }) => code);
