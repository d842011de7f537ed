import { xmlHead } from '../../xlsx/xml/escape.js';
import { conditionOf } from '../placeholders.js';
import type { DocumentParts } from '../template/open.js';
import { opinionWords as words } from '../wording/zh-CN.js';
import { around, labelTable, listTable, pageLine, paragraph } from './markup.js';
import { packageRelationships, relationshipsNamespace, wordNamespace } from './namespaces.js';
import { fontTable, styles } from './styles.js';

const { texts, lists } = words.placeholders;
const { headings, headers, toCheck } = words;

type Texts = typeof texts;
type Lists = typeof lists;

const of = (key: keyof Texts): string => `{${texts[key][0]}}`;
const listOf = (key: keyof Lists): string => lists[key][0];
const hasRows = (key: keyof Lists): string => conditionOf(listOf(key));

/** A column of a list's table: what of a row stands in it. */
const column = (text: string, width: number, isFigure = false) => ({
  text,
  width,
  ...(isFigure && { style: 'Figure' as const }),
});

const [reason] = lists.reasons[1].reason;
const [notice] = lists.notices[1].notice;
const [shortfall] = lists.shortfalls[1].shortfall;
const { role, expert, library, counted } = lists.experts[1];
const { section, points, max, threshold, reached } = lists.sections[1];
const { expert: scorer, total, composition, technical, laboratory, ...criteria } = lists.scores[1];
const { subject, criterion, given, resolution } = lists.disagreements[1];
const { category, outcome: categoryOutcome } = lists.categories[1];
const { number, name, total: appraiserTotal, own, outcome, decision, recommended } = lists.appraisers[1];
const { code, decision: decided, value } = lists.policies[1];

const braced = ([placeholder]: readonly [string, string]): string => `{${placeholder}}`;

const ownScores = `{#${own[0]}}\n${braced(own)}\n{/${own[0]}}`;

/** The paper from its title to the signatures, 8,844 twips (15.6 cm) wide as official papers are. */
const body = [
  paragraph('Title', words.title),
  paragraph('Subtitle', words.subtitle),
  around(
    hasRows('reasons'),
    paragraph('Notice', words.reasonsLead),
    around(listOf('reasons'), paragraph('Notice', `{${reason}}`)),
  ),
  around(listOf('notices'), paragraph('Notice', `*${toCheck}*{${notice}}`)),
  paragraph('Heading1', headings.applicant),
  labelTable(
    [1900, 6944],
    (['institution', 'unit', 'scope', 'reviewedOn', 'edition'] as const).map((key) => [texts[key][0], of(key)]),
  ),
  paragraph('Heading1', headings.panel),
  listTable(listOf('experts'), headers.experts, [
    column(braced(role), 1300, true),
    column(braced(expert), 3644),
    column(braced(library), 1700, true),
    column(braced(counted), 2200, true),
  ]),
  paragraph('Heading1', headings.process),
  paragraph('Body', `${of('process')}*${words.processToCheck}*`),
  paragraph('Heading1', headings.scores),
  paragraph('Lead', of('combined')),
  listTable(listOf('sections'), headers.sections, [
    column(braced(section), 3644),
    column(braced(points), 1300, true),
    column(braced(max), 1300, true),
    column(braced(threshold), 1300, true),
    column(braced(reached), 1300, true),
  ]),
  paragraph('Note', ''),
  listTable(
    listOf('scores'),
    [...headers.scores, ...Object.keys(criteria)],
    [
      column(braced(scorer), 1298),
      ...[total, composition, technical, laboratory].map((figure) => column(braced(figure), 700, true)),
      ...Object.values(criteria).map((figure) => column(braced(figure), 678, true)),
    ],
  ),
  paragraph('Note', words.criteriaNote(Object.entries(criteria).map(([key, [, said]]) => `${key} ${said}`))),
  around(
    hasRows('disagreements'),
    paragraph('Lead', words.disagreementsLead),
    listTable(listOf('disagreements'), headers.disagreements, [
      column(braced(subject), 1300),
      column(braced(criterion), 2200),
      column(braced(given), 2044),
      column(braced(resolution), 3300),
    ]),
  ),
  around(texts.resolved[0], paragraph('Lead', of('resolved'))),
  paragraph('Heading1', headings.conclusion),
  paragraph('Conclusion', `${of('conclusion')}{#${texts.unprescribed[0]}}*${toCheck}*{/${texts.unprescribed[0]}}`),
  around(texts.unprescribed[0], paragraph('Note', `*${toCheck}*${of('unprescribed')}`)),
  around(
    hasRows('shortfalls'),
    paragraph('Lead', words.shortfallsLead),
    around(listOf('shortfalls'), paragraph('Item', `{${shortfall}}`)),
  ),
  around(
    hasRows('categories'),
    paragraph('Lead', words.categoriesLead),
    listTable(listOf('categories'), headers.categories, [
      column(braced(category), 6344),
      column(braced(categoryOutcome), 2500, true),
    ]),
  ),
  around(texts.partial[0], paragraph('Note', `*${toCheck}*${of('partial')}`)),
  around(
    hasRows('appraisers'),
    paragraph('Heading1', headings.appraisers),
    listTable(listOf('appraisers'), headers.appraisers, [
      column(braced(number), 620, true),
      column(braced(name), 1100),
      column(`${braced(appraiserTotal)}\n${ownScores}`, 1900),
      column(braced(outcome), 1300),
      column(braced(decision), 1500),
      column(braced(recommended), 2424),
    ]),
  ),
  paragraph('Heading1', headings.advice),
  paragraph('Body', of('advice')),
  paragraph('Body', ''),
  paragraph('Heading1', headings.policies),
  paragraph('Lead', words.policiesLead),
  listTable(listOf('policies'), headers.policies, [
    column(braced(code), 900, true),
    column(braced(decided), 3344),
    column(braced(value), 4600),
  ]),
  paragraph('Heading1', headings.signatures),
  paragraph('Lead', words.signaturesLead),
  listTable(
    listOf('experts'),
    headers.signatures,
    [
      column(braced(role), 1300, true),
      column(braced(expert), 2700),
      column('', 2644),
      column(words.signedOn, 2200, true),
    ],
    760,
  ),
  paragraph('Date', `${texts.date[0]}：${of('date')}`),
];

const page =
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1814" w:right="1474" w:bottom="1587" w:left="1588" w:header="964" w:footer="850" w:gutter="0"/></w:sectPr>';

const root = (element: string, inner: string): string =>
  `${xmlHead}<w:${element} xmlns:w="${wordNamespace}" xmlns:r="${relationshipsNamespace}">${inner}</w:${element}>`;

const head = paragraph(
  'Header',
  `{#${texts.provisional[0]}}*${of('provisional')}*${words.gap}{/${texts.provisional[0]}}${[words.title, of('institution'), of('version')].join(words.gap)}`,
);

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationshipsNamespace}/${type}" Target="${target}"/>`;

const related = (...relationships: readonly string[]): string =>
  `${xmlHead}<Relationships xmlns="${packageRelationships}">${relationships.join('')}</Relationships>`;

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = [
  `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  ...[
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['fontTable', 'fontTable'],
    ['settings', 'settings'],
    ['header', 'header'],
    ['footer', 'footer'],
  ].map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${mainType}.${type}+xml"/>`),
  '</Types>',
].join('');

/** Word lays a document without this out as its version of 2003 did. */
const settings = root(
  'settings',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
);

/** The opinion's own form: a document with placeholders, as an office's own is. */
export const form: DocumentParts = new Map([
  ['[Content_Types].xml', contentTypes],
  ['_rels/.rels', related(relationship('document', 'officeDocument', 'word/document.xml'))],
  ['word/document.xml', root('document', `<w:body>${body.join('')}${page}</w:body>`)],
  [
    'word/_rels/document.xml.rels',
    related(
      ...['styles', 'fontTable', 'settings', 'header', 'footer'].map((part) => relationship(part, part, `${part}.xml`)),
    ),
  ],
  ['word/styles.xml', styles],
  ['word/fontTable.xml', fontTable],
  ['word/settings.xml', settings],
  ['word/header.xml', root('hdr', head)],
  ['word/footer.xml', root('ftr', pageLine(words.page))],
]);
