import { type AppraiserResult, type InstitutionResult, type Status, thresholds } from '@envscore/rules-core';
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
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

const colors = { final: 'success', provisional: 'warning', invalid: 'danger', disqualified: 'danger' } as const;

export function StatusBadge({ status, words }: { readonly status: Status; readonly words: Words }): ReactNode {
  return (
    <Badge appearance="tint" color={colors[status]} shape="rounded">
      {words.score.statuses[status]}
    </Badge>
  );
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
        {total !== undefined && <StatusBadge status={status} words={words} />}
      </div>
      {total !== undefined && <Against points={total} max={full} floor={floor} words={words} />}
    </div>
  );
}
