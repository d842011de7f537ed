import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command that tests start is made of the sources as they are. */
export function setup() {
  execFileSync(process.execPath, [fileURLToPath(new URL('../packages/cli/bundle.mjs', import.meta.url))]);
}
