import type { RangeAddress } from '../../../formula/expression.js';
import type { Chart } from '../../../workbook/workbook.js';
import type { Scanner } from '../../xml/scanner.js';
import { hexColor } from './colors.js';
import type { ModelContext } from './context.js';
import { localName, numberAt, textInside, visitInside } from './elements.js';

type Series = Chart['series'][number];
type Drawn = Omit<Chart, 'covers'>;

interface ReadSeries {
  readonly series: Series;
  readonly categories: RangeAddress;
}

/** All text in the element that has just been opened, of whatever runs. */
const runsInside = (scanner: Scanner): string => {
  let text = '';
  visitInside(scanner, (element) => {
    text += element === 't' ? textInside(scanner) : runsInside(scanner);
  });
  return text;
};

/** What a series or its labels are taken from; the text that they had, for a series' name. */
const readSource = (scanner: Scanner): { readonly formula: string; readonly text: string } => {
  let formula = '';
  let text = '';
  const visit = (element: string): void => {
    if (element === 'f') formula ||= textInside(scanner);
    else if (element === 'v') text ||= textInside(scanner);
    else visitInside(scanner, visit);
  };
  visitInside(scanner, visit);
  return { formula, text };
};

const fillIn = (scanner: Scanner): string | undefined => {
  let color: string | undefined;
  visitInside(scanner, (element) => {
    if (element !== 'solidFill') return;
    visitInside(scanner, () => {
      color ??= hexColor(scanner.attribute('val'));
    });
  });
  return color;
};

const readSeries = (scanner: Scanner, { references }: ModelContext): ReadSeries | undefined => {
  let name = '';
  let color: string | undefined;
  let categories: RangeAddress | undefined;
  let values: RangeAddress | undefined;
  visitInside(scanner, (element) => {
    if (element === 'tx') name = readSource(scanner).text;
    else if (element === 'spPr') color = fillIn(scanner);
    else if (element === 'cat') categories = references(readSource(scanner).formula);
    else if (element === 'val') values = references(readSource(scanner).formula);
  });
  if (categories === undefined || values === undefined) return undefined;
  return { categories, series: { name, values, ...(color !== undefined && { color }) } };
};

const isSame = (one: RangeAddress, other: RangeAddress): boolean =>
  one.sheet === other.sheet &&
  one.top === other.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;

/** Bars side by side; nothing, where it is more than that. */
const readBars = (
  scanner: Scanner,
  context: ModelContext,
): Pick<Drawn, 'kind' | 'categories' | 'series'> | undefined => {
  let kind: Chart['kind'] = 'column';
  let grouping = 'clustered';
  const found: (ReadSeries | undefined)[] = [];
  visitInside(scanner, (element) => {
    if (element === 'barDir') kind = scanner.attribute('val') === 'bar' ? 'bar' : 'column';
    else if (element === 'grouping') grouping = scanner.attribute('val') ?? grouping;
    else if (element === 'ser') {
      context.budget.cell();
      found.push(readSeries(scanner, context));
    }
  });
  const known = found.flatMap((each) => each ?? []);
  const categories = known[0]?.categories;
  if (grouping !== 'clustered' || categories === undefined || known.length < found.length) return undefined;
  if (!known.every((each) => isSame(each.categories, categories))) return undefined;
  return { kind, categories, series: known.map(({ series }) => series) };
};

const anyNumber = Number.MAX_VALUE;

const readAxis = (scanner: Scanner): NonNullable<Chart['axis']> => {
  let axis: NonNullable<Chart['axis']> = {};
  visitInside(scanner, (element) => {
    if (element !== 'scaling') return;
    visitInside(scanner, (limit) => {
      const value = numberAt(scanner, 'val', -anyNumber, anyNumber);
      if (value === undefined) return;
      if (limit === 'min') axis = { ...axis, from: value };
      else if (limit === 'max') axis = { ...axis, to: value };
    });
  });
  return axis;
};

/** What is in a plot, beside bars and their axes, that changes nothing of what it shows. */
const frame = new Set(['layout', 'catAx', 'valAx', 'dTable', 'spPr', 'extLst']);

/** A chart of bars or columns; nothing, where it is of another kind. The scanner stands at the beginning of its part. */
export const readChart = (scanner: Scanner, context: ModelContext): Drawn | undefined => {
  let title = '';
  let bars: ReturnType<typeof readBars>;
  let axis: NonNullable<Chart['axis']> = {};
  let plots = 0;
  while (scanner.next()) {
    if (scanner.isClosing || localName(scanner) !== 'chart') continue;
    visitInside(scanner, (part) => {
      if (part === 'title') title = runsInside(scanner);
      if (part !== 'plotArea') return;
      visitInside(scanner, (element) => {
        if (element === 'valAx') axis = readAxis(scanner);
        if (frame.has(element)) return;
        plots += 1;
        if (element === 'barChart') bars = readBars(scanner, context);
      });
    });
  }
  if (bars === undefined || plots !== 1) return undefined;
  return { title, ...bars, ...(Object.keys(axis).length > 0 && { axis }) };
};
