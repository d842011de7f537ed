import { catalogueOf } from '@envscore/rules-core';
import { type ReactNode, useMemo } from 'react';
import { Choice } from '../../parts/choice.js';
import { CriteriaList } from '../../parts/criteria-list.js';
import { useStyles } from '../../parts/styles.js';
import { resultOf } from '../../reading/table.js';
import type { ScoresheetViewProps } from '../view.js';
import { NextSteps } from './next-steps.js';
import { People } from './people.js';
import { Applied } from './applied.js';
import { Sections } from './sections.js';
import { ToDo } from './to-do.js';
import { Total } from './total.js';

const institution = 'institution';

/** What a table is worth: its total, its sections against their floors, what is still to do, and what would give more. */
export function ScoreView(props: ScoresheetViewProps): ReactNode {
  const { opened, table, onTable, words, language, explain } = props;
  const styles = useStyles();
  const { appraisers } = opened.result;
  const shown = table !== undefined && table < appraisers.length ? table : undefined;
  const result = useMemo(() => resultOf(opened, shown), [opened, shown]);
  return (
    <div className={styles.view}>
      <Choice
        label={words.score.table}
        value={shown === undefined ? institution : String(shown)}
        onChoose={(value) => {
          onTable(value === institution ? undefined : Number(value));
        }}
      >
        <option value={institution}>{words.score.institution}</option>
        {appraisers.map(({ id, name }, index) => (
          <option key={index} value={index}>
            {words.score.person(id ?? index + 1, name ?? words.score.noName)}
          </option>
        ))}
      </Choice>
      {'kind' in result ? (
        <>
          <Applied review={opened.read.review} language={language} />
          <Total result={result} words={words} />
          <Sections result={result} words={words} sections={catalogueOf(language).sections} />
          <ToDo {...props} table={shown} />
          <NextSteps {...props} result={result} table={shown} />
          <section className={styles.section}>
            <h2 className={styles.heading}>{words.score.criteria}</h2>
            <CriteriaList {...{ result, language, explain }} appraiser={shown} />
          </section>
          {shown === undefined && <People {...props} />}
        </>
      ) : (
        <p className={styles.plain}>{words.score.unreadable}</p>
      )}
    </div>
  );
}
