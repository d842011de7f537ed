import type { Language } from '@envscore/rules-core';
import type { LiveHost } from '@envscore/scoresheet';
import { createRoot } from 'react-dom/client';
import { Frame } from './pane.js';
import type { ViewName } from './views/view.js';

export interface PaneOptions {
  /** The workbook that somebody is working in. */
  readonly host: LiveHost;
  readonly language: Language;
  /** What is shown first: the score where it is left out. */
  readonly open?: ViewName;
  /** What a content security policy knows the page's own styles by. */
  readonly nonce?: string;
}

/** A pane on a page. */
export interface Pane {
  /** Turns to another view, as a ribbon's button does. */
  readonly show: (view: ViewName) => void;
  /** Takes the pane off the page; it listens to its host no more. */
  readonly unmount: () => void;
}

/** Puts the pane into an element of the page. It reads the workbook by itself and again whenever that changes. */
export function mountPane(element: HTMLElement, options: PaneOptions): Pane {
  const root = createRoot(element);
  const render = (view: ViewName): void => {
    root.render(<Frame view={view} language={options.language} />);
  };
  render(options.open ?? 'score');
  return {
    show: render,
    unmount: () => {
      root.unmount();
    },
  };
}
