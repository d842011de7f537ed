// What XML 1.0 cannot hold, or would hand back as something else (a carriage return becomes a line feed), Excel keeps as _xHHHH_;
// text that looks like such an escape has its underscore escaped.
const unsafe = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const needsCare = /[^ -^`-~\u00A0-\uD7FF\uE000-\uFFFD]/;
const markup = /[&<>]/;

const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escaped = (found: string): string => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const guarded = (text: string): string => (needsCare.test(text) ? text.replace(unsafe, escaped) : text);

/** The text of an element. */
export const xmlText = (text: string): string => {
  const safe = guarded(text);
  return markup.test(safe) ? entities(safe) : safe;
};

/** The value of an attribute, for double quotes. A line break or tab would be read as a blank, if it stood as it is. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** Blanks at the ends, and line breaks, are dropped by some readers unless an element says to keep them. */
export const needsSpace = (text: string): boolean => /^\s|\s$|[\t\n\r]|\s\s/.test(text);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
