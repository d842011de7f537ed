import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import type { PanelViewWords } from './words.js';
import { zhCN } from './zh-CN.js';

const catalogues: Readonly<Record<Language, PanelViewWords>> = { zh: zhCN, en };

export const panelViewWords = (language: Language): PanelViewWords => catalogues[language];
