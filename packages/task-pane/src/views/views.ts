import { lazy } from 'react';
import { CheckView } from './check/check.js';
import { ExplainView } from './explain/explain.js';
import { ScoreView } from './score/score.js';
import type { ViewName } from './names.js';
import type { View } from './view.js';

// Making workbooks takes the whole codec along; nobody waits for it who only reads.
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
