/** Words that Excel takes for what they say. */
const logical = /^(?:true|false)$/i;

// A letter or an opening mark first and no digit anywhere: neither number, date, time, money, error nor formula in any language.
const isPlain = (text: string): boolean => /^[\p{L}（《〈“‘【「『]\P{N}*$/u.test(text) && !logical.test(text);

/** A text as it has to be typed so that it stays that text. */
export const typedText = (text: string): string => (text === '' || isPlain(text) ? text : `'${text}`);
