export { type MountedPane, type PaneOptions, mountPane } from './mount.js';
export type { ViewName } from './views/names.js';
