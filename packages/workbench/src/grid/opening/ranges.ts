import type { FoundBlock } from '@envscore/scoresheet';
import type { IRange } from '@univerjs/core';

/** A block as the grid counts it: from 0. */
export const rangeOf = ({ top, left, bottom, right }: FoundBlock): IRange => ({
  startRow: top - 1,
  startColumn: left - 1,
  endRow: bottom - 1,
  endColumn: right - 1,
});

export const blockOf = ({ startRow, startColumn, endRow, endColumn }: IRange): FoundBlock => ({
  top: startRow + 1,
  left: startColumn + 1,
  bottom: endRow + 1,
  right: endColumn + 1,
});
