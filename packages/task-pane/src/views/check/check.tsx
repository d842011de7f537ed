import type { Severity } from '@envscore/rules-core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import { Choice } from '../../parts/choice.js';
import { useStyles } from '../../parts/styles.js';
import type { ScoresheetViewProps } from '../view.js';
import { FindingGroup } from './finding-group.js';
import { countsOf, grouped, severities } from './grouped.js';
import { RepairFormulas } from './repair.js';

const useCheckStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const everywhere = '';

/** What is to be said of the scoresheet, gravest first; a click leads to the cell. */
export default function CheckView(props: ScoresheetViewProps): ReactNode {
  const { opened, findings, words, language, select } = props;
  const styles = useStyles();
  const own = useCheckStyles();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(['error', 'warning']));
  const [sheet, setSheet] = useState(everywhere);
  const groups = useMemo(
    () => findings && grouped(findings, { severities: shown, ...(sheet !== everywhere && { sheet }) }),
    [findings, shown, sheet],
  );
  if (findings === undefined || groups === undefined) return <p className={styles.plain}>{words.check.waiting}</p>;
  const counts = countsOf(findings);
  const sheets = opened.snapshot.sheets.filter(
    ({ name }) => name === sheet || findings.some(({ finding }) => finding.at?.sheet === name),
  );
  return (
    <div className={styles.view}>
      <p className={styles.plain}>{words.check.summary(counts.error, counts.warning, counts.info)}</p>
      <RepairFormulas {...props} />
      {findings.length > 0 && (
        <>
          <div className={own.filters} role="group" aria-label={words.check.show}>
            {severities.map((severity) => (
              <Button
                key={severity}
                size="small"
                appearance={shown.has(severity) ? 'primary' : 'outline'}
                aria-pressed={shown.has(severity)}
                onClick={() => {
                  setShown(new Set(severities.filter((one) => shown.has(one) !== (one === severity))));
                }}
              >
                {words.check.count(words.check.severities[severity], counts[severity])}
              </Button>
            ))}
          </div>
          <Choice label={words.check.sheet} value={sheet} onChoose={setSheet}>
            <option value={everywhere}>{words.check.allSheets}</option>
            {sheets.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Choice>
          {groups.length === 0 && <p className={styles.plain}>{words.check.filtered}</p>}
          {groups.map((group) => (
            <FindingGroup key={`${group.severity} ${group.sheet ?? ''}`} {...{ group, words, language, select }} />
          ))}
        </>
      )}
    </div>
  );
}
