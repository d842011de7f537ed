import type { CellAddress } from '@envscore/scoresheet';
import { type Advice, Notice, today } from '@envscore/task-pane';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { TableInsertRow20Regular } from '@fluentui/react-icons/svg/table-insert-row';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { addressOf, go } from '../shell/route.js';
import { changeSession, useSession } from '../shell/session.js';
import { noteSaved, readDocument, waitFor } from '../storage/documents.js';
import { saveFile } from '../storage/files.js';
import { handleOf, rememberHandle } from '../storage/handles.js';
import { isOccupied, occupy } from '../storage/presence.js';
import { type Words, wordsOf } from '../wording/words-of.js';
import { type Keeper, keepAlong } from './keeper.js';
import type { Grid } from '../grid/open-grid.js';
import type { Saved } from '../grid/saving.js';

const useDocumentStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, flexGrow: 1 },
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalL}`,
  },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  grid: { flexGrow: 1, minWidth: 0, position: 'relative', colorScheme: 'light', color: 'CanvasText' },
  pane: {
    width: '400px',
    flexShrink: 0,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: { display: 'none' },
});

type Opened =
  | { readonly is: 'opening' }
  | { readonly is: 'gone' }
  | { readonly is: 'elsewhere' }
  | { readonly is: 'failed'; readonly error: string }
  | { readonly is: 'open'; readonly grid: Grid; readonly keeper: Keeper };

/** A document in the grid, with the pane beside it. */
export default function DocumentPage({ id, at }: { readonly id: string; readonly at?: CellAddress }): ReactNode {
  const styles = useDocumentStyles();
  const { language } = useSession();
  const words = wordsOf(language);
  const begun = useRef(at);
  const place = useRef<HTMLDivElement>(null);
  const paneAt = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>({ is: 'opening' });
  const [isAnyway, setIsAnyway] = useState(false);
  const [isPaneShown, setIsPaneShown] = useState(true);

  useEffect(() => {
    const closing: (() => void)[] = [];
    const state = { isClosed: false };
    const isClosed = (): boolean => state.isClosed;
    const begin = async (): Promise<void> => {
      const [isElsewhere, { openGrid }] = await Promise.all([
        !isAnyway && isOccupied(id),
        import(/* webpackChunkName: "grid" */ '../grid/open-grid.js'),
        import(/* webpackChunkName: "grid" */ './grid-styles.js'),
      ]);
      if (isElsewhere) {
        setOpened({ is: 'elsewhere' });
        return;
      }
      const kept = await readDocument(id);
      if (kept === undefined) {
        setOpened({ is: 'gone' });
        return;
      }
      if (isClosed() || place.current === null || paneAt.current === null) return;
      const room = place.current.appendChild(document.createElement('div'));
      room.style.cssText = 'position: absolute; inset: 0';
      const grid = await openGrid(room, kept.bytes, { name: kept.document.name, language, today });
      const keeper = keepAlong(kept.document, async () => (await grid.save()).bytes, words.document.copyName);
      closing.push(occupy(id), grid.onEdit(keeper.changed), guard(grid, keeper), () => {
        const keeping = keeper.keep().finally(() => {
          keeper.stop();
          grid.close();
          room.remove();
        });
        waitFor(keeping);
      });
      if (isClosed()) {
        for (const close of closing) close();
        return;
      }
      setOpened({ is: 'open', grid, keeper });
      if (begun.current !== undefined) await grid.host.select(begun.current);
      const { mountPane } = await import(/* webpackChunkName: "pane" */ './pane.js');
      if (isClosed()) return;
      const paneRoom = paneAt.current.appendChild(document.createElement('div'));
      const pane = mountPane(paneRoom, {
        host: grid.host,
        language,
        onLanguage: (turnedTo) => {
          changeSession({ language: turnedTo });
        },
      });
      closing.push(pane.unmount, () => {
        paneRoom.remove();
      });
    };
    begin().catch((error: unknown) => {
      console.error(error);
      setOpened({ is: 'failed', error: error instanceof Error ? error.message : String(error) });
    });
    return () => {
      state.isClosed = true;
      for (const close of closing.splice(0)) close();
    };
  }, [id, isAnyway, language, words]);

  return (
    <div className={styles.page}>
      {opened.is === 'open' && (
        <Toolbar
          {...opened}
          words={words}
          isPaneShown={isPaneShown}
          onPane={() => {
            setIsPaneShown(!isPaneShown);
          }}
        />
      )}
      {opened.is !== 'open' && opened.is !== 'opening' && (
        <div className={styles.notices}>
          <Notice advice={adviceFor(opened, words)} intent={opened.is === 'failed' ? 'error' : 'warning'}>
            <Button
              size="small"
              onClick={() => {
                go({ page: 'start' });
              }}
            >
              {words.home}
            </Button>
            {opened.is === 'elsewhere' && (
              <Button
                size="small"
                onClick={() => {
                  setOpened({ is: 'opening' });
                  setIsAnyway(true);
                }}
              >
                {words.document.anyway}
              </Button>
            )}
          </Notice>
        </div>
      )}
      <div className={styles.body}>
        <div ref={place} className={styles.grid}>
          {opened.is === 'opening' && <p style={{ padding: '16px' }}>{words.document.opening}</p>}
        </div>
        <aside
          ref={paneAt}
          aria-label={words.document.paneName}
          className={mergeClasses(styles.pane, !isPaneShown && styles.hidden)}
        />
      </div>
    </div>
  );
}

function adviceFor(opened: Exclude<Opened, { readonly is: 'open' | 'opening' }>, words: Words): Advice {
  switch (opened.is) {
    case 'gone':
    case 'elsewhere':
      return words.document[opened.is];
    case 'failed':
      return words.failed(opened.error);
  }
}

/** Keeps at once what is not kept when the window goes out of sight, and asks before one is closed that has such. */
function guard(grid: Grid, keeper: Keeper): () => void {
  const hide = (): void => {
    if (document.visibilityState === 'hidden') void grid.finishTyping().then(keeper.keep);
  };
  const leave = (event: BeforeUnloadEvent): void => {
    if (keeper.get().keeping.is === 'kept') return;
    void keeper.keep();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', hide);
  addEventListener('beforeunload', leave);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    removeEventListener('beforeunload', leave);
  };
}

/** What is lost, a phrase for each sheet. */
function toldBySheet(lost: Saved['lost'], { lost: say, lostKinds }: Words['document']): readonly string[] {
  const sheets = [...new Set(lost.map(({ sheet }) => sheet))];
  return sheets.map((name) =>
    say(
      name,
      lost.filter(({ sheet }) => sheet === name).map(({ what }) => lostKinds[what]),
    ),
  );
}

interface ToolbarProps {
  readonly grid: Grid;
  readonly keeper: Keeper;
  readonly words: Words;
  readonly isPaneShown: boolean;
  readonly onPane: () => void;
}

type Saving =
  | { readonly is: 'asking'; readonly lost: readonly string[]; readonly goOn: () => void }
  | { readonly is: 'saved'; readonly isDownload: boolean; readonly name: string }
  | { readonly is: 'failed'; readonly error: string };

function Toolbar({ grid, keeper, words, isPaneShown, onPane }: ToolbarProps): ReactNode {
  const styles = useDocumentStyles();
  const { document: current, keeping, isParted } = useSyncExternalStore(keeper.subscribe, keeper.get);
  const [saving, setSaving] = useState<Saving>();
  const say = words.document;

  const write = async (bytes: Promise<Uint8Array>, isElsewhere: boolean): Promise<void> => {
    try {
      const { document } = keeper.get();
      const handle = await saveFile(document.name, bytes, isElsewhere ? undefined : handleOf(document.id));
      if (handle === undefined) return;
      if (handle !== null) rememberHandle(document.id, handle);
      const saved = { name: handle?.name ?? document.name, inFile: document.version };
      keeper.rename(saved);
      setSaving({ is: 'saved', isDownload: handle === null, name: saved.name });
      await noteSaved(document, { name: saved.name, version: document.version });
    } catch (error) {
      setSaving({ is: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  };
  const save = async (isElsewhere: boolean): Promise<void> => {
    setSaving(undefined);
    try {
      await grid.finishTyping();
      await keeper.keep();
      const { bytes, lost } = await grid.save();
      const goOn = (): void => {
        setSaving(undefined);
        void write(Promise.resolve(bytes), isElsewhere);
      };
      if (lost.length === 0) goOn();
      else setSaving({ is: 'asking', lost: toldBySheet(lost, say), goOn });
    } catch (error) {
      setSaving({ is: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save(event.shiftKey);
    };
    addEventListener('keydown', press, { capture: true });
    return () => {
      removeEventListener('keydown', press, { capture: true });
    };
  });
  useEffect(() => {
    // A reload opens the copy, not what the other window works on.
    if (isParted) history.replaceState(undefined, '', addressOf({ page: 'document', id: current.id }));
  }, [isParted, current.id]);
  const isInFile = current.inFile === current.version && keeping.is === 'kept';
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={say.toolbar}>
        <h1 className={styles.name}>{current.name}</h1>
        <span className={styles.state} role="status">
          {say.keeping[keeping.is]}
          {isInFile ? '' : ` · ${words.start.notInFile}`}
        </span>
        <Button size="small" appearance="primary" icon={<Save20Regular />} onClick={() => void save(false)}>
          {say.save}
        </Button>
        <Button size="small" onClick={() => void save(true)}>
          {say.saveAs}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          title={say.undo}
          onClick={() => {
            void grid.undo();
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRedo20Regular />}
          title={say.redo}
          onClick={() => {
            void grid.redo();
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<TableInsertRow20Regular />}
          title={say.moreRowsHint}
          onClick={() => {
            grid.moreRows().catch((error: unknown) => {
              setSaving({ is: 'failed', error: error instanceof Error ? error.message : String(error) });
            });
          }}
        >
          {say.moreRows}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<PanelRight20Regular />}
          title={say.pane}
          aria-pressed={isPaneShown}
          onClick={onPane}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          onClick={() =>
            void grid
              .finishTyping()
              .then(keeper.keep)
              .then(() => {
                go({ page: 'start' });
              })
          }
        >
          {say.close}
        </Button>
      </div>
      <div className={styles.notices}>
        {keeping.is === 'unkept' && (
          <Notice advice={say.unkept[keeping.why]} intent="error">
            <Button size="small" appearance="primary" onClick={() => void save(true)}>
              {say.saveAs}
            </Button>
          </Notice>
        )}
        {isParted && <Notice advice={say.parted(current.name)} intent="warning" />}
        {saving?.is === 'asking' && (
          <Notice advice={say.losing(saving.lost)} intent="warning">
            <Button size="small" appearance="primary" onClick={saving.goOn}>
              {say.saveAnyway}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setSaving(undefined);
              }}
            >
              {say.notNow}
            </Button>
          </Notice>
        )}
        {saving?.is === 'saved' && (
          <Notice advice={say.saved(saving.name, saving.isDownload)} intent="success">
            <Button
              size="small"
              onClick={() => {
                setSaving(undefined);
              }}
            >
              {words.close}
            </Button>
          </Notice>
        )}
        {saving?.is === 'failed' && <Notice advice={words.failed(saving.error)} intent="error" />}
      </div>
    </>
  );
}
