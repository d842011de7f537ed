import { type AppraiserResult, type InstitutionResult, type Status, thresholds } from '@envscore/rules-core';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../../parts/styles.js';
import type { Words } from '../../wording/words.js';
import { Against } from './sections.js';

const full = 100;

const useTotalStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  total: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

const useStatusStyles = makeStyles({
  status: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: '1px solid',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  final: { color: tokens.colorStatusSuccessForeground1 },
  provisional: { color: tokens.colorStatusWarningForeground3 },
  invalid: { color: tokens.colorStatusDangerForeground3 },
  disqualified: { color: tokens.colorStatusDangerForeground3 },
});

export function StatusMark({ status, words }: { readonly status: Status; readonly words: Words }): ReactNode {
  const styles = useStatusStyles();
  return <span className={mergeClasses(styles.status, styles[status])}>{words.score.statuses[status]}</span>;
}

interface TotalProps {
  readonly result: AppraiserResult | InstitutionResult;
  readonly words: Words;
}

/** The total against its maximum and, of an institution, the least that is asked for. */
export function Total({ result: { kind, total, status }, words }: TotalProps): ReactNode {
  const styles = useStyles();
  const own = useTotalStyles();
  const floor = kind === 'institution' ? thresholds.total : undefined;
  return (
    <div className={styles.section}>
      <div className={own.line}>
        {total === undefined ? (
          <span>{words.score.noTotal}</span>
        ) : (
          <span>
            <span className={own.total}>{total}</span>
            {words.score.maximum(full)}
          </span>
        )}
        {total !== undefined && <StatusMark status={status} words={words} />}
      </div>
      {total !== undefined && <Against points={total} max={full} floor={floor} words={words} />}
    </div>
  );
}
