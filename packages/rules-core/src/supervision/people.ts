import type { Subject } from './duties.js';
import { identityOf } from './identity.js';
import type { Row } from './registers.js';

/** From when to when somebody is registered; the day of deregistration is the first without. */
export interface Span {
  readonly registeredOn?: string;
  readonly deregisteredOn?: string;
}

/** An institution or appraiser as registered, at last where that was more than once. */
export interface Registered extends Span {
  readonly kind: 'institution' | 'appraiser';
  /** The number of the licence or certificate. */
  readonly id: string;
  readonly name?: string;
  readonly province?: string;
  /** Of an appraiser. */
  readonly institution?: string;
  readonly validTo?: string;
  /** Registrations before this one. */
  readonly earlier?: readonly Span[];
  /** The day that the book of this row counts duties from. */
  readonly countedFrom?: string;
  readonly at: number;
}

const holds = ({ registeredOn, deregisteredOn }: Span, date: string): boolean =>
  registeredOn !== undefined && registeredOn <= date && (deregisteredOn === undefined || date < deregisteredOn);

/** Whether somebody is registered on a day. */
export const isRegisteredOn = (who: Span & Pick<Registered, 'earlier'>, date: string): boolean =>
  holds(who, date) || (who.earlier?.some((span) => holds(span, date)) ?? false);

/** Whether somebody is known, and registered on a day no more or not yet: nothing is owed then. */
export const isGone = (who: Registered | undefined, date: string): boolean =>
  who !== undefined && !isRegisteredOn(who, date);

/** What a book says of all its rows. */
export interface BookOfPeople {
  readonly province?: string | undefined;
  readonly countedFrom?: string | undefined;
}

/** A row of either register. */
type Found = Readonly<
  Partial<Record<'id' | 'name' | 'province' | 'institution' | 'validTo' | keyof Span, string | undefined>>
>;

/** The institutions and appraisers of the registers, by their numbers. */
export class People {
  readonly institutions = new Map<string, Registered>();
  readonly appraisers = new Map<string, Registered>();
  #staff: Map<string, Registered[]> | undefined;
  #named: Map<string, Registered[]> | undefined;

  /** Gives the row that has the number at the same time, if there is one. */
  addInstitution(row: Row<'institutions'>, book: BookOfPeople, at: number): number | undefined {
    const { licence: id = '', province = book.province, validTo, ...others } = row;
    return this.#add(this.institutions, 'institution', { id, ...others, province, validTo }, book, at);
  }

  /** Gives the row that has the number at the same time, if there is one. */
  addAppraiser(row: Row<'appraisers'>, book: BookOfPeople, at: number): number | undefined {
    const { certificate: id = '', ...others } = row;
    return this.#add(this.appraisers, 'appraiser', { id, ...others, province: book.province }, book, at);
  }

  get(id: string): Registered | undefined {
    return this.institutions.get(id) ?? this.appraisers.get(id);
  }

  staffOf(institution: string): readonly Registered[] {
    this.#staff ??= grouped(this.appraisers.values(), (who) => who.institution);
    return this.#staff.get(institution) ?? [];
  }

  /** All who have a name, for a name alone names nobody. */
  withName(name: string): readonly Registered[] {
    return this.#byName().get(identityOf(name)) ?? [];
  }

  /** Institutions that share a name, and appraisers of one institution who do. */
  alike(): readonly (readonly Registered[])[] {
    return [...this.#byName().values()].flatMap((same) => {
      if (same.length < 2) return [];
      const groups = grouped(same, (who) => (who.kind === 'institution' ? '' : `of ${who.institution ?? ''}`));
      return [...groups.values()].filter((group) => group.length > 1);
    });
  }

  /** An appraiser is where the institution is; where that is not known, where the book is from. */
  provinceOf({ province, institution }: Registered): string | undefined {
    return this.institutions.get(institution ?? '')?.province ?? province;
  }

  subject(who: Registered): Subject {
    const province = this.provinceOf(who);
    return {
      id: who.id,
      ...(who.name !== undefined && { name: who.name }),
      ...(province !== undefined && { province }),
    };
  }

  /** Whom a number concerns, registered or not. */
  subjectOf(id: string): Subject {
    const who = this.get(id);
    return who === undefined ? { id } : this.subject(who);
  }

  #byName(): ReadonlyMap<string, readonly Registered[]> {
    this.#named ??= grouped([...this.institutions.values(), ...this.appraisers.values()], ({ name = '' }) =>
      name.trim() === '' ? undefined : identityOf(name),
    );
    return this.#named;
  }

  #add(
    known: Map<string, Registered>,
    kind: Registered['kind'],
    found: Found,
    { countedFrom }: BookOfPeople,
    at: number,
  ): number | undefined {
    const { id = '' } = found;
    if (id === '') return undefined;
    const { name, province, institution, validTo, registeredOn, deregisteredOn } = found;
    const who: Registered = {
      kind,
      id,
      ...(name !== undefined && { name }),
      ...(province !== undefined && { province }),
      ...(institution !== undefined && { institution }),
      ...(validTo !== undefined && { validTo }),
      ...(registeredOn !== undefined && { registeredOn }),
      ...(deregisteredOn !== undefined && { deregisteredOn }),
      ...(countedFrom !== undefined && { countedFrom }),
      at,
    };
    const other = known.get(id);
    if (other === undefined) {
      known.set(id, who);
      return undefined;
    }
    const [earlier, later] = (other.registeredOn ?? '') <= (who.registeredOn ?? '') ? [other, who] : [who, other];
    const end = earlier.deregisteredOn;
    if (end === undefined || later.registeredOn === undefined || later.registeredOn < end) {
      known.set(id, withNames(earlier, later));
      return other.at;
    }
    known.set(id, { ...later, earlier: [...(other.earlier ?? []), earlier] });
    return undefined;
  }
}

/** Of two rows with one number the earlier, by all names: nobody knows whose it is, and the order of rows does not tell. */
function withNames(earlier: Registered, later: Registered): Registered {
  const names = [earlier, later].flatMap(({ name }) => (name === undefined ? [] : name.split(between)));
  return names.length === 0 ? earlier : { ...earlier, name: [...new Set(names)].sort().join(between) };
}

const between = '／';

function grouped(all: Iterable<Registered>, keyOf: (who: Registered) => string | undefined): Map<string, Registered[]> {
  const groups = new Map<string, Registered[]>();
  for (const who of all) {
    const key = keyOf(who);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [who]);
    else group.push(who);
  }
  return groups;
}
