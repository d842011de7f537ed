import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import type { RegistersViewWords } from './words.js';
import { zhCN } from './zh-CN.js';

const catalogues: Readonly<Record<Language, RegistersViewWords>> = { zh: zhCN, en };

export const registersViewWords = (language: Language): RegistersViewWords => catalogues[language];
