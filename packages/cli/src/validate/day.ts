import type { Language } from '@envscore/rules-core';
import {
  type HandedIn,
  type ReadPlan,
  type ReportedFile,
  type Validation,
  Intake,
  concluded,
  inOrder,
} from '@envscore/scoresheet';
import type { Host } from '../host.js';
import { checkerFor } from './checker.js';
import { onInterrupt } from './interrupt.js';
import { liesOf } from './lies.js';
import { listSources } from './list.js';
import { progressOn } from './progress.js';
import { wordsOf } from '../wording/language.js';
import type { Source } from './source.js';

/** What is to be checked, and what is asked of it. */
export interface Day {
  readonly paths: readonly string[];
  /** Files that belong to the call and are not handed in. */
  readonly own: readonly string[];
  readonly reportPath?: string;
  readonly plan?: ReadPlan & { readonly file: string };
  /** Whether findings are wanted again when all files have been checked. */
  readonly needsAll: boolean;
  /** Whether the reviews are wanted too. */
  readonly wantsPanel?: boolean;
  /** Another look at a file, once it has been checked. */
  readonly look?: (file: ReportedFile) => ReportedFile;
  /** Told of each file as soon as all is known of it. */
  readonly onFile?: (file: ReportedFile) => Promise<void>;
}

/** A day's check, and the reviews where they were asked for. */
export interface CheckedDay {
  readonly validation: Validation;
  readonly handedIn: ReadonlyMap<string, HandedIn>;
  /** What was checked, in its order. */
  readonly sources: readonly Source[];
}

/** Checks everything that was handed in, on all cores, with a progress bar on a terminal. */
export async function checkDay(day: Day, host: Host, language: Language): Promise<CheckedDay> {
  const { paths, own, plan, reportPath, needsAll, wantsPanel = false, look, onFile } = day;
  const stopped = onInterrupt();
  const sources = await listSources(paths, own, stopped);
  const checker = await checkerFor(sources, wantsPanel);
  const progress = progressOn(host.stderr, sources.length, wordsOf(language).validate.progress);
  const intake = new Intake({ forPlan: plan !== undefined, findings: needsAll });
  try {
    const outcomes = inOrder(sources, checker.width, stopped, async (source) => ({
      source,
      outcome: await checker.check(source),
    }));
    for await (const { source, outcome } of outcomes) {
      const file = intake.take(outcome, (told) => {
        const checked = { ...told, ...(reportPath !== undefined && liesOf(source, reportPath)) };
        return look === undefined ? checked : look(checked);
      });
      if (plan === undefined && onFile !== undefined) {
        if (host.stdout.isTTY === true) progress.clear();
        await onFile(file);
      }
      progress.step();
    }
  } finally {
    progress.clear();
    await checker.close();
  }
  const { files, handedIn } = intake;
  const isPartial = stopped.aborted && (files.length < sources.length || sources.length === 0);
  const validation = concluded(files, { listed: sources.length, isPartial, at: new Date() }, plan);
  if (plan !== undefined && onFile !== undefined) for (const file of validation.files) await onFile(file);
  return { validation, handedIn, sources };
}
