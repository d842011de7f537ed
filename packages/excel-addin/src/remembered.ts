import type { Language } from '@envscore/rules-core';

const key = 'envscore.language';

/** The language that somebody has turned the pane to before; nothing where nobody has, or the browser keeps nothing. */
export function rememberedLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'zh' || kept === 'en' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // It is kept until the pane closes.
  }
}
