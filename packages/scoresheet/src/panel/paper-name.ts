import { fileName, namePart } from '../plan/file-name.js';

const longestPart = 40;

/** The name of a paper's file with what it is about: `意见书_示例鉴定所_04.docx`. */
export const paperName = (stem: string, ending: string, ...about: readonly string[]): string =>
  fileName([stem, ...about.map((part) => namePart(part, longestPart))].join('_'), ending);
