import { element, textElement } from './markup.js';

const width = 560;
const labelWidth = 150;
const barRoom = 350;
const rowHeight = 26;
const barHeight = 16;

/** Bars with their figures, one below the other. */
export function barChart(title: string, bars: readonly (readonly [label: string, count: number])[]): string {
  const most = Math.max(1, ...bars.map(([, count]) => count));
  const rows = bars.map(([label, count], index) => {
    const middle = index * rowHeight + rowHeight / 2;
    const length = Math.round((count / most) * barRoom);
    const text = { y: middle, 'dominant-baseline': 'central' };
    return [
      textElement('text', label, { ...text, x: labelWidth - 8, 'text-anchor': 'end' }),
      count === 0
        ? ''
        : element('rect', '', { x: labelWidth, y: middle - barHeight / 2, width: length, height: barHeight }),
      textElement('text', count, { ...text, x: labelWidth + length + 6 }),
    ].join('');
  });
  const height = bars.length * rowHeight;
  const attributes = { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title, class: 'chart' };
  return element('svg', `${textElement('title', title)}${rows.join('')}`, attributes);
}
