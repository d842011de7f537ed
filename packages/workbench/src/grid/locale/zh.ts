import { mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/zh-CN';
import ui from '@univerjs/ui/locale/zh-CN';
import docsUi from '@univerjs/docs-ui/locale/zh-CN';
import sheets from '@univerjs/sheets/locale/zh-CN';
import sheetsUi from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/zh-CN';
import dataValidation from '@univerjs/data-validation/locale/zh-CN';
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/zh-CN';
import sheetsDataValidationUi from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import sheetsConditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import { type Refusals, withRefusals } from './refusals.js';

export const refusals: Refusals = {
  locked: '这里受保护，不能修改。可以填写的单元格是浅黄色的。',
  restructuring:
    '行、列和工作表在这里不能插入、删除、移动或改名；清单不够长时用上方的“插入行”。其他的请在 Excel 或 WPS 中做，再在这里打开。',
  noList:
    '这里不能插入行。请先选中清单（技术文件、论文著作、专业方向、项目、仪器）里的一行：新行在它上面，选几行就插入几行。',
};

/** What stands beside the formula while it calculates; of Univer's other words of formulas none is needed. */
const progress = {
  analyzing: '正在查找要算的公式',
  calculating: '正在计算',
  'array-analysis': '正在查找要算的公式',
  'array-calculation': '正在计算',
  done: '已算好',
};

/** What the grid's own parts say. */
export const locale = withRefusals(
  mergeLocales(
    design,
    ui,
    docsUi,
    sheets,
    sheetsUi,
    sheetsFormulaUi,
    dataValidation,
    sheetsDataValidation,
    sheetsDataValidationUi,
    sheetsConditionalFormattingUi,
    { 'sheets-formula': { progress } },
  ),
  refusals,
);
