import type { Messages } from './messages.js';

export const en: Messages = {
  unreachable:
    'office.js could not be loaded, so envscore cannot start. Check the network; on an intranet, ask whoever runs it for an own copy of office.js.',
  silent: 'Excel does not answer. Try again; if that does not help, close the workbook and open it again.',
  elsewhere: 'Open envscore in Excel: this page does nothing by itself.',
  incomplete:
    'The pane was not loaded whole. Try again; if that does not help, ask whoever runs it to check the files.',
  again: 'Try again',
};
