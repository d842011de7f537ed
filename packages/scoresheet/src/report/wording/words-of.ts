import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import type { ReportWords } from './words.js';
import { zhCN } from './zh-CN.js';

const words: Readonly<Record<Language, ReportWords>> = { zh: zhCN, en };

/** The words of reports, for whoever tells the same things elsewhere. */
export const reportWords = (language: Language): ReportWords => words[language];
