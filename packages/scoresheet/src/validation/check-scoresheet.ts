import { defaultPolicy, scoreWorkbook } from '@envscore/rules-core';
import type { CellAddress } from '../formula/expression.js';
import { valueAt } from '../layout/document.js';
import { readScoresheet } from '../scoresheet/read.js';
import { policyText } from '../scoresheet/policy-text.js';
import { layoutVersion } from '../scoresheet/version.js';
import { lookUp } from '../workbook/lookup.js';
import type { Snapshot } from '../workbook/snapshot.js';
import { zhCN } from '../wording/zh-CN.js';
import {
  type Checked,
  type CheckFinding,
  type ForPanel,
  type ForPlan,
  type Submission,
  type Worth,
  checkFinding,
} from './checked.js';
import { cited } from './citation.js';
import { type Comparison, compare } from './checks/compare.js';
import { checkCover } from './checks/cover.js';
import { checkDeclared } from './checks/declared.js';
import { checkFacts } from './checks/facts.js';
import { checkInputs } from './checks/inputs.js';
import { checkOddities } from './checks/oddities.js';
import { checkPeople } from './checks/people.js';
import { checkStated } from './checks/stated.js';
import { checkStray } from './checks/stray.js';
import { checkStructure } from './checks/structure.js';
import { expectedOf, sheetFor } from './layout/expected.js';
import { type Found, findLayout, readable } from './layout/found.js';
import { madeFor } from './made-for.js';
import { inOrder } from './order.js';
import { printedCodes } from './printed-codes.js';
import type { Submitted } from './submitted.js';

/** All that is to be said of a scoresheet, and what it is worth. A layout of another version is not guessed at. */
export function checkScoresheet(given: Snapshot, wantsPanel = false): Omit<Checked, 'file'> {
  const snapshot = readable(given);
  const book = lookUp(snapshot);
  const found = findLayout(snapshot, book);
  const layout = found.cover.get('layout');
  const version = layout && book.value(layout);
  if (Number(version) !== layoutVersion) {
    return {
      findings: [
        checkFinding('unknown-layout', {
          ...(layout && { at: layout }),
          ...(version !== undefined && { found: version }),
          expected: layoutVersion,
        }),
      ],
    };
  }
  const { submitted, comparison, isPolicyAltered } = asMade(found);
  const others = [
    ...(isPolicyAltered ? [policyAltered(found)] : []),
    ...checkStructure(submitted, comparison),
    ...checkFacts(submitted),
    ...checkCover(submitted),
    ...checkInputs(submitted),
    ...checkPeople(submitted),
    ...checkDeclared(submitted),
    ...checkOddities(submitted),
    ...checkStray(submitted),
  ];
  const stated = checkStated(submitted, comparison, others);
  const heard = (finding: CheckFinding): CheckFinding =>
    stated.misunderstood.has(finding) ? { ...finding, ...checkFinding('not-understood') } : finding;
  return {
    scoresheet: { submission: submissionOf(submitted), worth: worthOf(submitted) },
    findings: inOrder(
      [...others.map(heard), ...stated.findings].map((finding) => cited(found, finding)),
      snapshot.sheets.map(({ name }) => name),
    ),
    forPlan: forPlan(submitted),
    ...(wantsPanel && { forPanel: forPanel(submitted), codes: printedCodes(submitted) }),
  };
}

function submittedOf(found: Found): Submitted {
  const read = readScoresheet(found.snapshot);
  return { ...expectedIn(found), read, result: scoreWorkbook(read.review) };
}

function expectedIn(found: Found): Pick<Submitted, 'found' | 'expected' | 'sheets'> {
  const expected = expectedOf(found);
  const sheets = new Map(
    expected.flatMap((sheet) => {
      const there = sheetFor(found, sheet);
      return there === undefined ? [] : [[there.name, sheet] as const];
    }),
  );
  return { found, expected, sheets };
}

/** So many changed formulas may come from one changed cell. */
const manyFormulas = 20;

/** The file against its layout; where the stated policy does not fit its formulas and the usual one does, it was made for that. */
function asMade(found: Found): { submitted: Submitted; comparison: Comparison; isPolicyAltered: boolean } {
  const submitted = submittedOf(found);
  const comparison = compare(found, submitted.expected);
  const changed = ({ changes }: Comparison): number => changes.filter(({ kind }) => kind === 'formula').length;
  if (changed(comparison) > manyFormulas && found.policy !== defaultPolicy) {
    const usual = { ...submitted, ...expectedIn({ ...found, policy: defaultPolicy }) };
    const again = compare(usual.found, usual.expected);
    if (changed(again) <= manyFormulas) return { submitted: usual, comparison: again, isPolicyAltered: true };
  }
  return { submitted, comparison, isPolicyAltered: false };
}

function policyAltered({ cover, book }: Found): CheckFinding {
  const at = cover.get('policy');
  const found = at && book.value(at);
  return checkFinding('policy-altered', {
    ...(at && { at }),
    label: zhCN.cover.policy,
    ...(found !== undefined && { found }),
    ...expectedPolicy,
  });
}

const usualText = policyText({});
const expectedPolicy = usualText === undefined ? {} : { expected: usualText };

function submissionOf({ read: { review } }: Submitted): Submission {
  const text = (key: string): string | undefined => {
    const value = valueAt(review, key);
    return typeof value === 'string' ? value : undefined;
  };
  const [institution, unit, date] = ['institution.name', 'unit', 'date'].map(text);
  const [name, library] = ['expert.name', 'expert.library'].map(text);
  const number = valueAt(review, 'expert.number');
  const expert = {
    ...(typeof number === 'number' && { number }),
    ...(name !== undefined && { name }),
    ...(library !== undefined && { library }),
  };
  return {
    ...(institution !== undefined && { institution }),
    ...(unit !== undefined && { unit }),
    ...(Object.keys(expert).length > 0 && { expert }),
    ...(date !== undefined && { date }),
  };
}

const forPanel = ({ read }: Submitted): ForPanel => ({
  review: read.review,
  addresses: Object.fromEntries(read.addresses),
});

function forPlan({ found, read, result }: Submitted): ForPlan {
  const people = result.appraisers.flatMap((_, index): [string, CellAddress][] => {
    const at = read.addresses.get(`appraisers.${index}.name`);
    return at === undefined ? [] : [[`appraisers.${index}`, at]];
  });
  return {
    sheets: found.snapshot.sheets.map(({ name }) => name),
    cells: Object.fromEntries([...found.cover, ...people]),
    madeFor: madeFor(read.review),
    ...(found.hasDeclared && { declared: declaredCells(found) }),
  };
}

function declaredCells({ renamed, snapshot }: Found): NonNullable<ForPlan['declared']> {
  const sheet = renamed.get(zhCN.sheets.declared) ?? zhCN.sheets.declared;
  const cells = [...(snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [])].flatMap(([row, inRow]) =>
    [...inRow].map(([column, { value, error }]) => [row, column, value ?? error ?? '']),
  );
  return { sheet, cells: JSON.stringify(cells) };
}

function worthOf({ found, result }: Submitted): Worth {
  const { institution, appraisers, status } = result;
  const total = found.cover.get('total');
  const stated = total && found.book.value(total);
  return {
    status,
    total: institution.total,
    ...Object.fromEntries(institution.sections.map(({ code, points }) => [code, points])),
    ...(typeof stated === 'number' && { stated }),
    appraisers: appraisers.map(({ id, name, result: sheet }) => ({
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      status: sheet.status,
      ...('total' in sheet && { total: sheet.total }),
    })),
  };
}
