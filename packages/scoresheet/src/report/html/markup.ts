/** Text for an element or an attribute in double quotes. */
export const escaped = (text: string | number): string =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An element around what is markup already. */
export const element = (
  name: string,
  inner: string,
  attributes: Readonly<Record<string, string | number>> = {},
): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${inner}</${name}>`;
};

/** An element around a text. */
export const textElement = (
  name: string,
  text: string | number,
  attributes: Readonly<Record<string, string | number>> = {},
): string => element(name, escaped(text), attributes);
