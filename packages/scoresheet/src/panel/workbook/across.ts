import { type Grid } from '../../layout/grid.js';
import { heightOf, linesOf } from '../../layout/measure.js';
import { type PanelStyle, styles } from './styles.js';

/** A text over these columns, its row as high as it needs: programs fit no row to merged cells. */
export function across(
  grid: Grid,
  row: number,
  widths: readonly number[],
  text: string,
  style: PanelStyle,
  height = 0,
): void {
  widths.forEach((_, index) => {
    grid.put(row, index + 1, index === 0 ? text : undefined, style);
  });
  grid.merge(row, 1, row, widths.length);
  const { size } = styles[style].font;
  const width = widths.reduce((sum, each) => sum + each, 0);
  grid.height(row, Math.max(height, heightOf(linesOf(text, width, size), size)));
}
