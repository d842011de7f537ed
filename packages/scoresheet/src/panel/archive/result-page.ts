import { opinionData } from '../../opinion/data.js';
import { fillingOf, known } from '../../opinion/placeholders.js';
import { htmlPage, table } from '../../report/html/document.js';
import { element, textElement } from '../../report/html/markup.js';
import { opinionWords } from '../../opinion/wording/zh-CN.js';
import type { Panel } from '../panel.js';
import { archiveWords as words } from './wording/zh-CN.js';

const { texts } = opinionWords.placeholders;

/** What is a result; the rest of the texts are for whoever completes the paper. */
const results = [
  'institution',
  'unit',
  'scope',
  'reviewedOn',
  'edition',
  'combined',
  'total',
  'conclusion',
  'unprescribed',
  'partial',
] as const;

/** Everything that these panels came to, as the opinions say it, on a page that needs nothing else. */
export const resultPage = (panels: readonly Panel[]): string =>
  htmlPage(words.resultTitle, words.htmlLanguage, [
    textElement('h1', words.resultTitle),
    ...panels.map((panel) => element('section', panelPart(panel))),
  ]);

function panelPart(panel: Panel): string {
  const data = opinionData(panel, { audience: 'internal' });
  const said = fillingOf(data);
  const facts = results
    .filter((key) => data.texts[key] !== '')
    .map((key) => textElement('th', texts[key][0], { scope: 'row' }) + textElement('td', data.texts[key]));
  const lists = [...known.lists].map(([name, fields]) => {
    const rows = said[name];
    if (typeof rows !== 'object' || rows.length === 0) return '';
    const cells = rows.map((row) => [...fields].map((field) => textElement('td', row[field] ?? '')).join(''));
    return textElement('h3', name) + table([...fields], cells);
  });
  return [
    textElement('h2', `${panel.institution} · ${data.texts.unit}`),
    element('table', element('tbody', facts.map((row) => element('tr', row)).join(''))),
    ...lists,
  ].join('');
}
