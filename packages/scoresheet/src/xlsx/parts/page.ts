import type { PageSetup } from '../../workbook/workbook.js';
import { a4, millimetresPerInch } from '../measures.js';
import { headerFooterXml } from './header-footer.js';

const lastColumnFromZero = 16_383;

const inches = (millimetres: number): number => Number((millimetres / millimetresPerInch).toFixed(6));

const breaksXml = (rows: readonly number[]): string => {
  if (rows.length === 0) return '';
  const sorted = [...new Set(rows)].sort((one, other) => one - other);
  const breaks = sorted.map((row) => `<brk id="${row}" max="${lastColumnFromZero}" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
};

/** What a sheet says about paper, in the order that Excel wants: margins, paper, header and footer, breaks. */
export const pageXml = (page: PageSetup): string => {
  const { left, right, top, bottom, header, footer } = page.margins;
  const margins = Object.entries({ left, right, top, bottom, header, footer });
  return [
    `<pageMargins${margins.map(([side, width]) => ` ${side}="${inches(width)}"`).join('')}/>`,
    `<pageSetup paperSize="${a4}"${page.fitToWidth === true ? ' fitToHeight="0"' : ''} orientation="${page.orientation}"/>`,
    headerFooterXml(page),
    breaksXml(page.breaksAfter ?? []),
  ].join('');
};
