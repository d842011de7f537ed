import { type Language, usualDays } from '@envscore/rules-core';
import type { CellAddress } from '@envscore/scoresheet';
import { Button, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { download } from '../../parts/download.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import { today } from '../../parts/today.js';
import { RegistersBoard } from './board.js';
import type { CheckingOptions, Progress, RegistersInput, ReportFormat, ToldRegisters } from './telling.js';
import { Reports } from './reports.js';
import { registersViewWords } from './wording/words-of.js';

/** Registers that were chosen: files, or the workbook in front; and what they said. */
export interface ChosenRegisters {
  readonly files: readonly File[] | 'inFront';
  readonly told: ToldRegisters;
}

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'checking'; readonly progress: Progress; readonly stop: () => void }
  | { readonly is: 'failed'; readonly detail: string };

interface RegistersWorkProps {
  readonly language: Language;
  readonly chosen: ChosenRegisters | undefined;
  readonly onChosen: (chosen: ChosenRegisters | undefined) => void;
  readonly tell: (inputs: readonly RegistersInput[], options: CheckingOptions) => Promise<ToldRegisters>;
  readonly report: (
    inputs: readonly RegistersInput[],
    options: CheckingOptions,
    as: { readonly format: ReportFormat; readonly language: Language },
  ) => Promise<string | Uint8Array>;
  /** The workbook in front, where it is one of registers. */
  readonly inFront?: () => Promise<RegistersInput | undefined>;
  /** Shows a cell of the workbook in front. */
  readonly select?: (at: CellAddress) => void;
  /** Opens a file that was chosen, at a cell. */
  readonly open?: (file: File, at: CellAddress) => void;
}

const types: Readonly<Record<ReportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  json: 'application/json',
};

const useWorkStyles = makeStyles({
  day: { maxWidth: '320px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

/** Registers are dropped or chosen here, a day is said, and the board tells what they say of it. */
export function RegistersWork(props: RegistersWorkProps): ReactNode {
  const { language, chosen, onChosen, tell, report, inFront, select, open } = props;
  const styles = useStyles();
  const own = useWorkStyles();
  const say = registersViewWords(language);
  const [state, setState] = useState<State>({ is: 'waiting' });
  const [asOf, setAsOf] = useState(chosen?.told.asOf ?? today());
  const [hasFront, setHasFront] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const inputsOf = async (files: ChosenRegisters['files']): Promise<readonly RegistersInput[]> => {
    if (files !== 'inFront') return files;
    const front = await inFront?.();
    return front === undefined ? [] : [front];
  };
  const attempt = async (doing: (going: Omit<CheckingOptions, 'asOf'>) => Promise<void>): Promise<void> => {
    const stopping = new AbortController();
    const { signal: stopped } = stopping;
    const stop = (): void => {
      stopping.abort();
      setState({ is: 'waiting' });
    };
    const become = (state: State): void => {
      if (!stopped.aborted) setState(state);
    };
    const onProgress: CheckingOptions['onProgress'] = (progress) => {
      become({ is: 'checking', progress, stop });
    };
    onProgress({ file: 0, files: 0, rows: 0 });
    try {
      await doing({ stopped, onProgress });
      become({ is: 'waiting' });
    } catch (error) {
      become({ is: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
  const run = async (files: ChosenRegisters['files'], day: string): Promise<void> => {
    if (files.length === 0 || day < usualDays.from || day > usualDays.to) return;
    await attempt(async (going) => {
      const told = await tell(await inputsOf(files), { asOf: day, ...going });
      if (!going.stopped.aborted) onChosen({ files, told });
    });
  };
  const write = async ({ files, told }: ChosenRegisters, format: ReportFormat): Promise<void> => {
    await attempt(async (going) => {
      const options = { asOf: told.asOf, ...going };
      const content = await report(await inputsOf(files), options, { format, language });
      if (!going.stopped.aborted) download(`${say.report}_${told.asOf}.${format}`, content, types[format]);
    });
  };
  useEffect(() => {
    let isCurrent = true;
    // A workbook that cannot be read now can be chosen later; there are files to choose all the same.
    void inFront?.()
      .catch(() => undefined)
      .then((front) => {
        if (!isCurrent || front === undefined) return;
        setHasFront(true);
        if (chosen === undefined) void run('inFront', asOf);
      });
    return () => {
      isCurrent = false;
    };
    // The workbook in front is looked for once, when the view is turned to.
  }, []);
  const isFront = chosen?.files === 'inFront';
  const files = chosen === undefined || chosen.files === 'inFront' ? [] : chosen.files;
  return (
    <div
      className={styles.view}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (state.is !== 'checking') void run([...event.dataTransfer.files], asOf);
      }}
    >
      {chosen === undefined && <p className={styles.plain}>{say.intro}</p>}
      {state.is === 'failed' && <Notice advice={say.failed(state.detail)} intent="error" />}
      {state.is === 'checking' ? (
        <>
          <Field validationState="none" validationMessage={say.reading(state.progress)}>
            <ProgressBar />
          </Field>
          <div className={own.row}>
            <Button onClick={state.stop}>{say.stop}</Button>
          </div>
        </>
      ) : (
        <>
          <Field label={say.asOf} className={own.day}>
            {(field) => (
              <input
                {...field}
                name="as-of"
                type="date"
                min={usualDays.from}
                max={usualDays.to}
                className={styles.select}
                value={asOf}
                onChange={({ target }) => {
                  setAsOf(target.value);
                  if (chosen !== undefined) void run(chosen.files, target.value);
                }}
              />
            )}
          </Field>
          <div className={own.row}>
            {hasFront && (
              <Button
                appearance={chosen === undefined ? 'primary' : 'secondary'}
                onClick={() => void run('inFront', asOf)}
              >
                {isFront ? say.recheck : say.open}
              </Button>
            )}
            <Button
              appearance={chosen === undefined && !hasFront ? 'primary' : 'secondary'}
              onClick={() => input.current?.click()}
            >
              {chosen === undefined ? say.files : say.again}
            </Button>
          </div>
          {chosen === undefined && <span className={styles.quiet}>{say.drop}</span>}
          <input
            ref={input}
            hidden
            multiple
            name="registers-files"
            type="file"
            accept=".xlsx"
            onChange={({ target }) => void run([...(target.files ?? [])], asOf)}
          />
        </>
      )}
      {chosen !== undefined && state.is !== 'checking' && (
        <>
          <Reports language={language} onWrite={(format) => void write(chosen, format)} />
          <RegistersBoard
            told={chosen.told}
            language={language}
            {...(isFront && select !== undefined && { select })}
            {...(open !== undefined && {
              opens: (name) => {
                const [file, ...others] = files.filter((one) => one.name === name);
                // Of two files of one name nobody knows which is meant.
                if (file === undefined || others.length > 0) return undefined;
                return (at) => {
                  open(file, at);
                };
              },
            })}
          />
        </>
      )}
    </div>
  );
}
