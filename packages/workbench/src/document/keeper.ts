import { ChangedElsewhere, type StoredDocument, createDocument, keepDocument } from '../storage/documents.js';

/** What has become of what was typed: kept, or about to be; not kept, and why; kept as another document. */
type Keeping =
  | { readonly is: 'kept' }
  | { readonly is: 'changed' }
  | { readonly is: 'unkept'; readonly why: 'full' | 'unavailable' };

interface Kept {
  readonly document: StoredDocument;
  readonly keeping: Keeping;
  /** The document was kept in another window meanwhile, so that this is a copy of its own. */
  readonly isParted: boolean;
}

export interface Keeper {
  readonly get: () => Kept;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps now what has not been kept. */
  readonly keep: () => Promise<void>;
  readonly changed: () => void;
  /** The document has another name, or lies in a file. */
  readonly rename: (change: Pick<StoredDocument, 'name'> & { readonly inFile: number }) => void;
  readonly stop: () => void;
}

/** Milliseconds after the last change, and after the first one at the latest. */
const pause = 1_000;
const longest = 8_000;
/** Milliseconds until it is tried again where it could not be kept. */
const again = 15_000;

/** Keeps a document in this browser as it is worked on. Two windows never write over each other: the later one gets a copy. */
export function keepAlong(
  opened: StoredDocument,
  bytesOf: () => Promise<Uint8Array>,
  nameOfCopy: (name: string) => string,
): Keeper {
  let kept: Kept = { document: opened, keeping: { is: 'kept' }, isParted: false };
  let changes = 0;
  let done = 0;
  let since: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const become = (change: Partial<Kept>): void => {
    kept = { ...kept, ...change };
    for (const listener of listeners) listener();
  };
  const write = async (): Promise<void> => {
    const upTo = changes;
    since = undefined;
    try {
      const bytes = await bytesOf();
      try {
        become({ document: { ...kept.document, ...(await keepDocument(kept.document, bytes)) } });
      } catch (error) {
        if (!(error instanceof ChangedElsewhere)) throw error;
        const { name, owner } = kept.document;
        become({ document: await createDocument(nameOfCopy(name), owner, bytes), isParted: true });
      }
      done = upTo;
      become({ keeping: { is: done === changes ? 'kept' : 'changed' } });
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      if (!isFull) console.error(error);
      become({ keeping: { is: 'unkept', why: isFull ? 'full' : 'unavailable' } });
      timer = setTimeout(() => void keep(), again);
    }
  };
  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    await running;
    if (done === changes) return;
    running = write().finally(() => {
      running = undefined;
    });
    await running;
  };
  return {
    get: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep,
    changed: () => {
      changes += 1;
      since ??= Date.now();
      if (kept.keeping.is === 'kept') become({ keeping: { is: 'changed' } });
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), Math.max(0, Math.min(pause, since + longest - Date.now())));
    },
    rename: (change) => {
      become({ document: { ...kept.document, ...change } });
    },
    stop: () => {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
