import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { download } from '../../parts/download.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import type { ViewProps } from '../view.js';
import { PanelBoard } from './board.js';
import { type CheckedFiles, checkFiles } from './combining.js';
import { panelViewWords } from './wording/words-of.js';

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'checking'; readonly done: number; readonly all: number }
  | { readonly is: 'combined'; readonly checked: CheckedFiles }
  | { readonly is: 'failed'; readonly detail: string };

/** The panel: experts' scoresheets are dropped here and come to one result. */
export default function PanelView({ language }: ViewProps): ReactNode {
  const styles = useStyles();
  const say = panelViewWords(language);
  const [state, setState] = useState<State>({ is: 'waiting' });
  const input = useRef<HTMLInputElement>(null);
  const run = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setState({ is: 'checking', done: 0, all: files.length });
    try {
      const checked = await checkFiles(files, (done, all) => {
        setState({ is: 'checking', done, all });
      });
      setState({ is: 'combined', checked });
    } catch (error) {
      setState({ is: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <div
      className={styles.view}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (state.is !== 'checking') void run([...event.dataTransfer.files]);
      }}
    >
      {(state.is === 'waiting' || state.is === 'failed') && (
        <>
          <p className={styles.plain}>{say.intro}</p>
          {state.is === 'failed' && <Notice advice={say.failed(state.detail)} intent="error" />}
          <div>
            <Button appearance="primary" onClick={() => input.current?.click()}>
              {say.files}
            </Button>
          </div>
          <span className={styles.quiet}>{say.drop}</span>
          <input
            ref={input}
            hidden
            multiple
            name="panel-files"
            type="file"
            accept=".xlsx"
            onChange={({ target }) => void run([...(target.files ?? [])])}
          />
        </>
      )}
      {state.is === 'checking' && (
        <Field validationState="none" validationMessage={say.checking(state.done, state.all)}>
          <ProgressBar value={state.done} max={state.all} />
        </Field>
      )}
      {state.is === 'combined' && (
        <>
          <div>
            <Button
              onClick={() => {
                setState({ is: 'waiting' });
              }}
            >
              {say.again}
            </Button>
          </div>
          <PanelBoard {...state.checked} language={language} save={download} />
        </>
      )}
    </div>
  );
}
