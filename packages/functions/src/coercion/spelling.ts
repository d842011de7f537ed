const fullWidth = /[\uFF01-\uFF5E]/g;
const distance = 0xff01 - 0x21;

/** Full-width letters, digits and signs as their plain ones: ３．５ is 3.5. Superscripts and ① stay what they are. */
export const halfWidth = (text: string): string =>
  text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - distance));

/** What two spellings of one word share: case, width and spaces do not count. */
export const spelling = (text: string): string => halfWidth(text).replace(/\s+/g, '').toLowerCase();
