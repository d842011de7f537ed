import type { Scanner } from '../xml/scanner.js';
import { Splices } from './splices.js';

/** A part without the elements of a name that are to go. */
export const withoutElements = (scanner: Scanner, name: string, goes: (scanner: Scanner) => boolean): string => {
  const splices = new Splices(scanner.xml);
  while (scanner.next()) {
    if (scanner.isClosing || scanner.name !== name || !goes(scanner)) continue;
    const from = scanner.start;
    scanner.skipElement();
    splices.replace(from, scanner.end, '');
  }
  return splices.done();
};

// What stands in front of calcPr in a workbook.
const before = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** The workbook's part, asking for everything to be calculated when the file is opened. */
export const withFullCalculation = (scanner: Scanner): string => {
  const splices = new Splices(scanner.xml);
  const wish = ' fullCalcOnLoad="1"';
  let place = 0;
  while (scanner.next()) {
    if (!scanner.isClosing && scanner.name === 'calcPr') {
      const told = scanner.valueFrom('fullCalcOnLoad');
      if (told < 0) splices.insert(scanner.end - (scanner.isEmpty ? 2 : 1), wish);
      else splices.replace(told, scanner.valueTo('fullCalcOnLoad'), '1');
      return splices.done();
    }
    const isOver = scanner.isClosing ? scanner.depth === 1 : scanner.isEmpty && scanner.depth === 1;
    if (isOver && before.has(scanner.name)) place = scanner.end;
  }
  splices.insert(place, `<${scanner.prefix}calcPr${wish}/>`);
  return splices.done();
};
