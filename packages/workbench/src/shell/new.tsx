import { fileName, namePart } from '@envscore/scoresheet';
import { type Making, NewForm } from '@envscore/task-pane';
import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { openPool } from '../worker/pool.js';
import { wordsOf } from '../wording/words-of.js';
import { Openings, useOpening } from './opening.js';
import { useSession } from './session.js';
import { useStyles } from './styles.js';

/** Makes a scoresheet from a form, and opens it. */
export default function New(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const opening = useOpening(session);
  const words = wordsOf(session.language).create;
  const make = async (making: Making): Promise<void> => {
    const pool = openPool();
    await opening.make(fileName(words.file(namePart(institutionIn(making.review), 40)), '.xlsx'), () =>
      pool.run('scoresheet', making),
    );
    pool.close();
  };
  return (
    <div className={mergeClasses(styles.page, styles.narrow)}>
      <h1 className={styles.title}>{words.title}</h1>
      <Openings opening={opening} />
      <NewForm
        language={session.language}
        isBusy={opening.isBusy}
        insert={(making) => void make(making)}
        action={words.action}
      />
    </div>
  );
}

function institutionIn(review: unknown): string {
  if (typeof review !== 'object' || review === null || !('institution' in review)) return '';
  const { institution } = review;
  if (typeof institution !== 'object' || institution === null || !('name' in institution)) return '';
  return typeof institution.name === 'string' ? institution.name : '';
}
