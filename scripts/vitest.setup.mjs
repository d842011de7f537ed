/** The command that tests start is made of the sources as they are. */
export async function setup() {
  await import('../packages/cli/bundle.mjs');
}
