import type { Readable, Writable } from 'node:stream';

/** What a command is given: the streams of its process. */
export interface Host {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Whether standard output may be coloured. */
  readonly hasColour: boolean;
}

/** Writes and waits until there is room for more, so that a slow reader never makes the output pile up in memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const goOn = () => {
      stream.off('drain', goOn).off('close', goOn);
      resolve();
    };
    stream.on('drain', goOn).on('close', goOn);
  });
}
