import { type Language, catalogueOf } from '@envscore/rules-core';
import { visiblyCut } from '../../report/visible.js';
import type { TemplateFinding } from '../template/refused.js';
import { templateEn } from './template-en.js';
import type { TemplateWords } from './template-words.js';
import { templateZh } from './template-zh.js';

const words: Readonly<Record<Language, TemplateWords>> = { zh: templateZh, en: templateEn };

/** What is wrong with somebody's form, as a sentence. */
export function wordTemplate({ code, found = '', allowed = [] }: TemplateFinding, language: Language): string {
  const { phrases } = catalogueOf(language);
  return phrases.sentence('', words[language][code](visiblyCut(found), phrases.list(allowed)));
}
