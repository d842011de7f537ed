import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Line, Look } from '@envscore/scoresheet';

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const horizontals: Readonly<Record<NonNullable<Look['horizontal']>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const verticals: Readonly<Record<NonNullable<Look['vertical']>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};

/** Pixels a step of indentation takes, and what there is at the edge of every cell. */
const indentWidth = 9;
const edge = 2;

const lineOf = ({ style, color = '#000000' }: Line): IBorderStyleData => ({
  s: lines[style] ?? BorderStyleTypes.THIN,
  cl: { rgb: color },
});

/** How a cell of the file looks, as the grid says it. */
export function gridStyle(look: Look): IStyleData {
  const { font, fill, border, horizontal, vertical, indent, rotation, wrap, format } = look;
  const { left, right, top, bottom } = border ?? {};
  return {
    ff: font.name,
    fs: font.size,
    ...(font.bold && { bl: BooleanNumber.TRUE }),
    ...(font.italic && { it: BooleanNumber.TRUE }),
    ...(font.underline && { ul: { s: BooleanNumber.TRUE, t: TextDecoration.SINGLE } }),
    ...(font.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(font.color !== undefined && { cl: { rgb: font.color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(border !== undefined && {
      bd: {
        ...(left && { l: lineOf(left) }),
        ...(right && { r: lineOf(right) }),
        ...(top && { t: lineOf(top) }),
        ...(bottom && { b: lineOf(bottom) }),
      },
    }),
    ...(horizontal !== undefined && { ht: horizontals[horizontal] }),
    vt: vertical === undefined ? VerticalAlign.BOTTOM : verticals[vertical],
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...(indent !== undefined && { pd: { [horizontal === 'right' ? 'r' : 'l']: edge + indent * indentWidth } }),
    ...(rotation !== undefined && {
      tr: rotation === 'stacked' ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation },
    }),
    ...(format !== undefined && { n: { pattern: format } }),
  };
}
