import { type PickedPlan, Notice, PlanFindings, download, openPlan } from '@envscore/task-pane';
import { inOrder, isMakeable } from '@envscore/scoresheet';
import { Button, Field, ProgressBar, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { openPool } from '../worker/pool.js';
import { wordsOf } from '../wording/words-of.js';
import { useSession } from './session.js';
import { useStyles } from './styles.js';

/** Makes all workbooks of a review day from its plan, as `envscore new --plan` does. */
export default function Day(): ReactNode {
  const styles = useStyles();
  const { language } = useSession();
  const words = wordsOf(language);
  const say = words.day;
  const [picked, setPicked] = useState<PickedPlan | 'reading'>();
  const [made, setMade] = useState<number>();
  const [outcome, setOutcome] = useState<{ readonly count: number } | { readonly error: string }>();
  const pick = async (file: File | undefined): Promise<void> => {
    setOutcome(undefined);
    setPicked(file && 'reading');
    if (file !== undefined) setPicked(await openPlan(file, language));
  };
  const plan = picked !== undefined && picked !== 'reading' && 'read' in picked ? picked : undefined;
  const make = async ({ read, files }: Exclude<PickedPlan, { readonly advice: unknown }>): Promise<void> => {
    setOutcome(undefined);
    try {
      download(
        say.file,
        await zipOf(
          read.plan,
          files.map(({ name }) => name),
          setMade,
        ),
        'application/zip',
      );
      setOutcome({ count: files.length });
    } catch (error) {
      setOutcome({ error: error instanceof Error ? error.message : String(error) });
    } finally {
      setMade(undefined);
    }
  };
  return (
    <div className={mergeClasses(styles.page, styles.narrow)}>
      <h1 className={styles.title}>{say.title}</h1>
      <p className={styles.plain}>{say.intro}</p>
      <div>
        <Button onClick={() => void blankPlan(say.blankFile)}>{say.blank}</Button>
      </div>
      <Field label={say.plan} hint={say.planHint}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".xlsx"
            className={styles.file}
            onChange={({ target }) => void pick(target.files?.[0])}
          />
        )}
      </Field>
      {picked === 'reading' && <p className={styles.plain}>{words.loading}</p>}
      {picked !== undefined && picked !== 'reading' && 'advice' in picked && (
        <Notice advice={picked.advice} intent="error" />
      )}
      {plan !== undefined && <PlanFindings findings={plan.findings} language={language} />}
      {plan !== undefined && isMakeable(plan.findings) && (
        <div>
          <Button appearance="primary" disabledFocusable={made !== undefined} onClick={() => void make(plan)}>
            {say.make(plan.files.length)}
          </Button>
        </div>
      )}
      {made !== undefined && plan !== undefined && (
        <Field validationState="none" validationMessage={words.progress(made, plan.files.length)}>
          <ProgressBar value={made} max={plan.files.length} />
        </Field>
      )}
      {outcome !== undefined && 'count' in outcome && <Notice advice={say.done(outcome.count)} intent="success" />}
      {outcome !== undefined && 'error' in outcome && <Notice advice={words.failed(outcome.error)} intent="error" />}
    </div>
  );
}

async function zipOf(plan: unknown, names: readonly string[], onMade: (made: number) => void): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const pool = openPool();
  try {
    const files: Record<string, [Uint8Array, { level: 0 }]> = {};
    onMade(0);
    const made = inOrder(names, pool.width, new AbortController().signal, async (name) => ({
      name,
      bytes: await pool.run('planned', { plan, formulas: 'builtin', index: names.indexOf(name) }),
    }));
    for await (const { name, bytes } of made) {
      // They are packed already.
      files[name] = [bytes, { level: 0 }];
      onMade(Object.keys(files).length);
    }
    return zipSync(files);
  } finally {
    pool.close();
  }
}

async function blankPlan(name: string): Promise<void> {
  const { planWorkbook, writeXlsx } = await import('@envscore/scoresheet');
  download(name, writeXlsx(planWorkbook()));
}
