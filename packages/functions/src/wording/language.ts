import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import type { Messages } from './messages.js';
import { zhCN } from './zh-CN.js';

const messages: Readonly<Record<Language, Messages>> = { zh: zhCN, en };

export const messagesOf = (language: Language): Messages => messages[language];
