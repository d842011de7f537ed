import {
  type CriterionResult,
  type ExplainedLine,
  type Explanation,
  type Language,
  type Policy,
  catalogueOf,
  defaultPolicy,
} from '@envscore/rules-core';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Bar } from '../../parts/bar.js';
import { useStyles } from '../../parts/styles.js';
import type { Words } from '../../wording/words.js';
import { Pictures } from './pictures.js';

const useExplainedStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  steps: { gap: tokens.spacingVerticalS },
  inner: { paddingInlineStart: tokens.spacingHorizontalM },
  part: { fontWeight: tokens.fontWeightSemibold },
  worth: { textAlign: 'end', flexShrink: 0, maxWidth: '60%', fontVariantNumeric: 'tabular-nums' },
  clause: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
});

interface ExplainedProps {
  readonly explanation: Explanation;
  readonly criterion: CriterionResult;
  readonly kind: 'appraiser' | 'institution';
  readonly policy: Policy;
  readonly language: Language;
  readonly words: Words;
}

/** One criterion: its points, what was stated, what each row gave, cap or band as a picture, and what it rests on. */
export function Explained({ explanation, criterion, kind, policy, language, words }: ExplainedProps): ReactNode {
  const styles = useStyles();
  const own = useExplainedStyles();
  const { rules, severities, phrases } = catalogueOf(language);
  const { heading, lines, decisions, open, clause, basis } = explanation;
  const stated = lines.filter((line) => line.kind === 'stated');
  const steps = lines.filter((line) => line.kind === 'part' || line.kind === 'row' || line.kind === 'measured');
  const next = lines.filter((line) => line.kind === 'next');
  return (
    <>
      <div className={styles.section}>
        <h2 className={own.title}>{heading.text}</h2>
        <div className={own.line}>
          <span className={own.part}>{heading.worth}</span>
          <span>{heading.remark?.trim()}</span>
        </div>
        <Bar value={criterion.points ?? 0} of={criterion.max} />
      </div>
      {open.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{words.explain.open}</h3>
          {open.map(({ severity, text }, index) => (
            <p key={index} className={mergeClasses(styles.plain, severity === 'error' && styles.bad)}>
              {severities[severity]}
              {phrases.colon}
              {text}
            </p>
          ))}
        </section>
      )}
      {stated.length > 0 && <Lines title={words.explain.stated} lines={stated} />}
      {steps.length > 0 && <Lines title={words.explain.how} lines={steps} />}
      <Pictures {...{ criterion, kind, language, words }} />
      {next.length > 0 && <Lines title={words.explain.next} lines={next} />}
      {decisions.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{words.explain.decisions}</h3>
          {decisions.map((code) => (
            <p key={code} className={styles.plain}>
              {code} {rules[code].title}
              <br />
              <span className={styles.quiet}>
                {rules[code].text}{' '}
                {words.explain.value(valueOf(policy[code], words), policy[code] === defaultPolicy[code])}
              </span>
            </p>
          ))}
        </section>
      )}
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.explain.clause}</h3>
        <blockquote className={own.clause} lang="zh-CN">
          {clause}
        </blockquote>
        <p className={mergeClasses(styles.plain, styles.quiet)}>{basis}</p>
      </section>
    </>
  );
}

const valueOf = (value: string | number, { explain }: Words): string =>
  Object.entries(explain.values).find(([one]) => one === value)?.[1] ?? String(value);

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ExplainedLine[] }): ReactNode {
  const styles = useStyles();
  const own = useExplainedStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={mergeClasses(styles.list, own.steps)}>
        {lines.map(({ kind, text, worth, remark, isInner }, index) => (
          <li key={index} className={mergeClasses(isInner && own.inner, kind === 'part' && own.part)}>
            <span className={own.line}>
              <span className={styles.grows}>{text}</span>
              {worth !== undefined && <span className={own.worth}>{worth}</span>}
            </span>
            {remark !== undefined && <span className={styles.quiet}>{remark.trim()}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
