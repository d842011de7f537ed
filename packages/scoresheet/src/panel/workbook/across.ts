import { type Grid } from '../../layout/grid.js';
import { heightOf, linesOf } from '../../layout/measure.js';
import { visiblyCut } from '../../report/visible.js';
import { type PanelStyle, styles } from './styles.js';

/** A text on one line over these columns, fit to be shown, its row as high as it needs: programs fit no row to merged cells. */
export function across(
  grid: Grid,
  row: number,
  widths: readonly number[],
  said: string,
  style: PanelStyle,
  height = 0,
): void {
  const text = visiblyCut(said);
  widths.forEach((_, index) => {
    grid.put(row, index + 1, index === 0 ? text : undefined, style);
  });
  grid.merge(row, 1, row, widths.length);
  const { size } = styles[style].font;
  const width = widths.reduce((sum, each) => sum + each, 0);
  grid.height(row, Math.max(height, heightOf(linesOf(text, width, size), size)));
}
