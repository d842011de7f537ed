import type { Language } from '@envscore/rules-core';
import type { LiveHost } from '@envscore/scoresheet';
import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Pane } from './pane.js';
import { readAlong } from './reading/reading.js';
import { Themed } from './themed.js';
import type { ViewName } from './views/names.js';

export interface PaneOptions {
  /** The workbook that somebody is working in. */
  readonly host: LiveHost;
  readonly language: Language;
  /** Tells that somebody has turned to the other language. */
  readonly onLanguage?: (language: Language) => void;
  /** What is shown first: the score where it is left out. */
  readonly open?: ViewName;
  /** What a content security policy knows the page's own styles by. */
  readonly nonce?: string;
}

/** A pane on a page. */
export interface MountedPane {
  /** Turns to another view, as a ribbon's button does. */
  readonly show: (view: ViewName) => void;
  /** Takes the pane off the page; it listens to its host no more. */
  readonly unmount: () => void;
}

/** Puts the pane into an element of the page. It reads the workbook by itself and again whenever that changes. */
export function mountPane(element: HTMLElement, { host, language, onLanguage, open, nonce }: PaneOptions): MountedPane {
  const root = createRoot(element);
  const renderer = createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } });
  const reader = readAlong(host, async (snapshot) => {
    const { toldOf } = await import('./reading/check.js');
    return toldOf(snapshot);
  });
  const show = (view: ViewName): void => {
    root.render(
      <RendererProvider renderer={renderer} targetDocument={document}>
        <Themed>
          <Pane {...{ host, reader, language, onLanguage, view, show }} />
        </Themed>
      </RendererProvider>,
    );
  };
  show(open ?? 'score');
  return {
    show,
    unmount: () => {
      reader.stop();
      root.unmount();
    },
  };
}
