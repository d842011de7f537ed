/** A wrong call of the command: told on standard error, exit code 2. */
export class Misuse extends Error {}
