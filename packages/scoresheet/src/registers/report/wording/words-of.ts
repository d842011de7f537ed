import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import type { RegistersReportWords } from './words.js';
import { zhCN } from './zh-CN.js';

const words: Readonly<Record<Language, RegistersReportWords>> = { zh: zhCN, en };

/** The words of a report on registers. */
export const registersReportWords = (language: Language): RegistersReportWords => words[language];
