/** What the pane can show, in the order of its tabs. */
export const viewNames = ['score', 'check', 'explain', 'new'] as const;

export type ViewName = (typeof viewNames)[number];
