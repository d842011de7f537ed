import { decideCommission } from './commission.js';
import { type DutyFinding, type Subject, told } from './duties.js';
import { type Registered, isGone, isRegisteredOn } from './people.js';
import { identityOf } from './identity.js';
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
    .filter((who) => isRegisteredOn(who, asOf) && (who.validTo ?? asOf) >= asOf)
    .filter((who) => covers(categoriesOf(who.id) ?? new Set(), unit) !== false)
    .map((who) => ({ who, isListed: isListed(who.id) }))
    .sort((one, other) => Number(one.isListed) - Number(other.isListed) || (one.who.id < other.who.id ? -1 : 1));
}

/** N4: what is to be done about commissions. */
export class Commissions {
  readonly #rows: { readonly row: Row<'commissions'>; readonly at: number }[] = [];

  add(row: Row<'commissions'>, at: number): void {
    this.#rows.push({ row, at });
  }

  /** `isHandled` says whether a commission is looked into as a complaint. */
  findings(practice: Practice, isHandled: (number: string) => boolean, day: Day): readonly DutyFinding[] {
    return this.#rows
      .filter(({ row }) => row.receivedOn !== undefined && row.receivedOn <= day.asOf)
      .flatMap(({ row, at }) =>
        findingsOf(row, practice, day)
          .filter(({ code }) => code !== 'unjustified-refusal' || !isHandled(row.number ?? ''))
          .map(({ code, column, list }) => {
            const since = row.decidedOn ?? row.receivedOn;
            const detail = {
              ...(since !== undefined && { since }),
              found: row.number ?? '',
              ...(list !== undefined && { list }),
            };
            return told(code, subjectOf(row, practice, day), { register: 'commissions', at, column }, detail);
          }),
      );
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

function findingsOf(row: Row<'commissions'>, practice: Practice, { asOf }: Day): readonly Found[] {
  const { unit, institution = '', decision, redirectedTo } = row;
  const categories = practice.categoriesOf(institution);
  const inScope = unit === undefined || categories === undefined ? undefined : covers(categories, unit);
  const { outcome, redirects } = decideCommission({ ...row, inScope });
  const capable = unit === undefined ? [] : capableOf(unit, practice, asOf);
  const others = capable.filter(({ who, isListed }) => who.id !== institution && !isListed).map(({ who }) => who);
  const list = others.map(({ id, name }) => name ?? id);
  const found: Found[] = [];
  // Whom the registers know can be seen to be able; somebody of another province cannot.
  const isUnable =
    redirectedTo !== undefined &&
    practice.institutions.has(identityOf(redirectedTo)) &&
    others.every(({ id }) => id !== identityOf(redirectedTo));
  if (decision === 'declined' && redirects && (redirectedTo === undefined || isUnable))
    found.push({ code: 'redirect-open', column: 'redirectedTo', list });
  if (outcome === 'unjustifiedRefusal') found.push({ code: 'unjustified-refusal', column: 'decision' });
  if (outcome === 'jointAppraisal' && decision !== 'joint')
    found.push({ code: 'joint-appraisal', column: 'decision', list });
  if (outcome === 'undetermined' && decision === 'declined')
    found.push({ code: 'refusal-to-examine', column: 'reasonProper' });
  if (outcome === 'mustAccept' && decision === undefined && !isGone(practice.institutions.get(institution), asOf))
    found.push({ code: 'must-accept', column: 'decision' });
  if (decision === 'accepted' && inScope === false) found.push({ code: 'accepted-outside-scope', column: 'unit' });
  return found;
}
