import type { ReactNode } from 'react';
import { useStyles } from '../../parts/styles.js';
import type { ScoresheetViewProps } from '../view.js';
import { StatusMark } from './total.js';

/** The appraisers with their totals; each leads to the table of that person. */
export function People({ opened, words, onTable }: ScoresheetViewProps): ReactNode {
  const styles = useStyles();
  const { appraisers } = opened.result;
  if (appraisers.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.score.people}</h2>
      <ul className={styles.list}>
        {appraisers.map(({ id, name, result }, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                onTable(index);
              }}
            >
              <span className={styles.figure}>{id ?? index + 1}</span>
              <span className={styles.grows}>{name ?? words.score.noName}</span>
              <span className={styles.figure}>{'total' in result ? result.total : ''}</span>
              <StatusMark status={result.status} words={words} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
