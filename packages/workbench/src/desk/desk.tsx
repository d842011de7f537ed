import { type PickedPlan, Notice, PanelBoard, PlanFindings, download, openPlan } from '@envscore/task-pane';
import {
  type Validation,
  isMakeable,
  reportHtml,
  reportJson,
  reportWorkbook,
  reportWords,
  resultsOf,
  writeXlsx,
} from '@envscore/scoresheet';
import { Button, Field, ProgressBar, mergeClasses } from '@fluentui/react-components';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useSession } from '../shell/session.js';
import { useStyles } from '../shell/styles.js';
import { workbookType } from '../storage/files.js';
import { openPool } from '../worker/pool.js';
import { wordsOf } from '../wording/words-of.js';
import { type Handed, chosenFiles, droppedFiles } from './handed.js';
import { RegistersDesk } from './registers.js';
import { type CheckedDay, validate } from './validate.js';

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'checking'; readonly done: number; readonly all: number; readonly stop: () => void }
  | ({ readonly is: 'checked' } & CheckedDay)
  | { readonly is: 'failed'; readonly error: string };

/** React's types do not know of it. */
const wholeFolders = { webkitdirectory: '' };

/** The secretary's desk: what was handed in is checked, told and written into a report. */
export default function Desk(): ReactNode {
  const styles = useStyles();
  const { language } = useSession();
  const words = wordsOf(language);
  const say = words.desk;
  const [plan, setPlan] = useState<{ readonly file: string; readonly picked: PickedPlan }>();
  const [state, setState] = useState<State>({ is: 'waiting' });
  const [isOver, setIsOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const read =
    plan !== undefined && 'read' in plan.picked && isMakeable(plan.picked.findings) ? plan.picked.read : undefined;
  const isStopped = plan !== undefined && read === undefined;

  const run = async (handed: readonly Handed[]): Promise<void> => {
    if (handed.length === 0 || isStopped) return;
    const stopping = new AbortController();
    const stop = (): void => {
      stopping.abort();
    };
    setState({ is: 'checking', done: 0, all: handed.length, stop });
    const pool = openPool();
    try {
      const day = {
        handed,
        stopped: stopping.signal,
        ...(plan !== undefined && read !== undefined && { plan: { file: plan.file, read } }),
        onProgress: (done: number, all: number) => {
          setState({ is: 'checking', done, all, stop });
        },
      };
      setState({ is: 'checked', ...(await validate(day, pool)) });
    } catch (error) {
      setState({ is: 'failed', error: error instanceof Error ? error.message : String(error) });
    } finally {
      pool.close();
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (state.is !== 'checking') void droppedFiles(event.dataTransfer).then(run);
  };
  return (
    <div
      className={styles.page}
      onDragOver={() => {
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={drop}
    >
      <h1 className={styles.title}>{say.title}</h1>
      <p className={styles.plain}>{say.intro}</p>
      {state.is !== 'checked' && (
        <>
          <Field label={say.plan} hint={say.planHint}>
            {(field) => (
              <input
                {...field}
                name="plan"
                type="file"
                accept=".xlsx"
                className={styles.file}
                onChange={({ target }) => {
                  const file = target.files?.[0];
                  if (file === undefined) setPlan(undefined);
                  else
                    void openPlan(file, language).then((picked) => {
                      setPlan({ file: file.name, picked });
                    });
                }}
              />
            )}
          </Field>
          {plan !== undefined && 'advice' in plan.picked && <Notice advice={plan.picked.advice} intent="error" />}
          {plan !== undefined && 'findings' in plan.picked && isStopped && (
            <PlanFindings findings={plan.picked.findings} language={language} />
          )}
        </>
      )}
      {(state.is === 'waiting' || state.is === 'failed') && (
        <div className={mergeClasses(styles.drop, isOver && styles.dropOver)}>
          <strong>{say.drop}</strong>
          <div className={styles.row}>
            <Button appearance="primary" disabledFocusable={isStopped} onClick={() => files.current?.click()}>
              {say.files}
            </Button>
            <Button disabledFocusable={isStopped} onClick={() => folder.current?.click()}>
              {say.folder}
            </Button>
          </div>
          <span className={styles.quiet}>{say.untouched}</span>
          <input
            ref={files}
            hidden
            multiple
            name="files"
            type="file"
            onChange={({ target }) => void run(chosenFiles(target.files ?? []))}
          />
          <input
            ref={folder}
            hidden
            name="folder"
            type="file"
            {...wholeFolders}
            onChange={({ target }) => void run(chosenFiles(target.files ?? []))}
          />
        </div>
      )}
      {state.is === 'failed' && <Notice advice={words.failed(state.error)} intent="error" />}
      {state.is === 'checking' && (
        <>
          <Field validationState="none" validationMessage={words.progress(state.done, state.all)}>
            <ProgressBar value={state.done} max={state.all} />
          </Field>
          <div>
            <Button onClick={state.stop}>{say.stop}</Button>
          </div>
        </>
      )}
      {state.is === 'checked' && (
        <>
          <Report
            validation={state.validation}
            onAgain={() => {
              setState({ is: 'waiting' });
              setPlan(undefined);
            }}
          />
          {state.handedIn.size > 0 && !state.validation.isPartial && (
            <section className={styles.part}>
              <h2 className={styles.title}>{say.panel}</h2>
              <PanelBoard
                validation={state.validation}
                handedIn={state.handedIn}
                language={language}
                save={download}
                plan={read?.plan}
              />
            </section>
          )}
        </>
      )}
      <RegistersDesk />
    </div>
  );
}

interface ReportProps {
  readonly validation: Validation;
  readonly onAgain: () => void;
}

/** The report as it is, on the page and as files. */
function Report({ validation, onAgain }: ReportProps): ReactNode {
  const styles = useStyles();
  const { language } = useSession();
  const say = wordsOf(language).desk;
  const summary = resultsOf(validation, language)
    .map(([label, count]) => `${label} ${count}`)
    .join(' · ');
  return (
    <>
      <p role="status" className={styles.plain}>
        <strong>{summary}</strong>
      </p>
      <div className={styles.row}>
        <Button
          appearance="primary"
          onClick={() => {
            download(`${say.report}.xlsx`, writeXlsx(reportWorkbook(validation, language)), workbookType);
          }}
        >
          {say.download('Excel')}
        </Button>
        <Button
          onClick={() => {
            download(`${say.report}.html`, reportHtml(validation, language), 'text/html');
          }}
        >
          {say.download('HTML')}
        </Button>
        <Button
          onClick={() => {
            download(`${say.report}.json`, reportJson(validation, language), 'application/json');
          }}
        >
          {say.download('JSON')}
        </Button>
        <Button appearance="subtle" onClick={onAgain}>
          {say.again}
        </Button>
      </div>
      <iframe
        title={reportWords(language).title}
        sandbox=""
        srcDoc={reportHtml(validation, language)}
        style={{ width: '100%', height: '75vh', border: '1px solid #8886', background: '#fff', colorScheme: 'light' }}
      />
    </>
  );
}
