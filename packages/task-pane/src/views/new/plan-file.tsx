import type { Language } from '@envscore/rules-core';
import {
  type Finding,
  type PlannedFile,
  type ReadPlan,
  Unreadable,
  checkFile,
  isMakeable,
  isPlan,
  readPlan,
  readXlsx,
  wordCheck,
  wordFinding,
  workbooksOf,
} from '@envscore/scoresheet';
import type { ReactNode } from 'react';
import { addressIn } from '../../parts/address.js';
import { More } from '../../parts/more.js';
import { useStyles } from '../../parts/styles.js';
import { wordsOf } from '../../wording/words-of.js';
import type { Advice } from '../../wording/words.js';
import { newWordsOf } from './wording/words-of.js';

/** What a picked file turned out to be; a plan with errors makes no files. */
export type PickedPlan =
  | { readonly advice: Advice }
  | { readonly read: ReadPlan; readonly findings: readonly Finding[]; readonly files: readonly PlannedFile[] };

/** Reads a file as the plan of a review day; it is only read. */
export async function openPlan(file: File, language: Language): Promise<PickedPlan> {
  const create = newWordsOf(language);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      const snapshot = readXlsx(bytes);
      if (!isPlan(snapshot)) return { advice: create.notPlan };
      const read = readPlan(snapshot);
      return { read, findings: read.findings, files: isMakeable(read.findings) ? workbooksOf(read.plan) : [] };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const [finding] = checkFile(file.name, bytes).findings;
      return { advice: { ...create.unreadable, ...(finding && { step: wordCheck(finding, language) }) } };
    }
  } catch (error) {
    return { advice: wordsOf(language).troubles.failed(error instanceof Error ? error.message : String(error)) };
  }
}

interface PlanFindingsProps {
  readonly findings: readonly Finding[];
  readonly language: Language;
}

/** What has to be put right in the plan itself, each with its cell there. */
export function PlanFindings({ findings, language }: PlanFindingsProps): ReactNode {
  const styles = useStyles();
  const words = wordsOf(language);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const shown = errors.length > 0 ? errors : findings.filter(({ severity }) => severity === 'warning');
  if (shown.length === 0) return null;
  const heading =
    errors.length > 0 ? newWordsOf(language).planStopped(errors.length) : newWordsOf(language).planWarned(shown.length);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{heading}</h2>
      <More
        first={10}
        word={words.check.more}
        items={shown.map((finding, index) => (
          <li key={index} className={styles.item}>
            <span className={styles.figure}>{words.cell(finding.at.sheet, addressIn(finding.at))}</span>
            <span>{wordFinding(finding, language)}</span>
          </li>
        ))}
      />
    </section>
  );
}
