import { type AppraiserResult, type InstitutionResult, gapOf, wordGap } from '@envscore/rules-core';
import type { ReactNode } from 'react';
import { More } from '../../parts/more.js';
import { useStyles } from '../../parts/styles.js';
import type { ScoresheetViewProps } from '../view.js';

interface NextStepsProps extends ScoresheetViewProps {
  readonly result: AppraiserResult | InstitutionResult;
}

/** The cheapest step up of each criterion that can still gain. */
export function NextSteps({ result, table, words, language, explain }: NextStepsProps): ReactNode {
  const styles = useStyles();
  const { steps } = gapOf(result);
  if (steps.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.score.next}</h2>
      <More
        key={table}
        first={4}
        word={words.score.more}
        items={steps.map((step) => (
          <li key={step.code}>
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                explain({ kind: result.kind, code: step.code, ...(table !== undefined && { appraiser: table }) });
              }}
            >
              {wordGap({ steps: [step], shortfalls: [] }, result.kind, language).join('')}
            </button>
          </li>
        ))}
      />
    </section>
  );
}
