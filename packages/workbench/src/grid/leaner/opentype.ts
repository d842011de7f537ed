/** Reads the files of fonts, where a page may: none is asked for here. */
export const parse = (): never => {
  throw new Error('Fonts are not read');
};
