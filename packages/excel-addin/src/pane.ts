// What is loaded when somebody sees the pane, and not by workbooks that only call functions.
export { mountPane } from '@envscore/task-pane';
export { OfficeHost } from './office/host.js';
export { rememberLanguage, rememberedLanguage } from './remembered.js';
