import type { CaseStanding, Language } from '@envscore/rules-core';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../../parts/styles.js';
import { registersViewWords } from './wording/words-of.js';

const useRankingStyles = makeStyles({
  scroll: { overflowX: 'auto', maxHeight: '360px', overflowY: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: 'end',
    },
    '& th': { minWidth: '2.2em' },
    '& th:nth-child(2), & td:nth-child(2)': { textAlign: 'start', minWidth: '96px' },
  },
});

interface RankingProps {
  readonly cases: readonly CaseStanding[];
  readonly province: string | undefined;
  readonly language: Language;
}

/** So many of a country's institutions are shown; the report has them all. */
const mostShown = 100;

/** Institutions by how they do with cases, the formula below. */
export function Ranking({ cases, province, language }: RankingProps): ReactNode {
  const styles = useStyles();
  const own = useRankingStyles();
  const say = registersViewWords(language);
  const ranked = cases.filter(({ subject }) => province === undefined || subject.province === province);
  if (ranked.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{say.ranking}</h2>
      <div className={own.scroll} tabIndex={0} role="region" aria-label={say.ranking}>
        <table className={own.table}>
          <thead>
            <tr>
              {Object.values(say.columns).map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked
              .slice(0, mostShown)
              .map(({ subject, rank, submitted, included, owed, missed, fields, indicator }) => (
                <tr key={subject.id}>
                  <td>{rank}</td>
                  <td>{subject.name ?? subject.id}</td>
                  <td>{submitted}</td>
                  <td>{included}</td>
                  <td>{owed}</td>
                  <td>{missed.length}</td>
                  <td>{fields.length}</td>
                  <td>{indicator?.toFixed(2) ?? ''}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <span className={styles.quiet}>{say.formula}</span>
    </section>
  );
}
