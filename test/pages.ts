import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../docs/criteria/', import.meta.url);

/** The names of all pages of docs/criteria. */
export const pageNames: readonly string[] = readdirSync(folder).map((file) => file.replace(/\.md$/, ''));

export const readPage = (name: string): string => readFileSync(new URL(`${name}.md`, folder), 'utf8');

/** The text below one of a page's headings, up to the next. */
export function sectionOf(page: string, heading: string): string {
  const [, below] = page.split(`\n${heading}\n`);
  if (below === undefined) throw new Error(`no heading ${heading}`);
  return below.split(/^## /m)[0]!;
}
