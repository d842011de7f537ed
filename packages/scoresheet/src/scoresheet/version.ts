/** The version of the scoresheet's layout, written on its cover; a reader tells other versions by it. */
export const layoutVersion = 1;
