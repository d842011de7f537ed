import type { Language } from '@envscore/rules-core';
import { en } from './en.js';
import type { Messages } from './messages.js';
import { zhCN } from './zh-CN.js';

export const messagesOf = (language: Language): Messages => (language === 'zh' ? zhCN : en);
