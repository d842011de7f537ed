import { explanationOf } from '@envscore/rules-core';
import { subjectAt } from '@envscore/scoresheet';
import { Button } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { addressIn } from '../../parts/address.js';
import { adviceFor } from '../../parts/advice.js';
import { CriteriaList } from '../../parts/criteria-list.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import { resultOf } from '../../reading/table.js';
import { Total } from '../score/total.js';
import type { ScoresheetViewProps } from '../view.js';
import { Explained } from './explained.js';
import { RuleText } from './rule-text.js';
import { useSelected } from './selected.js';

/** Follows the cursor: what the cell counts for, how, and by which clause. */
export default function ExplainView(props: ScoresheetViewProps): ReactNode {
  const { host, opened, words, language, select, explain } = props;
  const styles = useStyles();
  const selected = useSelected(host);
  const at = selected !== undefined && 'row' in selected ? selected : undefined;
  const subject = useMemo(() => at && subjectAt(opened.snapshot, opened.read, at), [opened, at]);
  if (selected !== undefined && 'kind' in selected) {
    return <Notice advice={adviceFor(selected, words)} intent="warning" />;
  }
  if (at === undefined) return <Notice advice={words.explain.pick} intent="info" />;
  const cell = words.cell(at.sheet, addressIn(at));
  if (subject === undefined) return <Notice advice={words.explain.none(cell)} intent="info" />;
  const { appraiser, code } = subject;
  const person = appraiser === undefined ? undefined : opened.result.appraisers[appraiser];
  const isNobodys = subject.kind === 'appraiser' && person === undefined;
  const result = resultOf(opened, appraiser);
  const whose = isNobodys
    ? undefined
    : person === undefined
      ? words.score.institution
      : words.score.person(person.id ?? (appraiser ?? 0) + 1, person.name ?? words.score.noName);
  const explanation = code !== undefined && 'kind' in result ? explanationOf(result, code, language) : undefined;
  const criterion = 'kind' in result ? result.criteria.find((one) => code?.split('.')[0] === one.code) : undefined;
  return (
    <div className={styles.view}>
      <div className={styles.section}>
        {whose !== undefined && <p className={styles.plain}>{whose}</p>}
        <div>
          <Button
            size="small"
            onClick={() => {
              select(at);
            }}
          >
            {words.explain.back} {cell}
          </Button>
        </div>
      </div>
      {isNobodys && <p className={styles.plain}>{words.explain.nobody}</p>}
      {(isNobodys || !('kind' in result)) && code !== undefined && <RuleText {...{ code, language, words }} />}
      {!isNobodys && 'kind' in result && explanation !== undefined && criterion !== undefined && (
        <Explained {...{ explanation, criterion, language, words, policy: opened.policy }} kind={result.kind} />
      )}
      {!isNobodys && 'kind' in result && explanation === undefined && (
        <>
          <Total result={result} words={words} />
          <section className={styles.section}>
            <h2 className={styles.heading}>{words.score.criteria}</h2>
            <CriteriaList {...{ result, appraiser, language, explain }} />
          </section>
        </>
      )}
    </div>
  );
}
