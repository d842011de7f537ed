import { type IssueCode, type Language, issueKinds } from '@envscore/rules-core';
import { type Value, errorOf } from './call/outcome.js';
import { type ErrorKind, problemKinds } from './call/problem.js';
import { type FunctionDeclaration, isRange } from './catalogue/declaration.js';
import { type Example, examples } from './catalogue/examples.js';
import { type FunctionId, functionIds, functions } from './catalogue/functions.js';
import { messagesOf } from './wording/language.js';
import { textsOf } from './wording/texts-of.js';

const zh = textsOf('zh');
const en = textsOf('en');

const both = (of: (texts: typeof zh) => string): string => `${of(zh)} · ${of(en)}`;

const isTable = (
  value: Example['args'][number] | Value,
): value is readonly (readonly (string | number | boolean)[])[] => Array.isArray(value);

const row = (cells: readonly (string | number | boolean)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly (string | number | boolean)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** docs/functions.md, whole: everything in it comes from the catalogue. */
export function documentation(): string {
  const parts = [
    `# ${both(({ page }) => page.title)}`,
    '<!-- Made from packages/functions by its tests; do not edit. -->',
    '<!-- prettier-ignore-start -->',
    ...zh.page.introduction,
    ...en.page.introduction,
    `## ${both(({ page }) => page.contents)}`,
    contents(),
    `## ${both(({ page }) => page.errors)}`,
    errors(),
    zh.page.suggestions,
    en.page.suggestions,
    ...functionIds.flatMap(pageOf),
    '<!-- prettier-ignore-end -->',
  ];
  return `${parts.join('\n\n')}\n`;
}

const contents = (): string =>
  table(
    ['', both(({ page }) => page.criterion), zh.page.contents, en.page.contents],
    functionIds.map((id) => [
      `[${id}](#${id.toLowerCase()})`,
      codesOf(functions[id]),
      zh.functions[id].title,
      en.functions[id].title,
    ]),
  );

/** The criterion that a function scores, or its parts. */
function codesOf({ gives }: FunctionDeclaration): string {
  if (gives.as !== 'points') return '';
  return gives.parts?.join(' ') ?? gives.code;
}

const isIssueCode = (code: string): code is IssueCode => Object.hasOwn(issueKinds, code);

const issueCodes = Object.keys(issueKinds).filter(isIssueCode);

function errors(): string {
  const [cell, codes] = [0, 1].map((place) => both(({ page }) => page.errorColumns[place] ?? ''));
  const listed = (error: ErrorKind | undefined): string => {
    const problems = Object.entries(problemKinds).filter(([, kind]) => kind === error);
    const issues = issueCodes.filter((code) => {
      const { severity } = issueKinds[code];
      return errorOf({ issue: { severity, code, path: [] }, kind: 'review' }) === error;
    });
    return [...problems.map(([code]) => code), ...issues].map((code) => `\`${code}\``).join(' ');
  };
  return table(
    [cell ?? '', codes ?? ''],
    [
      [both(({ page }) => page.value), listed('value')],
      [both(({ page }) => page.notAvailable), listed('notAvailable')],
      [both(({ page }) => page.noError), listed(undefined)],
    ],
  );
}

function pageOf(id: FunctionId): readonly string[] {
  return [
    `## ${id}`,
    `**${both((texts) => texts.functions[id].title)}** — \`${signature(id, 'zh')}\``,
    `${zh.functions[id].description}${zh.functions[id].help}`,
    `${en.functions[id].description} ${en.functions[id].help}`,
    ...(functions[id].parameters.length === 0 ? [] : [parameters(id)]),
    `**${both(({ page }) => page.example)}**`,
    `\`\`\`text\n${formulaOf(id, examples[id])}\n\`\`\``,
    ...resultOf(examples[id].gives),
    zh.functions[id].example,
    en.functions[id].example,
  ];
}

function signature(id: FunctionId, language: Language): string {
  const { names } = messagesOf(language);
  const given = functions[id].parameters.map((parameter) =>
    'optional' in parameter ? `[${names[parameter.id]}]` : names[parameter.id],
  );
  return `ENVSCORE.${id}(${given.join(', ')})`;
}

function parameters(id: FunctionId): string {
  const [names, namesEn] = [messagesOf('zh').names, messagesOf('en').names];
  const rows = functions[id].parameters.map((parameter) => {
    const marks = [
      ...(isRange(parameter) ? [both(({ page }) => page.range)] : []),
      ...('optional' in parameter ? [both(({ page }) => page.optional)] : []),
    ];
    return [
      `${names[parameter.id]} \`${namesEn[parameter.id]}\``,
      marks.join('；'),
      zh.parameters[parameter.id],
      en.parameters[parameter.id],
    ];
  });
  const [name, meaning] = zh.page.parameterColumns;
  return table([name, '', meaning, en.page.parameterColumns[1]], rows);
}

const typed = (value: string | number | boolean): string =>
  typeof value === 'string' ? `"${value}"` : String(value).toUpperCase();

/** The formula of an example, ranges as array constants: it can be typed as it stands. */
function formulaOf(id: FunctionId, { args }: Example): string {
  const given = args.map((argument) =>
    isTable(argument) ? `{${argument.map((cells) => cells.map(typed).join(',')).join(';')}}` : typed(argument),
  );
  return `=ENVSCORE.${id}(${given.join(', ')})`;
}

function resultOf(value: Value): readonly string[] {
  const gives = both(({ page }) => page.gives);
  if (!isTable(value)) {
    const text = String(value);
    return text.includes('\n') ? [gives, `\`\`\`text\n${text}\n\`\`\``] : [`${gives} **${text}**`];
  }
  const width = value[0]?.length ?? 0;
  return [
    gives,
    table(
      Array.from({ length: width }, () => ''),
      value,
    ),
  ];
}
