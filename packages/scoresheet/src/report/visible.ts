/**
 * Text from a submitted file, fit to be shown: control characters, line ends, direction marks and other invisible characters stand as
 * escapes, so that no text can hide what it says or make itself read otherwise.
 */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu,
    (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

const longest = 1000;

/** The same, cut where somebody has put a book into a cell. */
export const visiblyCut = (text: string): string => {
  const characters = Array.from(text.slice(0, 2 * longest));
  return visible(characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text);
};
