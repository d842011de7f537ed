import { type FileWithHandle, fileOpen, fileSave } from 'browser-fs-access';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file that somebody chose, with the place that it can be saved to where the browser tells. Nothing where nobody chose. */
export const pickWorkbook = (): Promise<FileWithHandle | undefined> =>
  unlessCancelled(() => fileOpen({ mimeTypes: [workbookType], extensions: ['.xlsx'], excludeAcceptAllOption: false }));

/**
 * Saves bytes that are still being made: into the file at hand, where somebody says, or among the downloads, as the browser can. Gives
 * the place, `null` for a download, and nothing where nobody said where.
 */
export function saveFile(
  name: string,
  bytes: Promise<Uint8Array>,
  handle?: FileSystemFileHandle,
): Promise<FileSystemFileHandle | null | undefined> {
  const blob = bytes.then((content) => new Blob([new Uint8Array(content)], { type: workbookType }));
  return unlessCancelled(() => fileSave(blob, { fileName: name, extensions: ['.xlsx'] }, handle));
}

async function unlessCancelled<Chosen>(choose: () => Promise<Chosen>): Promise<Chosen | undefined> {
  try {
    return await choose();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
