export const office = 'http://schemas.openxmlformats.org';
export const main = `${office}/spreadsheetml/2006/main`;
export const relationships = `${office}/officeDocument/2006/relationships`;
export const packageRelationships = `${office}/package/2006/relationships`;
export const drawingMain = `${office}/drawingml/2006/main`;
export const spreadsheetDrawing = `${office}/drawingml/2006/spreadsheetDrawing`;
export const chartDrawing = `${office}/drawingml/2006/chart`;
