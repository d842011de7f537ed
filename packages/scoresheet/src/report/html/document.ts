import { element, escaped, textElement } from './markup.js';
import { pageStyle, pageStyleHash } from './style.js';

const policy = `default-src 'none'; style-src 'sha256-${pageStyleHash}'; base-uri 'none'; form-action 'none'`;

/** A table; its cells are markup already. */
export const table = (headings: readonly string[], rows: readonly string[], name?: string): string =>
  element(
    'table',
    element('thead', element('tr', headings.map((heading) => textElement('th', heading)).join(''))) +
      element('tbody', rows.map((row) => element('tr', row)).join('')),
    name === undefined ? {} : { class: name },
  );

/** A page that needs nothing else: no script, no picture, no address. It prints on A4. The body is markup already. */
export function htmlPage(title: string, language: string, body: readonly string[]): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement('title', title),
    `<style>${pageStyle}</style>`,
  ];
  const page = element('head', head.join('\n')) + element('body', body.join('\n'));
  return `<!doctype html>\n${element('html', page, { lang: language })}\n`;
}
