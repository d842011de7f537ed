import { catalogueOf, readPolicy } from '@envscore/rules-core';
import type { CellAddress, Scalar } from '../formula/expression.js';
import { isScalar, valueAt } from '../layout/document.js';
import type { ReadPlan } from '../plan/read.js';
import { numberIn, rowsOf, textIn, withNumber } from '../plan/rows.js';
import { workbooksOf } from '../plan/workbooks.js';
import { peopleOf } from '../scoresheet/entries.js';
import { policyText, readPolicyText } from '../scoresheet/policy-text.js';
import { zhCN } from '../wording/zh-CN.js';
import { isSameName } from './alike.js';
import { type CheckDetail, type CheckFinding, type Checked, type Submission, checkFinding } from './checked.js';
import type { CheckCode } from './codes.js';
import { declaredAltered } from './declared-altered.js';
import { madeFor } from './made-for.js';
import { inOrder } from './order.js';

/** A workbook that the plan asks for and nobody has handed in. */
export interface MissingWorkbook {
  /** As it was handed out. */
  readonly file: string;
  readonly institution?: string;
  /** The code of a matter or category. */
  readonly unit?: string;
  readonly expert: Expected;
}

interface Expected {
  readonly number?: number;
  readonly name?: string;
  readonly library?: 'national' | 'provincial';
}

export interface AgainstPlan {
  /** The files in their order, each with what the plan adds to its findings. */
  readonly files: readonly Checked[];
  /** In the plan's order. */
  readonly missing: readonly MissingWorkbook[];
}

/** A workbook that the plan asks for. */
interface Planned {
  readonly file: string;
  readonly review: unknown;
  readonly institution: string;
  readonly unit: string;
  readonly number: number | undefined;
  readonly name: string;
}

/** Holds checked files to the plan of their day. Plain data in, plain data out. */
export function checkAgainstPlan({ plan }: Pick<ReadPlan, 'plan'>, files: readonly Checked[]): AgainstPlan {
  const all = plannedBy(plan);
  const recusals = recusalsOf(plan);
  /** The file that has come for it. */
  const came = new Map<Planned, string>();
  const held = files.map((file): Checked => {
    if (file.scoresheet === undefined) return file;
    const telling = new Telling(file);
    const planned = telling.find(all, file.scoresheet.submission, recusals);
    if (planned !== undefined) {
      const before = came.get(planned);
      if (before === undefined) came.set(planned, file.file);
      else telling.tell('duplicate-submission', 'expert.number', { found: before });
      telling.compare(planned);
    }
    return telling.told();
  });
  return {
    files: held,
    missing: all.filter((planned) => !came.has(planned)).map(missingOf),
  };
}

const textAt = (document: unknown, path: string): string => {
  const value = valueAt(document, path);
  return isScalar(value) ? String(value) : '';
};

const plannedBy = (plan: unknown): readonly Planned[] =>
  workbooksOf(plan).flatMap(({ name: file, review }): readonly Planned[] => {
    if (review === undefined) return [];
    const number = valueAt(review, 'expert.number');
    return [
      {
        file,
        review,
        institution: textAt(review, 'institution.name'),
        unit: textAt(review, 'unit'),
        number: typeof number === 'number' ? number : undefined,
        name: textAt(review, 'expert.name'),
      },
    ];
  });

interface Recusal {
  readonly expert: number;
  readonly institution: string;
}

const recusalsOf = (plan: unknown): readonly Recusal[] =>
  rowsOf(plan, 'recusals').flatMap((row): readonly Recusal[] => {
    const [expert, applicant] = [numberIn(row, 'expert'), numberIn(row, 'applicant')];
    const [named] = withNumber(rowsOf(plan, 'applicants'), 'number', applicant);
    const institution = named && textIn(named, 'name');
    return expert === undefined || institution === undefined ? [] : [{ expert, institution }];
  });

const missingOf = ({ file, review, institution, unit, number, name }: Planned): MissingWorkbook => ({
  file,
  ...(institution !== '' && { institution }),
  ...(unit !== '' && { unit }),
  expert: { ...(number !== undefined && { number }), ...(name !== '' && { name }), ...libraryIn(review) },
});

function libraryIn(review: unknown): Pick<Expected, 'library'> {
  const library = valueAt(review, 'expert.library');
  return library === 'national' || library === 'provincial' ? { library } : {};
}

const { labels } = catalogueOf('zh');

/** What a cell of the cover is called. */
const coverLabels: Readonly<Record<string, string>> = labels.review;

const given = (value: Scalar | undefined): { readonly found?: Scalar } => (value === undefined ? {} : { found: value });

const declaredTitle = zhCN.sheets.declared;

/** A policy with all its values, those too that are nowhere stated. */
const effective = (text = ''): string =>
  JSON.stringify(Object.entries(readPolicy(text === '' ? {} : readPolicyText(text)).policy).sort());

/** Puts together what the plan says of one file. */
class Telling {
  readonly #file: Checked;
  readonly #findings: CheckFinding[] = [];
  /** Cells of the declared facts that have been altered. */
  #altered: readonly CheckFinding[] = [];

  constructor(file: Checked) {
    this.#file = file;
  }

  tell(code: CheckCode, key: string, detail: CheckDetail = {}): void {
    const at: CellAddress | undefined = this.#file.forPlan?.cells[key];
    const label = coverLabels[key];
    this.#findings.push(checkFinding(code, { ...(at && { at }), ...(label !== undefined && { label }), ...detail }));
  }

  told(): Checked {
    const { findings, forPlan } = this.#file;
    if (this.#findings.length === 0 && this.#altered.length === 0) return this.#file;
    const kept = findings.flatMap((finding) => this.#fromDeclared(finding));
    return { ...this.#file, findings: inOrder([...kept, ...this.#altered, ...this.#findings], forPlan?.sheets ?? []) };
  }

  /** The workbook that a file is; what of it the plan has not is told. */
  find(
    all: readonly Planned[],
    { institution, unit: stated, expert }: Submission,
    recusals: readonly Recusal[],
  ): Planned | undefined {
    const own = all.filter((planned) => isSameName(planned.institution, institution ?? ''));
    if (own.length === 0) {
      const expected = [...new Set(all.map((planned) => planned.institution))].join('、');
      this.tell('unknown-institution', 'institution.name', { ...given(institution), expected });
      return undefined;
    }
    // A unit that was altered is told; whose workbook it is goes by the unit that it was made for.
    const altered = this.#file.findings.find(({ code }) => code === 'unit-altered');
    const unit = altered === undefined ? stated : String(altered.expected);
    const seats = own.filter((planned) => planned.unit === unit);
    if (seats.length === 0) {
      const expected = [...new Set(own.map((planned) => planned.unit))].join('、');
      this.tell('unit-not-planned', 'unit', { ...given(unit), expected });
      return undefined;
    }
    const byNumber = seats.find(({ number }) => number !== undefined && number === expert?.number);
    const byName = seats.find(({ name }) => expert?.name !== undefined && isSameName(name, expert.name));
    const seat = byNumber ?? byName;
    const recusal = recusals.find(
      (each) => each.expert === expert?.number && isSameName(each.institution, institution ?? ''),
    );
    if (recusal !== undefined) this.tell('recused-expert', 'expert.number', { found: recusal.expert });
    else if (byNumber === undefined && expert?.number !== undefined) {
      const expected = seats.map(({ number, name }) => `${number ?? ''} ${name}`.trim()).join('、');
      this.tell('wrong-expert', 'expert.number', { found: expert.number, expected });
    } else if (byNumber !== undefined && byNumber !== byName && expert?.name !== undefined) {
      this.tell('renamed-expert', 'expert.name', { found: expert.name, expected: byNumber.name });
    }
    return seat;
  }

  /** The rest of a workbook that is known: its day, its people, what was declared. */
  compare({ review }: Planned): void {
    const { scoresheet, forPlan } = this.#file;
    const date = textAt(review, 'date');
    const stated = scoresheet?.submission.date;
    if (stated !== undefined && date !== '' && stated !== date) {
      this.tell('other-date', 'date', { found: stated, expected: date });
    }
    this.#madeFor(review);
    this.#people(review);
    if (forPlan === undefined || valueAt(review, 'declared') === undefined) return;
    const { declared } = forPlan;
    if (declared !== undefined) this.#altered = declaredAltered(review, declared);
    else this.#findings.push(checkFinding('missing-sheet', { label: declaredTitle, expected: declaredTitle }));
  }

  /** A declaration that was altered is held to what was declared: what is stated may differ from that, or not. */
  #fromDeclared(finding: CheckFinding): readonly CheckFinding[] {
    const { code, found, expectedAt } = finding;
    const altered = this.#altered.find(({ at }) => at?.row === expectedAt?.row && at?.column === expectedAt?.column);
    if (code !== 'differs-from-declared' || altered === undefined) return [finding];
    const declared = altered.expected ?? '';
    return String(found ?? '') === String(declared) ? [] : [{ ...finding, expected: declared }];
  }

  /** Policy and scope decide what facts are worth: whoever makes a workbook with others makes other points. */
  #madeFor(review: unknown): void {
    const stated = this.#file.forPlan?.madeFor ?? {};
    const planned = madeFor(review);
    if (effective(stated.policy) !== effective(planned.policy)) {
      this.tell('other-policy', 'policy', {
        label: zhCN.cover.policy,
        ...given(stated.policy),
        expected: planned.policy ?? policyText({}) ?? '',
      });
    }
    for (const key of ['scope.only', 'scope.except'] as const) {
      if (stated[key] === planned[key]) continue;
      const expected = planned[key] === undefined ? {} : { expected: planned[key] };
      this.tell('other-scope', key, { ...given(stated[key]), ...expected });
    }
  }

  /** People go by their numbers; a number that the plan has not, by the name. */
  #people(review: unknown): void {
    const rest = peopleOf(review).map((person) => ({ id: valueAt(person, 'id'), name: textAt(person, 'name') }));
    const planned = new Set(rest);
    const stated = this.#file.scoresheet?.worth.appraisers ?? [];
    const take = (isWanted: (one: (typeof rest)[number]) => boolean): (typeof rest)[number] | undefined => {
      const found = [...planned].find(isWanted);
      if (found !== undefined) planned.delete(found);
      return found;
    };
    const byNumber = stated.map(({ id }) => (id === undefined ? undefined : take((one) => one.id === id)));
    stated.forEach(({ id, name = '' }, index) => {
      const key = `appraisers.${index}`;
      const label = labels.review['appraisers.name'];
      const known = byNumber[index];
      if (known !== undefined) {
        if (!isSameName(known.name, name))
          this.tell('renamed-appraiser', key, { label, found: name, expected: known.name });
        return;
      }
      const namesake = name === '' ? undefined : take((one) => isSameName(one.name, name));
      if (namesake === undefined)
        this.tell('appraiser-not-planned', key, { label, found: `${id ?? ''} ${name}`.trim() });
      else {
        const expected = isScalar(namesake.id) ? { expected: namesake.id } : {};
        this.tell('renumbered-appraiser', key, { label: name, ...given(id), ...expected });
      }
    });
    for (const { id, name } of planned) {
      this.tell('appraiser-missing', 'unit', {
        label: labels.review.appraisers,
        expected: `${isScalar(id) ? id : ''} ${name}`.trim(),
      });
    }
  }
}
