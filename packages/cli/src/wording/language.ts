import type { Language } from '@envscore/rules-core';
import type { Catalogue } from './catalogue.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

const catalogues: Readonly<Record<Language, Catalogue>> = { zh: zhCN, en };

export const wordsOf = (language: Language): Catalogue => catalogues[language];
