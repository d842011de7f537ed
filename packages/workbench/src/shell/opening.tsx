import { type Advice, Notice } from '@envscore/task-pane';
import type { Language } from '@envscore/rules-core';
import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { createDocument } from '../storage/documents.js';
import { rememberHandle } from '../storage/handles.js';
import { pickWorkbook } from '../storage/files.js';
import { wordsOf } from '../wording/words-of.js';
import { go } from './route.js';
import { type Session, ownerIn, useSession } from './session.js';

/** Opens workbooks, and says why one is not opened. */
export interface Opening {
  readonly open: (file: File & { readonly handle?: FileSystemFileHandle }) => Promise<void>;
  readonly pick: () => Promise<void>;
  /** A workbook that is made first; nobody works on it yet. */
  readonly make: (name: string, bytes: () => Promise<Uint8Array>) => Promise<void>;
  /** Says that one workbook is opened at a time. */
  readonly refuseMany: () => void;
  readonly isBusy: boolean;
  readonly refused: Advice | undefined;
  readonly forget: () => void;
}

export function useOpening(session: Session): Opening {
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<Advice>();
  const words = wordsOf(session.language);
  const attempt = async (doing: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setRefused(undefined);
    try {
      await doing();
    } catch (error) {
      setRefused(words.failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setIsBusy(false);
    }
  };
  const open: Opening['open'] = (file) =>
    attempt(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const reason = await unreadable(file.name, bytes, session.language);
      if (reason !== undefined) {
        setRefused(words.unreadable(file.name, reason));
        return;
      }
      const document = await createDocument(file.name, ownerIn(session), bytes, { inFile: 1 });
      if (file.handle !== undefined) rememberHandle(document.id, file.handle);
      go({ page: 'document', id: document.id });
    });
  return {
    open,
    pick: () =>
      attempt(async () => {
        const file = await pickWorkbook();
        if (file !== undefined) await open(file);
      }),
    make: (name, bytes) =>
      attempt(async () => {
        const document = await createDocument(name, ownerIn(session), await bytes());
        go({ page: 'document', id: document.id });
      }),
    refuseMany: () => {
      setRefused(words.onlyOne);
    },
    isBusy,
    refused,
    forget: () => {
      setRefused(undefined);
    },
  };
}

/** Why a file cannot be opened; nothing where it can. */
async function unreadable(name: string, bytes: Uint8Array, language: Language): Promise<string | undefined> {
  const { Unreadable, readXlsx } = await import(/* webpackChunkName: "reading" */ './reading.js');
  try {
    readXlsx(bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { checkFile, wordCheck } = await import(/* webpackChunkName: "refusing" */ './refusing.js');
    const [finding] = checkFile(name, bytes).findings;
    return finding === undefined ? error.message : wordCheck(finding, language);
  }
}

/** What could not be opened, above whatever page is shown. */
export function Openings({ opening: { refused, forget } }: { readonly opening: Opening }): ReactNode {
  const words = wordsOf(useSession().language);
  return (
    refused !== undefined && (
      <div style={{ padding: '8px 16px' }}>
        <Notice advice={refused} intent="error">
          <Button size="small" onClick={forget}>
            {words.close}
          </Button>
        </Notice>
      </div>
    )
  );
}
