import type { PageSetup } from '../../workbook/workbook.js';
import { longestHeader } from '../measures.js';
import { xmlText } from '../xml/escape.js';

type Line = NonNullable<PageSetup['header']>;
type Code = '&L' | '&C' | '&R';

const ellipsis = '…';

// The page, the number of pages, a doubled ampersand; any other ampersand is meant as one; else one character.
const tokens = /&[PN&]|&|[^&]/gu;

const tokensOf = (text: string): string[] =>
  [...text.matchAll(tokens)].map(([token]) => (token === '&' ? '&&' : token));

const lengthOf = (sections: readonly { readonly tokens: readonly string[] }[]): number =>
  sections.reduce(
    (sum, { tokens }) => tokens.reduce((length, token) => length + token.length, sum),
    2 * sections.length,
  );

/** The sections with Excel's codes, as much of them as it takes together; the longest loses its end first. */
export const clippedSections = ({
  left,
  center,
  right,
}: Line): readonly { readonly code: Code; readonly text: string }[] => {
  const all: readonly { readonly code: Code; readonly text: string | undefined }[] = [
    { code: '&L', text: left },
    { code: '&C', text: center },
    { code: '&R', text: right },
  ];
  const sections = all.flatMap(({ code, text }) =>
    text === undefined || text === '' ? [] : [{ code, tokens: tokensOf(text) }],
  );
  while (lengthOf(sections) > longestHeader) {
    const widest = sections.reduce((most, each) => (each.tokens.length > most.tokens.length ? each : most));
    widest.tokens.splice(-2, 2, ellipsis);
  }
  return sections.map(({ code, tokens }) => ({ code, text: tokens.join('') }));
};

export const headerFooterXml = ({ header, footer }: PageSetup): string => {
  const line = (element: string, sections: Line | undefined): string => {
    const text = clippedSections(sections ?? {})
      .map((each) => each.code + each.text)
      .join('');
    return text === '' ? '' : `<${element}>${xmlText(text)}</${element}>`;
  };
  const lines = line('oddHeader', header) + line('oddFooter', footer);
  return lines === '' ? '' : `<headerFooter>${lines}</headerFooter>`;
};
