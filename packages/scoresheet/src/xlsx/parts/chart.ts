import type { RangeAddress, Scalar } from '../../formula/expression.js';
import { printRange } from '../../formula/print.js';
import type { Chart, Workbook } from '../../workbook/workbook.js';
import { xmlHead, xmlText } from '../xml/escape.js';
import { chartDrawing, drawingMain, relationships } from './namespaces.js';
import { seriesColor } from '../measures.js';
import { opaque } from './styles.js';

/** The values of a block, row by row. */
const valuesAt = (workbook: Workbook, { sheet, top, left, bottom, right }: RangeAddress): (Scalar | undefined)[] => {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells;
  const found: (Scalar | undefined)[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) found.push(cells?.get(row)?.get(column)?.value);
  }
  return found;
};

const points = (values: readonly (Scalar | undefined)[], keep: (value: Scalar) => boolean): string =>
  [
    `<c:ptCount val="${values.length}"/>`,
    ...values.map((value, index) =>
      value === undefined || !keep(value) ? '' : `<c:pt idx="${index}"><c:v>${xmlText(String(value))}</c:v></c:pt>`,
    ),
  ].join('');

const formula = (at: RangeAddress): string => `<c:f>${xmlText(printRange(at, '', { absolute: true }))}</c:f>`;

const fill = (color: string): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${opaque(color).slice(2)}"/></a:solidFill></c:spPr>`;

const seriesXml = (workbook: Workbook, { categories, series }: Chart): string =>
  series
    .map(({ name, values, color }, index) =>
      [
        `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(name)}</c:v></c:tx>`,
        fill(color ?? seriesColor(index)),
        '<c:invertIfNegative val="0"/>',
        `<c:cat><c:strRef>${formula(categories)}<c:strCache>`,
        points(valuesAt(workbook, categories), (value) => value !== ''),
        '</c:strCache></c:strRef></c:cat>',
        `<c:val><c:numRef>${formula(values)}<c:numCache><c:formatCode>General</c:formatCode>`,
        points(valuesAt(workbook, values), (value) => typeof value === 'number'),
        '</c:numCache></c:numRef></c:val></c:ser>',
      ].join(''),
    )
    .join('');

const titleXml = (title: string): string =>
  [
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>',
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx>`,
    '<c:overlay val="0"/></c:title>',
  ].join('');

const categoryAxis = 1;
const valueAxis = 2;

const axesXml = ({ kind, axis }: Chart): string => {
  const isBar = kind === 'bar';
  const limits = [
    axis?.to === undefined ? '' : `<c:max val="${axis.to}"/>`,
    axis?.from === undefined ? '' : `<c:min val="${axis.from}"/>`,
  ].join('');
  return [
    // Bars are drawn upwards from the first; turned round, they stand as the rows of the sheet do.
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isBar ? 'b' : 'l'}"/>`,
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${categoryAxis}"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join('');
};

/** Bars with their figures beside them, and the points they had, so that they are seen before anything is calculated. */
export const chartXml = (chart: Chart, workbook: Workbook): string =>
  [
    xmlHead,
    `<c:chartSpace xmlns:c="${chartDrawing}" xmlns:a="${drawingMain}" xmlns:r="${relationships}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart>',
    `<c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    seriesXml(workbook, chart),
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>',
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:gapWidth val="60"/>',
    `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>`,
    axesXml(chart),
    '</c:plotArea>',
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    // The cells that a chart draws may be hidden.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
