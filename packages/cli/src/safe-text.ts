/**
 * Text from a document, safe on a terminal: control characters, line ends, direction marks and other invisible ones are shown as
 * escapes, so that no submitted text can move the cursor, colour the screen, hide what it says or look like a line of ours.
 */
export const safeText = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

/** The same for lines that the core has put together; what people wrote stands on one line in them. */
export const safeLines = (text: string): string => text.split('\n').map(safeText).join('\n');
