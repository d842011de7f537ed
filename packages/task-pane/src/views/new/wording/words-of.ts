import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import type { NewWords } from './words.js';
import { zhCN } from './zh-CN.js';

const catalogues: Readonly<Record<Language, NewWords>> = { zh: zhCN, en };

export const newWordsOf = (language: Language): NewWords => catalogues[language];
