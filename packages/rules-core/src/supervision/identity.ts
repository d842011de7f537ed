/** A number, or a name, as people and institutions are told apart by: width, letters' case and blanks do not count, hyphens and zeros do. */
export const identityOf = (text: string): string =>
  plain.test(text) ? text : text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();

/** Most numbers are written so that nothing has to be done. */
const plain = /^[0-9A-Z\u4E00-\u9FFF-]+$/u;

/** What numbers share that differ in signs alone, 赣-001 and 赣001: they are probably one, and may be two. */
export const lettersOf = (text: string): string => identityOf(text).replace(/[^\p{L}\p{N}]/gu, '');

const ends = /(?:维吾尔自治区|壮族自治区|回族自治区|特别行政区|自治区|省|市)$/u;

/** A province by its short name: 江西省 is 江西, 广西壮族自治区 is 广西. */
export function provinceOf(text: string | undefined): string | undefined {
  const name = text?.normalize('NFKC').trim().replace(ends, '');
  return name === '' ? undefined : name;
}
