import {
  type Cell,
  type FoundBlock,
  type Sheet,
  type Style,
  type Workbook,
  gridColor,
  printRange,
  standardFont,
} from '@envscore/scoresheet';
import { rectanglesOf } from '../rectangles.js';
import { colorCode } from './printed.js';
import { type Step, bytesOf, bytesOfCall } from './step.js';

/** Excel cuts off what an address has beyond 8,192 characters, and does not say so. */
const longestAddress = 8_000;

const changesOfALook = 30;

/** What cells look like: each role once for all cells that have it. */
export function* lookSteps({ name, cells }: Sheet, styles: Workbook['styles']): Generator<Step> {
  if (cells.size === 0) return;
  yield fontStep(name);
  const byFormat = rectanglesOf(cells, ({ style }: Cell) => styles[style ?? '']?.format);
  for (const [format, blocks] of byFormat) yield formatStep(name, blocks, format);
  for (const [role, blocks] of rectanglesOf(cells, ({ style }: Cell) => style)) {
    const style = styles[role];
    if (style === undefined) continue;
    for (const address of addressesOf(blocks, name)) {
      yield {
        bytes: bytesOf(address) + changesOfALook * bytesOfCall,
        write: (sheetNamed) => {
          draw(sheetNamed(name).getRanges(address).format, style);
        },
      };
    }
  }
}

/** Widths and heights are made for this font. */
const fontStep = (sheet: string): Step => ({
  bytes: 6 * bytesOfCall,
  write: (sheetNamed) => {
    const { font } = sheetNamed(sheet).getRange().format;
    font.name = standardFont.name;
    font.size = standardFont.size;
  },
});

const formatStep = (sheet: string, blocks: readonly FoundBlock[], format: string): Step => ({
  bytes: blocks.reduce((sum, block) => sum + bytesOf(formatsOf(block, format)) + 2 * bytesOfCall, 0),
  write: (sheetNamed) => {
    const worksheet = sheetNamed(sheet);
    for (const block of blocks) {
      worksheet.getRange(printRange({ sheet, ...block }, sheet)).numberFormat = formatsOf(block, format);
    }
  },
});

const formatsOf = ({ top, left, bottom, right }: FoundBlock, format: string): string[][] =>
  Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => format));

function* addressesOf(blocks: readonly FoundBlock[], sheet: string): Generator<string> {
  let address = '';
  for (const block of blocks) {
    const next = printRange({ sheet, ...block }, sheet);
    if (address.length + next.length >= longestAddress) {
      yield address;
      address = '';
    }
    address += address === '' ? next : `,${next}`;
  }
  if (address !== '') yield address;
}

const sides = {
  around: ['EdgeLeft', 'EdgeRight', 'EdgeTop', 'EdgeBottom', 'InsideVertical', 'InsideHorizontal'],
  below: ['EdgeBottom', 'InsideHorizontal'],
} as const;

const horizontals = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center' } as const;

function draw(format: Excel.RangeFormat, style: Style): void {
  const { font: { size, bold, italic, color } = {}, fill, border, horizontal, vertical, wrap, unlocked } = style;
  if (size !== undefined) format.font.size = size;
  if (bold === true) format.font.bold = true;
  if (italic === true) format.font.italic = true;
  if (color !== undefined) format.font.color = colorCode(color);
  if (fill !== undefined) format.fill.color = colorCode(fill);
  if (horizontal !== undefined) format.horizontalAlignment = horizontals[horizontal];
  if (vertical !== undefined) format.verticalAlignment = verticals[vertical];
  if (wrap === true) format.wrapText = true;
  if (unlocked === true) format.protection.locked = false;
  if (border === undefined) return;
  for (const side of border === 'bottom' ? sides.below : sides.around) {
    const line = format.borders.getItem(side);
    line.style = 'Continuous';
    line.color = border === 'light' ? gridColor : '#000000';
  }
}
