import type { Language } from '@envscore/rules-core';
import { textsEn } from './texts-en.js';
import type { Texts } from './texts.js';
import { textsZhCN } from './texts-zh-CN.js';

const texts: Readonly<Record<Language, Texts>> = { zh: textsZhCN, en: textsEn };

export const textsOf = (language: Language): Texts => texts[language];
