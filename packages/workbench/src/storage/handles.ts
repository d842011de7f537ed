const handles = new Map<string, FileSystemFileHandle>();

/** Where a document was opened from or saved to, as long as this window is open. */
export const handleOf = (id: string): FileSystemFileHandle | undefined => handles.get(id);

export const rememberHandle = (id: string, handle: FileSystemFileHandle): void => {
  handles.set(id, handle);
};
