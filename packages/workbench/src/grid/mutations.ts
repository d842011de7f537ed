/** Changes of the grid after which cells and formulas stand elsewhere, or are called otherwise. */
export const restructuring: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
]);

/** Other changes after which a workbook is read otherwise. */
const rereading: ReadonlySet<string> = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.set-worksheet-order',
  'sheet.mutation.set-worksheet-hidden',
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'sheet.mutation.set-col-hidden',
  'sheet.mutation.set-col-visible',
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
]);

export const isChange = (id: string): boolean => restructuring.has(id) || rereading.has(id);
