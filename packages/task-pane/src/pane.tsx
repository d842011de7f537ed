import type { Language } from '@envscore/rules-core';
import type { ReactNode } from 'react';
import type { ViewName } from './views/view.js';

export function Frame({ view, language }: { readonly view: ViewName; readonly language: Language }): ReactNode {
  return <main lang={language}>{view}</main>;
}
