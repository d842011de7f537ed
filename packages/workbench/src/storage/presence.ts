type Message = { readonly asks: string } | { readonly has: string };

const patience = 250;

/** Tells other windows, as long as it is open, that a document is worked on in this one. */
export function occupy(id: string): () => void {
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('asks' in data && data.asks === id) channel.postMessage({ has: id } satisfies Message);
  });
  return () => channel?.close();
}

/** Whether a document is worked on in another window. A window that sleeps may not answer: keeping finds out in any case. */
export async function isOccupied(id: string): Promise<boolean> {
  const channel = openChannel();
  if (channel === undefined) return false;
  try {
    return await new Promise((resolve) => {
      channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if ('has' in data && data.has === id) resolve(true);
      });
      channel.postMessage({ asks: id } satisfies Message);
      setTimeout(resolve, patience, false);
    });
  } finally {
    channel.close();
  }
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('envscore.documents');
  } catch {
    return undefined;
  }
}
