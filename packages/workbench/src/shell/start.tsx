import { version } from '@envscore/functions';
import { edition } from '@envscore/rules-core';
import { Button, Field, Input, Link, Switch, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarAdd24Regular } from '@fluentui/react-icons/svg/calendar-add';
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { Beaker24Regular } from '@fluentui/react-icons/svg/beaker';
import { DocumentAdd24Regular } from '@fluentui/react-icons/svg/document-add';
import { FolderOpen24Regular } from '@fluentui/react-icons/svg/folder-open';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { type StoredDocument, documentsOf } from '../storage/documents.js';
import { type Words, wordsOf } from '../wording/words-of.js';
import type { Opening } from './opening.js';
import { addressOf, go } from './route.js';
import { changeSession, ownerIn, useSession } from './session.js';
import { useStyles } from './styles.js';

const useCardStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  say: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  recent: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grows: { flexGrow: 1, overflowWrap: 'anywhere' },
  ask: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    maxWidth: '480px',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Where everybody begins. */
export function Start({ opening }: { readonly opening: Opening }): ReactNode {
  const styles = useStyles();
  const cards = useCardStyles();
  const session = useSession();
  const words = wordsOf(session.language);
  const isAsked = session.isShared && session.name === '';
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{words.start.title}</h1>
      <p className={styles.plain}>{words.start.intro}</p>
      {isAsked ? <AskName /> : <WorkCards opening={opening} words={words} />}
      {!isAsked && <Recent owner={ownerIn(session)} words={words} />}
      <h2 className={styles.heading}>{words.start.office}</h2>
      <div className={cards.cards}>
        <Card
          icon={CalendarAdd24Regular}
          {...words.start.day}
          onClick={() => {
            go({ page: 'day' });
          }}
        />
        <Card
          icon={ClipboardTaskListLtr24Regular}
          {...words.start.desk}
          onClick={() => {
            go({ page: 'desk' });
          }}
        />
      </div>
      <Switch
        checked={session.isShared}
        label={words.start.shared}
        onChange={(_, { checked }) => {
          changeSession({ isShared: checked });
        }}
      />
      <footer className={cards.foot}>
        <span>{words.start.private}</span>
        <span>{words.version(version, edition.id)}</span>
        <Link href={addressOf({ page: 'about' })} inline>
          {words.about.title}
        </Link>
      </footer>
    </div>
  );
}

function AskName(): ReactNode {
  const cards = useCardStyles();
  const styles = useStyles();
  const words = wordsOf(useSession().language).ask;
  const [name, setName] = useState('');
  return (
    <form
      className={cards.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') changeSession({ name: name.trim() });
      }}
    >
      <Field label={words.name} hint={words.hint}>
        <Input
          name="name"
          autoComplete="off"
          value={name}
          onChange={(_, { value }) => {
            setName(value);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={name.trim() === ''}>
          {words.begin}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            changeSession({ isShared: false });
          }}
        >
          {words.own}
        </Button>
      </div>
    </form>
  );
}

function WorkCards({ opening, words }: { readonly opening: Opening; readonly words: Words }): ReactNode {
  const cards = useCardStyles();
  const sample = (): Promise<void> =>
    opening.make(words.start.sampleFile, async () => {
      const { sampleScoresheet } = await import(/* webpackChunkName: "sample" */ './sample.js');
      return sampleScoresheet();
    });
  return (
    <div className={cards.cards}>
      <Card
        icon={DocumentAdd24Regular}
        {...words.start.create}
        onClick={() => {
          go({ page: 'new' });
        }}
      />
      <Card icon={FolderOpen24Regular} {...words.start.open} onClick={() => void opening.pick()} />
      <Card icon={Beaker24Regular} {...words.start.sample} onClick={() => void sample()} />
    </div>
  );
}

interface CardProps {
  readonly icon: ComponentType<{ readonly className: string }>;
  readonly title: string;
  readonly say: string;
  readonly onClick: () => void;
}

function Card({ icon: Icon, title, say, onClick }: CardProps): ReactNode {
  const cards = useCardStyles();
  return (
    <button type="button" className={cards.card} onClick={onClick}>
      <Icon className={cards.icon} />
      <span className={cards.text}>
        <strong>{title}</strong>
        <span className={cards.say}>{say}</span>
      </span>
    </button>
  );
}

function Recent({ owner, words }: { readonly owner: string; readonly words: Words }): ReactNode {
  const styles = useStyles();
  const cards = useCardStyles();
  const [documents, setDocuments] = useState<readonly StoredDocument[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void documentsOf(owner).then((found) => {
      if (isCurrent) setDocuments(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [owner]);
  if (documents.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{words.start.recent}</h2>
      <ul className={styles.list}>
        {documents.map(({ id, name, changedAt, version: kept, inFile }) => (
          <li key={id} className={cards.recent}>
            <Link className={cards.grows} href={addressOf({ page: 'document', id })}>
              {name}
            </Link>
            <span className={mergeClasses(styles.quiet)}>{words.time(new Date(changedAt))}</span>
            <span>{inFile === kept ? words.start.inFile : words.start.notInFile}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
