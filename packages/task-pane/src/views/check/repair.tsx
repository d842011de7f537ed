import { type Repair, isRepairable } from '@envscore/scoresheet';
import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { addressIn } from '../../parts/address.js';
import { adviceAbout } from '../../parts/advice.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import type { ScoresheetViewProps } from '../view.js';

/** Nobody reads a longer list of cells in a sentence. */
const mostNamed = 8;

/** What has come of it so far. */
type Step =
  | { readonly is: 'offered' }
  | { readonly is: 'asked'; readonly repairs: readonly Repair[] }
  | { readonly is: 'done'; readonly count: number }
  | { readonly is: 'refused'; readonly error: unknown };

/** Puts the layout's own formulas back where they were replaced, altered or lost: asks first, and says what was done. */
export function RepairFormulas({ host, opened, findings = [], words }: ScoresheetViewProps): ReactNode {
  const styles = useStyles();
  const [step, setStep] = useState<Step>({ is: 'offered' });
  const { repair } = words.check;
  const offer = (): void => {
    setStep({ is: 'offered' });
  };
  const ask = async (): Promise<void> => {
    const { repairsOf } = await import('../../reading/check.js');
    const all = findings.map(({ finding }) => finding);
    setStep({ is: 'asked', repairs: repairsOf(opened.snapshot, all) });
  };
  const restore = async (repairs: readonly Repair[]): Promise<void> => {
    try {
      await host.restore?.(repairs);
      setStep({ is: 'done', count: repairs.length });
    } catch (error) {
      setStep({ is: 'refused', error });
    }
  };
  switch (step.is) {
    case 'offered': {
      const isBroken = findings.some(({ finding }) => isRepairable(finding.code));
      if (!isBroken || host.restore === undefined) return null;
      return (
        <div>
          <Button size="small" onClick={() => void ask()}>
            {repair.offer}
          </Button>
        </div>
      );
    }
    case 'asked': {
      const { repairs } = step;
      if (repairs.length === 0) {
        return (
          <Notice advice={repair.none} intent="info">
            <Button size="small" onClick={offer}>
              {words.close}
            </Button>
          </Notice>
        );
      }
      const cells = repairs.slice(0, mostNamed).map(({ at }) => words.cell(at.sheet, addressIn(at)));
      if (repairs.length > mostNamed) cells.push('…');
      return (
        <Notice advice={repair.ask(repairs.length, cells)} intent="warning">
          <Button size="small" appearance="primary" onClick={() => void restore(repairs)}>
            {repair.restore}
          </Button>
          <Button size="small" onClick={offer}>
            {repair.leave}
          </Button>
        </Notice>
      );
    }
    case 'done':
      return (
        <p className={styles.plain} role="status">
          {repair.done(step.count)}
        </p>
      );
    case 'refused':
      return (
        <Notice advice={adviceAbout(step.error, words)} intent="warning">
          <Button size="small" onClick={offer}>
            {words.close}
          </Button>
        </Notice>
      );
  }
}
