import type { Catalogue } from './catalogue.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export type Language = 'zh' | 'en';

const catalogues: Readonly<Record<Language, Catalogue>> = { zh: zhCN, en };

export const catalogueOf = (language: Language): Catalogue => catalogues[language];
