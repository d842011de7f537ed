import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A workbook that somebody is working on in this browser. */
export interface StoredDocument {
  readonly id: string;
  /** Of its file, with the ending. */
  readonly name: string;
  /** Who is working on it; nobody in particular where it is empty. */
  readonly owner: string;
  /** Counts what has been kept of it. */
  readonly version: number;
  /** The version that was last saved as a file. */
  readonly inFile?: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export interface Kept {
  readonly document: StoredDocument;
  readonly bytes: Uint8Array;
}

/** The document is not what it was when it was read: another window has kept it, or it has been cleared. Nothing has been written. */
export class ChangedElsewhere extends Error {}

interface Schema extends DBSchema {
  documents: { key: string; value: StoredDocument };
  contents: { key: string; value: Uint8Array };
}

const stores = ['documents', 'contents'] as const;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('envscore', 1, {
    upgrade: (made) => {
      made.createObjectStore('documents', { keyPath: 'id' });
      made.createObjectStore('contents');
    },
    // A newer version of the page in another window may need to change it.
    blocking: () => {
      void opened?.then((one) => {
        one.close();
      });
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

interface Unkept extends Kept {
  /** The version that lies in the browser, where an older one does. */
  readonly over: number | undefined;
}

/** What the browser has no room for, or does not keep at all, is here as long as its window is open. */
const unkept = new Map<string, Unkept>();

/** Whether something would be gone with this window. */
export const hasUnkept = (): boolean => unkept.size > 0;

let leaving: Promise<unknown> = Promise.resolve();

/** A document that was left is still being kept: whoever reads or clears documents waits for it. */
export function waitFor(keeping: Promise<unknown>): void {
  leaving = Promise.all([leaving, keeping]);
}

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36).padStart(2, '0')).join('');

/** A document of these bytes. Where the browser cannot keep it, it is there all the same until the window is closed. */
export async function createDocument(
  name: string,
  owner: string,
  bytes: Uint8Array,
  more: Pick<StoredDocument, 'inFile'> = {},
): Promise<StoredDocument> {
  const document = { id: newId(), name, owner, version: 1, changedAt: Date.now(), ...more };
  try {
    await write(document, bytes, undefined);
  } catch {
    unkept.set(document.id, { document, bytes, over: undefined });
  }
  return document;
}

/** Keeps new bytes of a document that has been read. Where the browser does not, they are here all the same, and it throws. */
export async function keepDocument(document: StoredDocument, bytes: Uint8Array): Promise<StoredDocument> {
  const next = { ...document, version: document.version + 1, changedAt: Date.now() };
  const held = unkept.get(document.id);
  const over = held === undefined ? document.version : held.over;
  try {
    await write(next, bytes, over);
  } catch (error) {
    if (!(error instanceof ChangedElsewhere)) unkept.set(document.id, { document: next, bytes, over });
    throw error;
  }
  unkept.delete(document.id);
  return next;
}

async function write(document: StoredDocument, bytes: Uint8Array, over: number | undefined): Promise<void> {
  const writing = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
  const documents = writing.objectStore('documents');
  const there = await documents.get(document.id);
  if (there?.version !== over) {
    writing.abort();
    await writing.done.catch(() => undefined);
    throw new ChangedElsewhere();
  }
  await Promise.all([documents.put(document), writing.objectStore('contents').put(bytes, document.id), writing.done]);
}

/** The version of a document that lies in a file now. */
export async function noteSaved(
  { id }: StoredDocument,
  { name, version }: Pick<StoredDocument, 'name' | 'version'>,
): Promise<void> {
  const held = unkept.get(id);
  if (held !== undefined) {
    unkept.set(id, { ...held, document: { ...held.document, name, inFile: version } });
    return;
  }
  const writing = (await database()).transaction('documents', 'readwrite');
  const there = await writing.store.get(id);
  if (there !== undefined) await writing.store.put({ ...there, name, inFile: version });
  await writing.done;
}

/** What somebody has been working on, the latest first. */
export async function documentsOf(owner: string): Promise<readonly StoredDocument[]> {
  await leaving;
  const kept = await database().then(
    (one) => one.getAll('documents'),
    () => [],
  );
  return [...kept.filter(({ id }) => !unkept.has(id)), ...[...unkept.values()].map(({ document }) => document)]
    .filter((document) => document.owner === owner)
    .sort((one, other) => other.changedAt - one.changedAt);
}

/** A document with its bytes; nothing where it is not there any more. */
export async function readDocument(id: string): Promise<Kept | undefined> {
  await leaving;
  const held = unkept.get(id);
  if (held !== undefined) return held;
  const reading = (await database()).transaction(stores);
  const [document, bytes] = await Promise.all([
    reading.objectStore('documents').get(id),
    reading.objectStore('contents').get(id),
  ]);
  return document && bytes && { document, bytes };
}

/** Forgets documents for good. */
export async function removeDocuments(ids: readonly string[]): Promise<void> {
  await leaving;
  for (const id of ids) unkept.delete(id);
  const writing = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...ids.flatMap((id) => stores.map((store) => writing.objectStore(store).delete(id))),
    writing.done,
  ]);
}

/** Whether the browser keeps anything at all, and how many bytes there is room for. */
export async function storageState(): Promise<{ readonly isKept: boolean; readonly room?: number }> {
  const isKept = await database().then(
    () => true,
    () => false,
  );
  // Only where the page is trusted, which plain http at an address is not.
  const storage =
    Object.getOwnPropertyDescriptor(Navigator.prototype, 'storage') === undefined ? undefined : navigator.storage;
  const estimate = await storage?.estimate().catch(() => undefined);
  if (estimate?.quota === undefined) return { isKept };
  return { isKept, room: estimate.quota - (estimate.usage ?? 0) };
}
