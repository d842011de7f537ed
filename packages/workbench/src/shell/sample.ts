import { openPool } from '../worker/pool.js';

/** An invented application, as the command line has it among its samples. */
declare const sampleApplication: unknown;

/** The file of a scoresheet that is filled in, for whoever wants to see one. */
export async function sampleScoresheet(): Promise<Uint8Array> {
  const pool = openPool();
  try {
    return await pool.run('scoresheet', { review: sampleApplication, formulas: 'builtin' });
  } finally {
    pool.close();
  }
}
