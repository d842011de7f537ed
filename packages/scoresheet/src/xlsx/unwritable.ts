/** A workbook that no spreadsheet program would open as it is meant: a mistake in what made it, not in what somebody typed. */
export class Unwritable extends Error {
  override readonly name = 'Unwritable';
}
