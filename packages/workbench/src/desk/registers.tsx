import { type ChosenRegisters, type CheckingOptions, type RegistersInput, RegistersWork } from '@envscore/task-pane';
import { type ReactNode, useState } from 'react';
import { useSession } from '../shell/session.js';
import { useStyles } from '../shell/styles.js';
import { type Pool, openPool } from '../worker/pool.js';
import { wordsOf } from '../wording/words-of.js';

/** What a worker does for the registers; it lives as long as that, or until somebody stops it. */
async function beside<T>(stopped: AbortSignal, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool();
  stopped.addEventListener('abort', pool.close);
  try {
    return await work(pool);
  } finally {
    pool.close();
  }
}

const tell = (inputs: readonly RegistersInput[], { asOf, onProgress, stopped }: CheckingOptions) =>
  beside(stopped, (pool) => pool.run('registers', { inputs, asOf }, onProgress));

/** The registers at the desk: the pane's board, checked beside the page. */
export function RegistersDesk(): ReactNode {
  const styles = useStyles();
  const { language } = useSession();
  const [chosen, setChosen] = useState<ChosenRegisters>();
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{wordsOf(language).desk.registers}</h2>
      <RegistersWork
        {...{ language, chosen, tell }}
        onChosen={setChosen}
        report={(inputs, { asOf, onProgress, stopped }, as) =>
          beside(stopped, (pool) => pool.run('registersReport', { inputs, asOf, ...as }, onProgress))
        }
      />
    </section>
  );
}
