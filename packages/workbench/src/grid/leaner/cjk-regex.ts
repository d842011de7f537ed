// Chinese, Japanese and Korean letters and marks as the library of this name has them, out of what browsers know: without 460 kB of tables.
const letter = String.raw`(?=[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{Lo}\p{Nl}\p{So}\p{Lm}]`;
const block = String.raw`[\u2FF0-\u303F\u30A0-\u30FF\u3190-\u319F\u31C0-\u31EF\u3200-\u33FF\uFE10-\uFE1F\uFE30-\uFE6F\uFF00-\uFFEF]`;
const mark = `(?!${letter})${block}`;

const matching = (pattern: string) => ({ toRegExp: () => new RegExp(pattern, 'u') });

export const letters = () => matching(letter);
export const punctuations = () => matching(mark);
export const all = () => matching(`${letter}|${mark}`);
