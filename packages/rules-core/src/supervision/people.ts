import type { Subject } from './duties.js';
import type { Row } from './registers.js';

/** An institution or appraiser as registered. */
export interface Registered {
  readonly kind: 'institution' | 'appraiser';
  /** The number of the licence or certificate. */
  readonly id: string;
  readonly name?: string;
  readonly province?: string;
  /** Of an appraiser. */
  readonly institution?: string;
  readonly registeredOn?: string;
  readonly validTo?: string;
  readonly deregisteredOn?: string;
  readonly at: number;
}

/** Whether somebody is registered on a day; the day of deregistration is the first without. */
export const isRegisteredOn = (
  { registeredOn, deregisteredOn }: Pick<Registered, 'registeredOn' | 'deregisteredOn'>,
  date: string,
): boolean =>
  registeredOn !== undefined && registeredOn <= date && (deregisteredOn === undefined || date < deregisteredOn);

/** Numbers are told apart without blanks around them. */
const idOf = (text: string | undefined): string | undefined => {
  const id = text?.trim();
  return id === '' ? undefined : id;
};

/** The institutions and appraisers of the registers, by their numbers; of two rows with one number the first counts. */
export class People {
  readonly institutions = new Map<string, Registered>();
  readonly appraisers = new Map<string, Registered>();
  readonly #staff = new Map<string, Registered[]>();
  readonly #named = new Map<string, Registered[]>();

  /** The one who has the number already, if anybody has. */
  addInstitution(row: Row<'institutions'>, province: string | undefined, at: number): Registered | undefined {
    const id = idOf(row.licence);
    if (id === undefined) return undefined;
    const known = this.institutions.get(id);
    if (known !== undefined) return known;
    const { name, registeredOn, validTo, deregisteredOn } = row;
    const where = row.province ?? province;
    const who: Registered = {
      kind: 'institution',
      id,
      ...(name !== undefined && { name }),
      ...(where !== undefined && { province: where }),
      ...(registeredOn !== undefined && { registeredOn }),
      ...(validTo !== undefined && { validTo }),
      ...(deregisteredOn !== undefined && { deregisteredOn }),
      at,
    };
    this.institutions.set(id, who);
    this.#name(who);
    return undefined;
  }

  /** The one who has the number already, if anybody has. */
  addAppraiser(row: Row<'appraisers'>, at: number): Registered | undefined {
    const id = idOf(row.certificate);
    if (id === undefined) return undefined;
    const known = this.appraisers.get(id);
    if (known !== undefined) return known;
    const { name, registeredOn, deregisteredOn } = row;
    const institution = idOf(row.institution);
    const who: Registered = {
      kind: 'appraiser',
      id,
      ...(name !== undefined && { name }),
      ...(institution !== undefined && { institution }),
      ...(registeredOn !== undefined && { registeredOn }),
      ...(deregisteredOn !== undefined && { deregisteredOn }),
      at,
    };
    this.appraisers.set(id, who);
    this.#name(who);
    if (institution === undefined) return undefined;
    const staff = this.#staff.get(institution) ?? [];
    staff.push(who);
    this.#staff.set(institution, staff);
    return undefined;
  }

  get(id: string): Registered | undefined {
    return this.institutions.get(id) ?? this.appraisers.get(id);
  }

  staffOf(institution: string): readonly Registered[] {
    return this.#staff.get(institution) ?? [];
  }

  /** All who have a name, for a name alone names nobody. */
  withName(name: string): readonly Registered[] {
    return this.#named.get(name.trim()) ?? [];
  }

  /** Institutions that share a name, and appraisers of one institution who do. */
  alike(): readonly (readonly Registered[])[] {
    return [...this.#named.values()].flatMap((same) => {
      if (same.length < 2) return [];
      const groups = new Map<string, Registered[]>();
      for (const who of same) {
        const key = who.kind === 'institution' ? '' : `of ${who.institution ?? ''}`;
        groups.set(key, [...(groups.get(key) ?? []), who]);
      }
      return [...groups.values()].filter((group) => group.length > 1);
    });
  }

  provinceOf({ province, institution }: Registered): string | undefined {
    return province ?? this.institutions.get(institution ?? '')?.province;
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

  #name(who: Registered): void {
    const name = who.name?.trim() ?? '';
    if (name === '') return;
    const same = this.#named.get(name);
    if (same === undefined) this.#named.set(name, [who]);
    else same.push(who);
  }
}
