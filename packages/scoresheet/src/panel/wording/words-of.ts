import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import type { PanelWords } from './words.js';
import { zhCN } from './zh-CN.js';

const words: Readonly<Record<Language, PanelWords>> = { zh: zhCN, en };

export const panelWords = (language: Language): PanelWords => words[language];
