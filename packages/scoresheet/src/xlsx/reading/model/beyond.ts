import type { KeptKind } from '../../../workbook/model.js';

/** What a workbook has beyond the model, by the kind of what it points to. */
export const beyondWorkbooks: ReadonlyMap<string, KeptKind> = new Map([
  ['vbaProject', 'macros'],
  ['externalLink', 'externalLinks'],
  ['pivotCacheDefinition', 'pivotTables'],
  ['slicerCache', 'slicers'],
  ['timelineCache', 'slicers'],
  ['connections', 'connections'],
]);

/** What it points to that is read, or told otherwise, or never seen. */
export const ofWorkbooks: ReadonlySet<string> = new Set([
  'worksheet',
  'chartsheet',
  'dialogsheet',
  'xlMacrosheet',
  'xlIntlMacrosheet',
  'styles',
  'theme',
  'sharedStrings',
  'calcChain',
  'sheetMetadata',
  'customXml',
  'person',
  'attachedToolbars',
  'wsSortMap',
  'usernames',
  'revisionHeaders',
]);

/** What a sheet has beyond the model, by the element that says so or the kind of what it points to. */
export const beyondSheets: ReadonlyMap<string, KeptKind> = new Map([
  ['table', 'tables'],
  ['tableParts', 'tables'],
  ['queryTable', 'connections'],
  ['dataConsolidate', 'connections'],
  ['pivotTable', 'pivotTables'],
  ['slicer', 'slicers'],
  ['slicerList', 'slicers'],
  ['timeline', 'slicers'],
  ['timelineRefs', 'slicers'],
  ['threadedComment', 'threadedComments'],
  ['sparklineGroups', 'sparklines'],
  ['oleObjects', 'controls'],
  ['controls', 'controls'],
  ['picture', 'pictures'],
  ['protectedRanges', 'protection'],
  ['scenarios', 'scenarios'],
  ['customSheetViews', 'views'],
]);

/** Elements of a sheet, and what it points to, that are read from elsewhere, or told otherwise, or never seen. */
export const ofSheets: ReadonlySet<string> = new Set([
  'dimension',
  'sheetCalcPr',
  'sortState',
  'phoneticPr',
  'ignoredErrors',
  'cellWatches',
  'smartTags',
  'webPublishItems',
  'legacyDrawing',
  'customProperties',
  'hyperlink',
  'drawing',
  'vmlDrawing',
  'comments',
  'printerSettings',
  'image',
  'package',
  'oleObject',
  'control',
  'ctrlProp',
  'customProperty',
  'activeXControl',
]);
