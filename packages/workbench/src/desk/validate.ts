import {
  type HandedIn,
  type Outcome,
  type ReadPlan,
  type Validation,
  Intake,
  concluded,
  inOrder,
  reportedFile,
  unfetched,
} from '@envscore/scoresheet';
import { Lost, type Pool } from '../worker/pool.js';
import { type Handed, type Source, sourcesOf } from './handed.js';

export interface Day {
  readonly handed: readonly Handed[];
  readonly plan?: { readonly file: string; readonly read: ReadPlan };
  readonly stopped: AbortSignal;
  readonly onProgress: (done: number, all: number) => void;
}

/** The check of a day's files, and the reviews in them. */
export interface CheckedDay {
  readonly validation: Validation;
  readonly handedIn: ReadonlyMap<string, HandedIn>;
}

/** Of more files than a review day has reviews are not kept. */
const mostCombined = 300;

/** Checks a day's files beside the page, as `envscore validate` and `envscore panel` do. */
export async function validate({ handed, plan, stopped, onProgress }: Day, pool: Pool): Promise<CheckedDay> {
  const sources = await sourcesOf(handed);
  const intake = new Intake({ forPlan: plan !== undefined, findings: true });
  const wantsPanel = sources.length <= mostCombined;
  onProgress(0, sources.length);
  for await (const outcome of inOrder(sources, pool.width, stopped, (source) => check(source, pool, wantsPanel))) {
    intake.take(outcome);
    onProgress(intake.files.length, sources.length);
  }
  const { files, handedIn } = intake;
  const isPartial = files.length < sources.length;
  const ending = { listed: sources.length, isPartial, at: new Date() };
  return { validation: concluded(files, ending, plan && { ...plan.read, file: plan.file }), handedIn };
}

async function check(source: Source, pool: Pool, wantsPanel: boolean): Promise<Outcome> {
  if ('told' in source) return { file: reportedFile(source.told) };
  const { name } = source;
  let bytes: Uint8Array;
  try {
    bytes = await source.bytes();
  } catch (error) {
    // A file that was removed or changed since it was dropped is told by name; everything else is an archive's.
    const code = error instanceof DOMException ? 'vanished' : 'damaged-archive';
    return { file: reportedFile(unfetched(name, code)) };
  }
  try {
    return await pool.run('check', { name, bytes, wantsPanel });
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    return {
      file: reportedFile(
        error.why === 'crashed' ? unfetched(name, 'crashed', error.message) : unfetched(name, error.why),
      ),
    };
  }
}
