import type { Language } from '../../wording/terms/language.js';
import { en as enTerms } from './terms-en.js';
import type { RegisterTerms } from './terms.js';
import { zhCN as zhTerms } from './terms-zh-CN.js';

const terms: Readonly<Record<Language, RegisterTerms>> = { zh: zhTerms, en: enTerms };

/** What the registers, their columns and their words are called. */
export const registerTermsOf = (language: Language): RegisterTerms => terms[language];
