export { type MountedPane, type PaneOptions, mountPane } from './mount.js';
export { Themed } from './themed.js';
export type { ViewName } from './views/names.js';
export { PanelBoard } from './views/panel/board.js';
export { type ChosenRegisters, RegistersWork } from './views/registers/work.js';
export {
  type CheckingOptions,
  type Progress,
  type RegistersInput,
  type ReportFormat,
  type ToldRegisters,
  reportRegisters,
  tellRegisters,
} from './views/registers/telling.js';
export type { Save } from './views/panel/papers.js';
export { today } from './parts/today.js';
export { download } from './parts/download.js';
export { Notice } from './parts/notice.js';
export type { Advice } from './wording/words.js';
export { NewForm } from './views/new/form.js';
export type { Making } from './views/new/making.js';
export { type PickedPlan, PlanFindings, openPlan } from './views/new/plan-file.js';
