import { lazy } from 'react';
import { ScoreView } from './score/score.js';
import type { ViewName } from './names.js';
import type { View } from './view.js';

// What is needed for another view nobody waits for who looks at the score: explaining, combining, making workbooks.
const CheckView = lazy(() => import('./check/check.js'));
const ExplainView = lazy(() => import('./explain/explain.js'));
const PanelView = lazy(() => import('./panel/panel.js'));
const RegistersView = lazy(() => import('./registers/registers.js'));
const NewView = lazy(() => import('./new/new.js'));

export const views: Readonly<Record<ViewName, View>> = {
  score: { shows: 'scoresheet', component: ScoreView },
  check: { shows: 'scoresheet', component: CheckView },
  explain: { shows: 'scoresheet', component: ExplainView },
  panel: { shows: 'always', component: PanelView },
  registers: { shows: 'always', component: RegistersView },
  new: { shows: 'always', component: NewView },
};
