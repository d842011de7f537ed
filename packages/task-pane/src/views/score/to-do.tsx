import { type ReactNode, useMemo } from 'react';
import { More } from '../../parts/more.js';
import { useStyles } from '../../parts/styles.js';
import { toDoIn } from '../../reading/table.js';
import type { ScoresheetViewProps } from '../view.js';

/** What is missing or wrong in a table; each line leads to its cell. */
export function ToDo({ opened, findings, table, words, language, select }: ScoresheetViewProps): ReactNode {
  const styles = useStyles();
  const open = useMemo(() => findings && toDoIn(opened, findings, table), [opened, findings, table]);
  if (open === undefined) return <p className={styles.plain}>{words.check.waiting}</p>;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.score.open(open.length)}</h2>
      {open.length === 0 ? (
        <p className={styles.plain}>{words.score.nothingOpen}</p>
      ) : (
        <More
          key={table}
          first={5}
          word={words.score.more}
          items={open.map(({ finding, text }, index) => (
            <li key={index}>
              <button
                type="button"
                className={styles.item}
                disabled={finding.at === undefined}
                onClick={() => {
                  if (finding.at !== undefined) select(finding.at);
                }}
              >
                {text(language)}
              </button>
            </li>
          ))}
        />
      )}
    </section>
  );
}
