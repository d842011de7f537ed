/** Dots between the parts of a name: people type many. */
const dots = /[·•‧∙⋅・･．.․᛫]/gu;

/** A name as it is compared: without spaces, width, the kind of its middle dots, and signs that nobody sees. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .replace(dots, '·')
    .toLowerCase();

/** Whether two names are written for one; a blank one is nobody's. */
export const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other);
