/** What the pane can show, in the order of its tabs. */
export const viewNames = ['score', 'check', 'explain', 'panel', 'registers', 'new'] as const;

export type ViewName = (typeof viewNames)[number];
