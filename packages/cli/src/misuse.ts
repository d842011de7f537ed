/** A wrong call of the command: its lines are told on standard error, exit code 2. */
export class Misuse extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
