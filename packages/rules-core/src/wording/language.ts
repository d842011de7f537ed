import type { Catalogue } from './catalogue.js';
import { en } from './en.js';
import type { Language } from './terms/language.js';
import { zhCN } from './zh-CN.js';

const catalogues: Readonly<Record<Language, Catalogue>> = { zh: zhCN, en };

export const catalogueOf = (language: Language): Catalogue => catalogues[language];
