const fullWidth = /[\uFF01-\uFF5E]/g;
const distance = 0xff01 - 0x21;

/** Full-width letters, digits and signs as their plain ones: ３．５ is 3.5. Superscripts and ① stay what they are. */
export const halfWidth = (text: string): string =>
  text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - distance));

/** What a spelling may lose: most words have none of it and are told so at once. */
const uneven = /[\sA-Z\uFF01-\uFF5E]/;

/** What two spellings of one word share: case, width and spaces do not count. */
export const spelling = (text: string): string =>
  uneven.test(text) ? halfWidth(text).replace(/\s+/g, '').toLowerCase() : text;
