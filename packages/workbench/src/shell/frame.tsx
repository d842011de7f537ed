import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { wordsOf } from '../wording/words-of.js';
import { addressOf } from './route.js';
import { changeSession, useSession } from './session.js';

const useFrameStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  whole: { height: '100vh' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, color: 'inherit' },
  space: { flexGrow: 1 },
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', minHeight: 0 },
});

interface FrameProps {
  /** The page fills the window. */
  readonly isWide: boolean;
  readonly children: ReactNode;
}

/** What is around every page: the way home, who works here, the language. */
export function Frame({ isWide, children }: FrameProps): ReactNode {
  const styles = useFrameStyles();
  const { language, isShared, name } = useSession();
  const words = wordsOf(language);
  return (
    <div className={mergeClasses(styles.frame, isWide && styles.whole)}>
      <header className={styles.head}>
        <Link className={styles.name} href={addressOf({ page: 'start' })}>
          {words.title}
        </Link>
        <span className={styles.space} />
        {isShared && name !== '' && (
          <>
            <span>{words.worker(name)}</span>
            <Link href={addressOf({ page: 'finish' })}>{words.finish.title}</Link>
          </>
        )}
        <Button
          size="small"
          appearance="subtle"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => {
            changeSession({ language: language === 'zh' ? 'en' : 'zh' });
          }}
        >
          {words.otherLanguage}
        </Button>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
