import { type Language, explainRule } from '@envscore/rules-core';
import type { ReactNode } from 'react';
import { useStyles } from '../../parts/styles.js';
import type { Words } from '../../wording/words.js';

interface RuleTextProps {
  readonly code: string;
  readonly language: Language;
  readonly words: Words;
}

/** A criterion's rule where there is nobody yet whom it is applied to. */
export function RuleText({ code, language, words }: RuleTextProps): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.explain.rule}</h2>
      {explainRule(code, language)
        ?.split('\n')
        .map((line, index) => (
          <p key={index} className={styles.plain}>
            {line}
          </p>
        ))}
    </section>
  );
}
