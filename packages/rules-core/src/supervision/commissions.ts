import { decideCommission } from './commission.js';
import { type DutyFinding, type Subject, told } from './duties.js';
import { isRegisteredOn, type Registered } from './people.js';
import type { Row } from './registers.js';
import { covers } from './scope.js';
import type { Day } from './supervision.js';

/** What commissions are judged by besides their own rows. */
export interface Practice {
  readonly institutions: ReadonlyMap<string, Registered>;
  /** The categories that somebody's licence grants; undefined where the register says nothing of it. */
  readonly categoriesOf: (id: string) => ReadonlySet<string> | undefined;
  readonly isListed: (id: string) => boolean;
}

/** The institutions whose scope holds a unit on a day, by number; those on the blacklist last and told. */
export function capableOf(
  unit: string,
  { institutions, categoriesOf, isListed }: Practice,
  asOf: string,
): readonly { readonly who: Registered; readonly isListed: boolean }[] {
  return [...institutions.values()]
    .filter((who) => isRegisteredOn(who, asOf) && covers(categoriesOf(who.id) ?? new Set(), unit))
    .map((who) => ({ who, isListed: isListed(who.id) }))
    .sort((one, other) => Number(one.isListed) - Number(other.isListed) || (one.who.id < other.who.id ? -1 : 1));
}

/** So many institutions are named to whom a client can be directed. */
const mostNamed = 5;

/** N4: what is to be done about commissions. */
export class Commissions {
  readonly #rows: { readonly row: Row<'commissions'>; readonly at: number }[] = [];

  add(row: Row<'commissions'>, at: number): void {
    this.#rows.push({ row, at });
  }

  findings(practice: Practice, day: Day): readonly DutyFinding[] {
    return this.#rows
      .filter(({ row }) => row.receivedOn !== undefined && row.receivedOn <= day.asOf)
      .flatMap(({ row, at }) => {
        const found = findingOf(row, practice, day);
        if (found === undefined) return [];
        const { code, column, list } = found;
        const since = row.decidedOn ?? row.receivedOn;
        const detail = {
          ...(since !== undefined && { since }),
          ...(row.number !== undefined && { found: row.number }),
          ...(list !== undefined && { list }),
        };
        return [told(code, subjectOf(row, practice, day), { register: 'commissions', at, column }, detail)];
      });
  }
}

const subjectOf = ({ institution = '' }: Row<'commissions'>, { institutions }: Practice, day: Day): Subject => {
  const who = institutions.get(institution);
  return who === undefined ? { id: institution } : day.subject(who);
};

interface Found {
  readonly code: DutyFinding['code'];
  readonly column: keyof Row<'commissions'>;
  readonly list?: readonly string[];
}

function findingOf(row: Row<'commissions'>, practice: Practice, { asOf }: Day): Found | undefined {
  const { unit, institution = '', decision, redirectedTo } = row;
  const categories = practice.categoriesOf(institution);
  const inScope = unit === undefined || categories === undefined ? undefined : covers(categories, unit);
  const { outcome, redirects } = decideCommission({ ...row, inScope });
  const others = (): readonly string[] =>
    unit === undefined
      ? []
      : capableOf(unit, practice, asOf)
          .filter(({ who, isListed }) => who.id !== institution && !isListed)
          .slice(0, mostNamed)
          .map(({ who }) => who.name ?? who.id);
  if (decision === 'declined' && redirects && redirectedTo === undefined)
    return { code: 'redirect-open', column: 'redirectedTo', list: others() };
  if (outcome === 'unjustifiedRefusal') return { code: 'unjustified-refusal', column: 'decision' };
  if (outcome === 'jointAppraisal' && decision !== 'joint')
    return { code: 'joint-appraisal', column: 'decision', list: others() };
  if (outcome === 'undetermined' && decision === 'declined')
    return { code: 'refusal-to-examine', column: 'reasonProper' };
  if (outcome === 'mustAccept' && decision === undefined) return { code: 'must-accept', column: 'decision' };
  if (decision === 'accepted' && inScope === false) return { code: 'accepted-outside-scope', column: 'unit' };
  return undefined;
}
