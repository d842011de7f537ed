import { type Language, edition } from '@envscore/rules-core';
import { version } from '@envscore/functions';
import { type CellAddress, type LiveHost, type Subject, cellOf } from '@envscore/scoresheet';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, lazy, useEffect, useState, useSyncExternalStore } from 'react';
import { adviceAbout, adviceFor } from './parts/advice.js';
import { Notice } from './parts/notice.js';
import { Spoken } from './parts/spoken.js';
import { Tabs, panelId, tabId } from './parts/tabs.js';
import type { Trouble } from './reading/opened.js';
import type { Reader } from './reading/reading.js';
import { countsOf } from './views/check/grouped.js';
import { type ViewName, viewNames } from './views/names.js';
import type { ChosenRegisters } from './views/registers/work.js';
import type { ViewProps } from './views/view.js';
import { views } from './views/views.js';
import type { Advice, Words } from './wording/words.js';
import { wordsOf } from './wording/words-of.js';

// Only those who have looked into registers are warned from them.
const Warned = lazy(() => import('./views/registers/warned.js'));

const usePaneStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    minHeight: '100vh',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  // Excel draws its own button over the top right corner: 34 × 32 px.
  head: { paddingInlineEnd: '28px', minHeight: '24px' },
  main: { flexGrow: 1 },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  plain: { margin: 0 },
});

const other: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

interface PaneProps {
  readonly host: LiveHost;
  readonly reader: Reader;
  readonly language: Language;
  readonly onLanguage: ((language: Language) => void) | undefined;
  readonly view: ViewName;
  readonly show: (view: ViewName) => void;
}

/** The pane: its tabs, whatever trouble there is, and the view that is turned to. */
export function Pane({ host, reader, language: given, onLanguage, view, show }: PaneProps): ReactNode {
  const styles = usePaneStyles();
  const [language, setLanguage] = useState(given);
  const [table, setTable] = useState<number>();
  const [registers, setRegisters] = useState<ChosenRegisters>();
  const [refused, setRefused] = useState<unknown>();
  const words = wordsOf(language);
  const { opened, trouble, findings, isReading } = useSyncExternalStore(reader.subscribe, reader.get);

  useEffect(() => {
    // Whoever comes back to the pane may have finished what was in the way.
    const again = (): void => {
      if (reader.get().trouble !== undefined) reader.refresh();
    };
    addEventListener('focus', again);
    return () => {
      removeEventListener('focus', again);
    };
  }, [reader]);

  const attempt = async (doing: () => Promise<void>): Promise<boolean> => {
    try {
      await doing();
      setRefused(undefined);
      return true;
    } catch (error) {
      setRefused(error);
      return false;
    }
  };
  const select = (at: CellAddress): void => {
    void attempt(() => host.select(at));
  };
  const explain = async (subject: Subject): Promise<void> => {
    const at = opened && cellOf(opened.snapshot, opened.read, subject);
    if (at !== undefined && (await attempt(() => host.select(at)))) show('explain');
  };
  const props: ViewProps = {
    host,
    language,
    words,
    show,
    select,
    refresh: reader.refresh,
    opened,
    findings,
    table,
    onTable: setTable,
    registers,
    onRegisters: setRegisters,
    explain: (subject) => void explain(subject),
  };
  const counts = findings && countsOf(findings);
  const way = trouble && wayFrom(trouble);
  return (
    <div className={styles.pane} lang={words.lang}>
      <header className={styles.head}>
        <Tabs
          label={words.viewList}
          tabs={viewNames.map((name) => ({ name, label: words.views[name] }))}
          current={view}
          onTurn={show}
        />
      </header>
      <main className={styles.main}>
        <div className={styles.body} id={panelId} role="tabpanel" aria-labelledby={tabId(view)}>
          {refused !== undefined && (
            <Notice advice={adviceAbout(refused, words)} intent="warning">
              <Button
                size="small"
                onClick={() => {
                  setRefused(undefined);
                }}
              >
                {words.close}
              </Button>
            </Notice>
          )}
          {views[view].shows === 'scoresheet' && trouble !== undefined && (
            <Notice
              advice={withOlder(adviceFor(trouble, words), opened !== undefined, words)}
              intent={isOfAnotherKind(trouble) ? 'info' : 'warning'}
            >
              <Button size="small" onClick={reader.refresh}>
                {words.retry}
              </Button>
              {way !== undefined && (
                <Button
                  size="small"
                  appearance="primary"
                  onClick={() => {
                    show(way);
                  }}
                >
                  {words[ways[way]]}
                </Button>
              )}
            </Notice>
          )}
          {views[view].shows === 'scoresheet' && opened === undefined && trouble === undefined && isReading && (
            <p className={styles.plain}>{words.reading}</p>
          )}
          <Suspense fallback={<p className={styles.plain}>{words.reading}</p>}>
            {view === 'score' && opened !== undefined && registers !== undefined && (
              <Warned opened={opened} told={registers.told} language={language} />
            )}
            <Shown view={view} props={props} />
          </Suspense>
        </div>
      </main>
      <footer className={styles.foot}>
        <span>{words.version(version, edition.id)}</span>
        <Button
          size="small"
          appearance="subtle"
          lang={wordsOf(other[language]).lang}
          onClick={() => {
            setLanguage(other[language]);
            onLanguage?.(other[language]);
          }}
        >
          {words.otherLanguage}
        </Button>
      </footer>
      <Spoken
        text={
          counts === undefined || trouble !== undefined
            ? ''
            : words.check.summary(counts.error, counts.warning, counts.info)
        }
      />
    </div>
  );
}

function Shown({ view, props }: { readonly view: ViewName; readonly props: ViewProps }): ReactNode {
  const shown = views[view];
  if (shown.shows === 'always') return <shown.component {...props} />;
  return props.opened === undefined ? null : <shown.component {...props} opened={props.opened} />;
}

/** The views that take what is no scoresheet, and the words that lead there. */
const ways = { new: 'makeNew', panel: 'toPanel', registers: 'toRegisters' } as const;

function wayFrom({ kind }: Trouble): keyof typeof ways | undefined {
  if (kind === 'other') return 'new';
  return kind === 'panel' || kind === 'registers' ? kind : undefined;
}

const isOfAnotherKind = (trouble: Trouble): boolean => trouble.kind === 'plan' || wayFrom(trouble) !== undefined;

const withOlder = (advice: Advice, isShown: boolean, { older, gap }: Words): Advice =>
  isShown ? { ...advice, step: `${advice.step}${gap}${older}` } : advice;
