import type { Language } from '@envscore/rules-core';

/** Chinese for everybody whose Excel is Chinese, English for all others. */
export function language(): Language {
  const { displayLanguage = navigator.language } = typeof Office === 'undefined' ? {} : (Office.context ?? {});
  return displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
