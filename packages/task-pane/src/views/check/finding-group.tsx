import type { Language } from '@envscore/rules-core';
import type { CellAddress } from '@envscore/scoresheet';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { addressIn } from '../../parts/address.js';
import { More } from '../../parts/more.js';
import { useStyles } from '../../parts/styles.js';
import type { Words } from '../../wording/words.js';
import type { Group } from './grouped.js';

const useGroupStyles = makeStyles({
  heading: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  text: { display: 'flex', flexDirection: 'column' },
});

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular } as const;

interface FindingGroupProps {
  readonly group: Group;
  readonly words: Words;
  readonly language: Language;
  readonly select: (at: CellAddress) => void;
}

const first = 30;

export function FindingGroup({ group, words, language, select }: FindingGroupProps): ReactNode {
  const styles = useStyles();
  const own = useGroupStyles();
  const { severity, sheet = words.check.wholeFile, findings } = group;
  const Icon = icons[severity];
  const heading = words.check.count(`${words.check.severities[severity]} · ${sheet}`, findings.length);
  return (
    <section className={styles.section}>
      <h2 className={mergeClasses(styles.heading, own.heading)}>
        <Icon className={own[severity]} aria-hidden="true" />
        {heading}
      </h2>
      <More
        first={first}
        word={words.check.more}
        items={findings.map((told, index) => {
          const { at } = told.finding;
          const basis = told.basis(language);
          const said = (
            <span className={own.text}>
              <span>{told.text(language)}</span>
              {basis !== undefined && <span className={styles.quiet}>{basis}</span>}
            </span>
          );
          return (
            <li key={index}>
              {at === undefined ? (
                <div className={styles.item}>{said}</div>
              ) : (
                <button
                  type="button"
                  className={styles.item}
                  onClick={() => {
                    select(at);
                  }}
                >
                  <span className={styles.figure}>{addressIn(at)}</span>
                  {said}
                </button>
              )}
            </li>
          );
        })}
      />
    </section>
  );
}
