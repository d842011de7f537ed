/**
 * Text from a document, safe on a terminal: control characters (line ends left out), direction marks and other invisible ones are
 * shown as escapes, so that no submitted text can move the cursor, colour the screen or hide what it says.
 */
export const safeText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, (char) =>
    char === '\n' ? char : `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
