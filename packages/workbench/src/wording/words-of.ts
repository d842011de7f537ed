import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import { type Words, zhCN } from './zh-CN.js';

export type { Words } from './zh-CN.js';

const catalogues: Readonly<Record<Language, Words>> = { zh: zhCN, en };

export const wordsOf = (language: Language): Words => catalogues[language];
