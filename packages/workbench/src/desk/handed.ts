import { type Checked, inOrderOfNames, isPassedOver, largestSubmission, unfetched } from '@envscore/scoresheet';

/** A file by its path below what was dropped or chosen. */
export interface Handed {
  readonly path: string;
  readonly file: File;
}

/** Something that was handed in: bytes that are read when their turn comes, or what is to be said in their place. */
export type Source =
  | { readonly name: string; readonly bytes: () => Promise<Uint8Array> }
  | { readonly name: string; readonly told: Checked };

/** Files that were chosen, of a folder with all that is below it. */
export const chosenFiles = (files: Iterable<File>): readonly Handed[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }));

/** Files that were dropped, of folders all that is below them. It has to be called while the drop is told: the browser forgets it. */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly Handed[]> {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry(), handle: handleOf(item) }));
  const found = await Promise.all(
    dropped.map(async ({ file, entry, handle }) => {
      if (entry?.isDirectory !== true) return file === null ? [] : [{ path: file.name, file }];
      const folder = await handle;
      if (folder?.kind === 'directory') return below(folder);
      return belowEntry(entry);
    }),
  );
  return found.flat();
}

declare global {
  interface DataTransferItem {
    /** In trusted pages of Chromium; there also where a page was opened from a folder, in which entries cannot be read. */
    getAsFileSystemHandle?: () => Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null>;
  }
  interface FileSystemDirectoryHandle {
    values(): AsyncIterable<FileSystemFileHandle | FileSystemDirectoryHandle>;
  }
}

const handleOf = (item: DataTransferItem) => item.getAsFileSystemHandle?.().catch(() => null);

async function below(folder: FileSystemDirectoryHandle, path = folder.name): Promise<readonly Handed[]> {
  const found: Handed[] = [];
  for await (const one of folder.values()) {
    const at = `${path}/${one.name}`;
    if (one.kind === 'directory') found.push(...(await below(one, at)));
    else found.push({ path: at, file: await one.getFile() });
  }
  return found;
}

async function belowEntry(entry: FileSystemEntry): Promise<readonly Handed[]> {
  const path = entry.fullPath.replace(/^\//u, '');
  if (isFile(entry))
    return [
      {
        path,
        file: await new Promise<File>((...done) => {
          entry.file(...done);
        }),
      },
    ];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: Handed[] = [];
  for (;;) {
    // It tells so many at a time, and none when it has told all.
    const some = await new Promise<FileSystemEntry[]>((...done) => {
      reader.readEntries(...done);
    });
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await belowEntry(one)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Everything that was handed in, what is in archives too, without what nobody has put there, in the order of the names. */
export async function sourcesOf(handed: readonly Handed[]): Promise<readonly Source[]> {
  const files = handed
    .filter(({ path }) => !path.split('/').some(isPassedOver))
    .sort((one, other) => inOrderOfNames(one.path, other.path));
  const sources = await Promise.all(files.map((one) => sourcesIn(one)));
  return sources.flat();
}

async function sourcesIn({ path, file }: Handed): Promise<readonly Source[]> {
  if (/\.zip$/iu.test(path)) {
    const { filesInZip } = await import('./zip.js');
    const files = await filesInZip(path, file).catch(() => undefined);
    if (files !== undefined)
      return files.map((one) => ('told' in one ? one : { name: one.name, bytes: one.entry.bytes }));
  }
  if (file.size > largestSubmission) return [{ name: path, told: unfetched(path, 'too-large') }];
  return [{ name: path, bytes: async () => new Uint8Array(await file.arrayBuffer()) }];
}
