import type { CaseStanding, Language } from '@envscore/rules-core';
import type { ReactNode } from 'react';
import { FiguresTable } from '../../parts/figures-table.js';
import { useStyles } from '../../parts/styles.js';
import { registersViewWords } from './wording/words-of.js';

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
  const say = registersViewWords(language);
  const ranked = cases.filter(({ subject }) => province === undefined || subject.province === province);
  if (ranked.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{say.ranking}</h2>
      <FiguresTable label={say.ranking} columns={Object.values(say.columns)} named="second">
        {ranked.slice(0, mostShown).map(({ subject, rank, submitted, included, owed, missed, fields, indicator }) => (
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
      </FiguresTable>
      <span className={styles.quiet}>{say.formula}</span>
    </section>
  );
}
