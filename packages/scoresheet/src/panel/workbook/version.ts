/** The version of the panel workbook's layout, written on its first sheet. */
export const panelLayout = 1;
