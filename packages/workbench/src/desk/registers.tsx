import type { CellAddress } from '@envscore/scoresheet';
import { type CheckingOptions, type RegistersInput, RegistersWork } from '@envscore/task-pane';
import { type ReactNode, useState } from 'react';
import { go } from '../shell/route.js';
import { ownerIn, useSession } from '../shell/session.js';
import { useStyles } from '../shell/styles.js';
import { createDocument, readDocument } from '../storage/documents.js';
import { type Pool, openPool } from '../worker/pool.js';
import { wordsOf } from '../wording/words-of.js';
import { chosenBy, keepChosen } from './chosen-registers.js';

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

const opened = new WeakMap<File, string>();

/** A file in the grid, at a cell; the same document for every cell, as long as it is there. */
async function openAt(owner: string, file: File, at: CellAddress): Promise<void> {
  const known = opened.get(file);
  let document = known === undefined ? undefined : (await readDocument(known))?.document;
  document ??= await createDocument(file.name, owner, new Uint8Array(await file.arrayBuffer()), { inFile: 1 });
  opened.set(file, document.id);
  go({ page: 'document', id: document.id, at });
}

/** The registers at the desk: the pane's board, checked beside the page. */
export function RegistersDesk(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const owner = ownerIn(session);
  const [chosen, setChosen] = useState(chosenBy(owner));
  const { language } = session;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{wordsOf(language).desk.registers}</h2>
      <RegistersWork
        {...{ language, chosen, tell }}
        onChosen={(next) => {
          keepChosen(owner, next);
          setChosen(next);
        }}
        open={(file, at) => void openAt(owner, file, at)}
        report={(inputs, { asOf, onProgress, stopped }, as) =>
          beside(stopped, (pool) => pool.run('registersReport', { inputs, asOf, ...as }, onProgress))
        }
      />
    </section>
  );
}
