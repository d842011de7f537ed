import type { Language } from '@envscore/rules-core';

/** Chinese for everybody who reads it, English for all others. */
const languageOf = (tag: string): Language => (tag.toLowerCase().startsWith('zh') ? 'zh' : 'en');

let spoken = languageOf(navigator.language);

/** Excel's language, as soon as it is known; the browser's before that. */
export const language = (): Language => spoken;

/** Excel has answered: from now on its language counts. */
export const speakAsExcel = (): void => {
  spoken = languageOf(Office.context.displayLanguage);
};
