import { type AppraiserResult, type InstitutionResult, type Language, catalogueOf } from '@envscore/rules-core';
import type { Subject } from '@envscore/scoresheet';
import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from './styles.js';

interface CriteriaListProps {
  readonly result: AppraiserResult | InstitutionResult;
  readonly appraiser: number | undefined;
  readonly language: Language;
  readonly explain: (subject: Subject) => void;
}

/** The criteria of a table with their points; each leads to its explanation. */
export function CriteriaList({ result, appraiser, language, explain }: CriteriaListProps): ReactNode {
  const styles = useStyles();
  const { criteria, phrases, states } = catalogueOf(language);
  return (
    <ul className={styles.list}>
      {result.criteria.map(({ code, points, max, state }) => {
        const name = `${code} ${criteria[code]}`;
        const worth = phrases.pointsOf(points === undefined ? phrases.noPoints : String(points), max);
        return (
          <li key={code}>
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                explain({ kind: result.kind, code, ...(appraiser !== undefined && { appraiser }) });
              }}
            >
              <span className={styles.grows}>{name}</span>
              {state !== 'scored' && (
                <span className={mergeClasses(styles.figure, state === 'wrong' ? styles.bad : styles.quiet)}>
                  {states[state]}
                </span>
              )}
              <span className={styles.figure}>{worth}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
