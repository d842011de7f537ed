/** Why an input gives no document. */
export type Problem =
  | 'not-json'
  | 'not-utf8'
  | 'too-long'
  | 'cannot-open'
  | 'empty'
  | 'not-a-scoresheet'
  | 'unreadable-workbook'
  | 'not-a-plan'
  | 'unreadable-plan'
  | 'list-not-utf8';
