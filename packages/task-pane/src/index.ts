export { type MountedPane, type PaneOptions, mountPane } from './mount.js';
export { Themed } from './themed.js';
export type { ViewName } from './views/names.js';
export { PanelBoard, type Save } from './views/panel/board.js';
export { Notice } from './parts/notice.js';
export type { Advice } from './wording/words.js';
export { NewForm } from './views/new/form.js';
export type { Making } from './views/new/making.js';
export { type PickedPlan, PlanFindings, openPlan } from './views/new/plan-file.js';
