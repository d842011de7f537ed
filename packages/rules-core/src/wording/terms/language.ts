import { en } from './en.js';
import type { Terms } from './terms.js';
import { zhCN } from './zh-CN.js';

export type Language = 'zh' | 'en';

const terms: Readonly<Record<Language, Terms>> = { zh: zhCN, en };

export const termsOf = (language: Language): Terms => terms[language];
