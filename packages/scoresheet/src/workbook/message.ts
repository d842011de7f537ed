import type { Validation } from './workbook.js';

// Excel calls a file damaged that has more, and refuses more from an add-in.
const longestTitle = 32;
const longestText = 255;

const clipped = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  // Not in the middle of a character that takes two places.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
};

/** What is said to whoever types into a cell, as much of it as Excel takes. */
export const clippedMessage = ({ title, text }: Validation['error']): Validation['error'] => ({
  title: clipped(title, longestTitle),
  text: clipped(text, longestText),
});
