import {
  type Outcome,
  type ReadPlan,
  type Validation,
  Copies,
  Shelf,
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

/** Checks a day's files beside the page, as `envscore validate` does. */
export async function validate({ handed, plan, stopped, onProgress }: Day, pool: Pool): Promise<Validation> {
  const sources = await sourcesOf(handed);
  const copies = new Copies();
  const shelf = new Shelf();
  onProgress(0, sources.length);
  for await (const outcome of inOrder(sources, pool.width, stopped, (source) => check(source, pool))) {
    const { forPlan, ...file } = copies.told(outcome);
    shelf.put({ ...file, ...(plan !== undefined && forPlan && { forPlan }) });
    onProgress(shelf.files.length, sources.length);
  }
  const isPartial = shelf.files.length < sources.length;
  const ending = { listed: sources.length, isPartial, at: new Date() };
  return concluded(shelf.files, ending, plan && { ...plan.read, file: plan.file });
}

async function check(source: Source, pool: Pool): Promise<Outcome> {
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
    return await pool.run('check', { name, bytes });
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    return {
      file: reportedFile(
        error.why === 'crashed' ? unfetched(name, 'crashed', error.message) : unfetched(name, error.why),
      ),
    };
  }
}
