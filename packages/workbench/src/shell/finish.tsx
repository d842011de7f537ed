import { Notice, download } from '@envscore/task-pane';
import { Button, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { forgetChosen } from '../desk/chosen-registers.js';
import { type StoredDocument, documentsOf, readDocument, removeDocuments } from '../storage/documents.js';
import { workbookType } from '../storage/files.js';
import { wordsOf } from '../wording/words-of.js';
import { go } from './route.js';
import { changeSession, ownerIn, useSession } from './session.js';
import { useStyles } from './styles.js';

/** Saves a copy of what somebody has worked on, and then clears it from this computer. */
export default function Finish(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const words = wordsOf(session.language);
  const say = words.finish;
  const owner = ownerIn(session);
  const [documents, setDocuments] = useState<readonly StoredDocument[]>();
  const [isCopied, setIsCopied] = useState(false);
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    void documentsOf(owner).then(setDocuments);
  }, [owner]);
  const attempt = (doing: () => Promise<void>): void => {
    void doing().catch((error: unknown) => {
      setFailed(error instanceof Error ? error.message : String(error));
    });
  };
  if (documents === undefined) return null;
  const unsaved = documents.filter(({ version, inFile }) => version !== inFile);
  return (
    <div className={mergeClasses(styles.page, styles.narrow)}>
      <h1 className={styles.title}>{say.title}</h1>
      <p className={styles.plain}>{say.intro(owner, documents.length)}</p>
      <ul>
        {documents.map(({ id, name, version, inFile }) => (
          <li key={id}>
            {name} · {version === inFile ? words.start.inFile : words.start.notInFile}
          </li>
        ))}
      </ul>
      {documents.length > 0 && (
        <div>
          <Button
            appearance={isCopied ? 'secondary' : 'primary'}
            onClick={() => {
              attempt(async () => {
                await copyOf(documents, say.file);
                setIsCopied(true);
              });
            }}
          >
            {say.copy}
          </Button>
        </div>
      )}
      {isCopied && <Notice advice={say.copied} intent="info" />}
      {unsaved.length > 0 && !isCopied && <p className={styles.quiet}>{say.first(unsaved.length)}</p>}
      <div className={styles.row}>
        <Button
          appearance={unsaved.length === 0 || isCopied ? 'primary' : 'secondary'}
          disabledFocusable={unsaved.length > 0 && !isCopied}
          onClick={() => {
            attempt(async () => {
              await removeDocuments(documents.map(({ id }) => id));
              forgetChosen();
              changeSession({ name: '' });
              go({ page: 'start' });
            });
          }}
        >
          {say.clear}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            go({ page: 'start' });
          }}
        >
          {say.back}
        </Button>
      </div>
      {failed !== undefined && <Notice advice={words.failed(failed)} intent="error" />}
    </div>
  );
}

/** One file as itself, several in a zip. */
async function copyOf(documents: readonly StoredDocument[], name: string): Promise<void> {
  const kept = (await Promise.all(documents.map(({ id }) => readDocument(id)))).filter((one) => one !== undefined);
  const [only] = kept;
  if (kept.length === 1 && only !== undefined) {
    download(only.document.name, only.bytes, workbookType);
    return;
  }
  const { zipSync } = await import('fflate');
  const files = kept.map(({ document, bytes }, index): [string, [Uint8Array, { level: 0 }]] => [
    `${index + 1}_${document.name}`,
    [bytes, { level: 0 }],
  ]);
  download(name, zipSync(Object.fromEntries(files)), 'application/zip');
}
