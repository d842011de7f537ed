import type { MountedPane, ViewName } from '@envscore/task-pane';
import { language, speakAsExcel } from './language.js';
import { messagesOf } from './wording/messages-of.js';
import type { Messages } from './wording/messages.js';

/** Excel that restores a pane sometimes never answers; it does when the page is loaded again. */
const patience = 5_000;
const mostReloads = 3;
const reloadsKey = 'envscore.reloads';

/** The buttons of the ribbon, by the names that the manifest has for them. */
const buttons: Readonly<Record<string, ViewName>> = { showNew: 'new', showCheck: 'check', showExplain: 'explain' };

/** Starts the pane on the page: as soon as somebody sees it, or presses a button of the ribbon. */
async function start(): Promise<void> {
  if (typeof Office === 'undefined') {
    say('unreachable');
    return;
  }
  const info = await Promise.race([
    Office.onReady(),
    new Promise<undefined>((resolve) => setTimeout(resolve, patience)),
  ]);
  if (info === undefined) {
    tryAgain();
    return;
  }
  forget();
  if (info.host !== Office.HostType.Excel) {
    say('elsewhere');
    return;
  }
  speakAsExcel();
  const pane = whenNeeded(mount);
  for (const [button, view] of Object.entries(buttons)) {
    Office.actions.associate(button, (event: Office.AddinCommands.Event) => {
      void show(view, pane).finally(() => {
        event.completed();
      });
    });
  }
  // A workbook that only calls functions starts this page too, and nobody sees it.
  if (document.visibilityState === 'visible') await pane();
  else document.addEventListener('visibilitychange', () => void pane(), { once: true });
}

async function show(view: ViewName, pane: () => Promise<MountedPane | undefined>): Promise<void> {
  await Office.addin.showAsTaskpane();
  (await pane())?.show(view);
}

function whenNeeded<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

async function mount(): Promise<MountedPane | undefined> {
  try {
    const { OfficeHost, mountPane, rememberLanguage, rememberedLanguage } = await import(
      /* webpackChunkName: "pane" */ './pane.js'
    );
    return mountPane(emptyPlace(), {
      host: new OfficeHost(),
      language: rememberedLanguage() ?? language(),
      onLanguage: rememberLanguage,
    });
  } catch (error) {
    say('incomplete');
    console.error(error);
    return undefined;
  }
}

/** The page's place for the pane, without what stands there for browsers in which no script runs. */
function emptyPlace(): HTMLElement {
  const place = document.querySelector<HTMLElement>('#pane');
  if (place === null) throw new Error('the page has no place for the pane');
  place.replaceChildren();
  return place;
}

function say(what: Exclude<keyof Messages, 'again'>): void {
  const messages = messagesOf(language());
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = messages[what];
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = messages.again;
  again.addEventListener('click', () => {
    forget();
    location.reload();
  });
  emptyPlace().append(sentence, again);
}

function tryAgain(): void {
  const reloads = Number(sessionStorage.getItem(reloadsKey) ?? 0);
  if (reloads >= mostReloads) {
    say('silent');
    return;
  }
  sessionStorage.setItem(reloadsKey, String(reloads + 1));
  location.reload();
}

const forget = (): void => {
  sessionStorage.removeItem(reloadsKey);
};

void start();
