export { mountPane } from '@envscore/task-pane';
