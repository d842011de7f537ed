import { type Policy, defaultPolicy } from '../scoring/policy.js';
import { Blacklist, type Holder } from './blacklist-register.js';
import { type CaseStanding, Cases, type MonthCount } from './cases.js';
import { Categories } from './categories.js';
import { Commissions, type Practice } from './commissions.js';
import { Complaints } from './complaints.js';
import type { DrawnInspector } from './draw.js';
import { type DutyFinding, type Subject, told } from './duties.js';
import { Advisers, Trainings } from './guidance.js';
import { Evaluations, Inspections } from './inspections.js';
import { NoPrepay } from './no-prepay.js';
import { isDate } from '../scoring/fields.js';
import { provinceOf } from './identity.js';
import { People, type Registered, isRegisteredOn } from './people.js';
import { Draws, Inspectors } from './recorded-draws.js';
import { knownOn, readRow } from './records.js';
import { References } from './references.js';
import { type RegisterId, type Row, registerIds } from './registers.js';
import { registration, sameNames } from './registration.js';
import { type Day, usualDays, usualStart } from './supervision.js';

export interface SupervisionOptions {
  /** The day that the registers are looked at, YYYY-MM-DD. */
  readonly asOf: string;
  readonly policy?: Policy;
}

/** One workbook or document of registers, before its rows. */
export interface RegisterBook {
  /** The province of all rows that say nothing else. */
  readonly province?: string;
  /** Duties are counted from this day on, YYYY-MM-DD. */
  readonly countedFrom?: string;
}

/** A province and whom it has registered. */
interface ProvinceStanding {
  readonly name?: string;
  readonly institutions: number;
  readonly appraisers: number;
}

/** What the registers say on a day. */
export interface Supervision {
  readonly asOf: string;
  /** In the order of the duties, then of the registers. */
  readonly findings: readonly DutyFinding[];
  /** How many more findings of wrong rows there are. */
  readonly omitted: number;
  /** Everybody with a listing, or with what could become one; those whom clients are warned of first. */
  readonly holders: readonly Holder[];
  /** The names under which somebody is listed without a number: a warning, never a verdict. */
  readonly namesListed: readonly string[];
  /** Who may take what. */
  readonly practice: Practice;
  /** Institutions registered on the day, by their case indicator. */
  readonly cases: readonly CaseStanding[];
  readonly months: readonly MonthCount[];
  readonly provinces: readonly ProvinceStanding[];
  /** Whom a draw may send. */
  readonly inspectors: readonly DrawnInspector[];
  readonly rows: ReadonlyMap<RegisterId, number>;
}

/** Takes registers row by row, in any order, and keeps no more of them than the duties need. */
export interface Supervising {
  /** The rows that follow are of this book. */
  begin(book: RegisterBook): void;
  /** A row as it was found, a wrong value where it stands; `at` leads back to it. */
  add(register: RegisterId, row: unknown, at: number): void;
  result(): Supervision;
}

/** Of what is wrong in rows no more is kept than this. */
const mostWrong = 10_000;

/** The duties' order, then the registers'. */
const rank = ({ duty, place }: DutyFinding): number =>
  Number(duty.slice(1)) * 100 + (place === undefined ? 0 : 1 + registerIds.indexOf(place.register));

const inOrder = (one: DutyFinding, other: DutyFinding): number =>
  rank(one) - rank(other) ||
  (one.place?.at ?? -1) - (other.place?.at ?? -1) ||
  (one.code < other.code ? -1 : one.code > other.code ? 1 : 0);

/**
 * The registers on a day. Rows come in any order and from any number of books; the same rows give the same findings. It throws nothing: what
 * is wrong in a row is a finding.
 */
export function supervising({ asOf, policy = defaultPolicy }: SupervisionOptions): Supervising {
  const people = new People();
  const trainings = new Trainings();
  const advisers = new Advisers();
  const cases = new Cases(asOf);
  const noPrepay = new NoPrepay();
  const commissions = new Commissions();
  const complaints = new Complaints();
  const blacklist = new Blacklist();
  const categories = new Categories();
  const inspections = new Inspections();
  const evaluations = new Evaluations();
  const inspectors = new Inspectors();
  const draws = new Draws();
  const references = new References();
  /** The earliest day that a book of a province counts from. */
  const starts = new Map<string | undefined, string>();
  const named = new Set<string>();
  const rows = new Map<RegisterId, number>();
  const wrong: DutyFinding[] = [];
  let book: RegisterBook = {};
  let omitted = 0;

  const keepWrong = (finding: DutyFinding): void => {
    if (wrong.length < mostWrong) wrong.push(finding);
    else omitted += 1;
  };
  const registeredTwice = (register: 'institutions' | 'appraisers', id: string, at: number, first: number): void => {
    const column = register === 'institutions' ? 'licence' : 'certificate';
    const other = { register, at: first };
    keepWrong(told('duplicate-number', { id }, { register, at, column }, { found: id, other }));
  };
  const taker =
    <Id extends RegisterId>(register: Id, keep: (row: Row<Id>, at: number, isRead: boolean) => void) =>
    (found: unknown, at: number): void => {
      rows.set(register, (rows.get(register) ?? 0) + 1);
      const { row, findings } = readRow(register, found, at);
      findings.forEach(keepWrong);
      const duplicate = references.add(register, row, at);
      if (duplicate !== undefined) keepWrong(duplicate);
      keep(knownOn(register, row, asOf), at, !findings.some(({ code }) => code === 'wrong-value'));
    };
  const takers: Readonly<Record<RegisterId, (found: unknown, at: number) => void>> = {
    institutions: taker('institutions', (row, at) => {
      const first = people.addInstitution(row, book, at);
      if (first !== undefined) registeredTwice('institutions', row.licence ?? '', at, first);
    }),
    appraisers: taker('appraisers', (row, at) => {
      const first = people.addAppraiser(row, book, at);
      if (first !== undefined) registeredTwice('appraisers', row.certificate ?? '', at, first);
    }),
    categories: taker('categories', (row, at) => {
      categories.add(row, at);
    }),
    trainings: taker('trainings', (row, at) => {
      trainings.add(row, at);
    }),
    cases: taker('cases', (row, at) => {
      const twice = cases.add(row, at);
      if (twice !== undefined) keepWrong(twice);
    }),
    // A reason that cannot be read is not the same as none.
    commissions: taker('commissions', (row, at, isRead) => {
      if (isRead) commissions.add(row, at);
    }),
    complaints: taker('complaints', (row, at) => {
      complaints.add(row, at);
    }),
    blacklist: taker('blacklist', (row, at) => {
      blacklist.add(row, at);
    }),
    inspections: taker('inspections', (row, at) => {
      inspections.add(row, at, asOf);
    }),
    evaluations: taker('evaluations', (row, at) => {
      evaluations.add(row, book.province, at);
    }),
    noPrepay: taker('noPrepay', (row, at) => {
      noPrepay.add(row, at);
    }),
    advisers: taker('advisers', (row, at) => {
      const { province = book.province } = row;
      advisers.add(province === undefined ? row : { ...row, province }, at);
    }),
    inspectors: taker('inspectors', (row) => {
      inspectors.add(row);
    }),
    draws: taker('draws', (row, at) => {
      draws.add(row, at);
    }),
  };

  const day: Day = { asOf, policy, subject: (who) => people.subject(who) };
  const subjectOf = (id: string): Subject => people.subjectOf(id);

  /** Everybody by province; the provinces that a book names are there without anybody. */
  const provinces = () => {
    const found = new Map<string | undefined, { institutions: Registered[]; appraisers: Registered[] }>();
    const of = (province: string | undefined) => {
      const known = found.get(province) ?? { institutions: [], appraisers: [] };
      found.set(province, known);
      return known;
    };
    named.forEach(of);
    for (const who of people.institutions.values()) of(who.province).institutions.push(who);
    for (const who of people.appraisers.values()) of(people.provinceOf(who)).appraisers.push(who);
    // Registers that name no province anywhere are one province's all the same.
    if (found.size === 0) of(undefined);
    return found;
  };

  return {
    begin({ province: name, countedFrom: start }) {
      const province = provinceOf(name);
      const isStart = start !== undefined && isDate(start) && start >= usualDays.from;
      const countedFrom = isStart ? start : undefined;
      book = { ...(province !== undefined && { province }), ...(countedFrom !== undefined && { countedFrom }) };
      if (province !== undefined) named.add(province);
      if (start !== undefined && countedFrom === undefined)
        keepWrong(
          told('unreadable-start', { ...(province !== undefined && { province }) }, undefined, { found: start }),
        );
      const first = starts.get(province) ?? countedFrom;
      if (first !== undefined && countedFrom !== undefined)
        starts.set(province, first < countedFrom ? first : countedFrom);
    },
    add(register, found, at) {
      takers[register](found, at);
    },
    result() {
      const holders = blacklist.holders(people, day);
      const listed = new Set(holders.filter(({ isListed }) => isListed).map(({ subject }) => subject.id));
      const isListed = (id: string): boolean => listed.has(id);
      const practice: Practice = {
        institutions: people.institutions,
        categoriesOf: (id) => categories.of(id),
        isListed,
      };
      const byProvince = provinces();
      const names = [...byProvince.keys()];
      const found = [
        ...wrong,
        ...references.unknown(people),
        ...references.alike(people),
        ...sameNames(people),
        ...trainings.doubtful(subjectOf),
        ...evaluations.unassigned(policy),
        ...advisers.findings(names, day),
        ...noPrepay.findings(names, people.institutions, isListed, day),
        ...commissions.findings(practice, (number) => complaints.handles(number), day),
        ...complaints.findings(subjectOf, (id, date) => blacklist.begunSince(id, date, asOf), day),
        ...blacklist.findings(holders, people, day),
        ...categories.findings(people, day),
        ...categories.staffing(people.institutions.values(), (id) => people.staffOf(id), day),
        ...inspections.findings(people, day),
        ...draws.findings(inspectors, subjectOf),
        ...registration(people, asOf),
        ...[...byProvince].flatMap(([province, { institutions, appraisers }]) => {
          const subject = province === undefined ? {} : { province };
          return [
            ...trainings.findings(appraisers, day),
            ...cases.findings(institutions, day),
            ...evaluations.findings(subject, institutions, starts.get(province) ?? usualStart, day),
            ...inspections.never(institutions, subject, day),
          ];
        }),
      ];
      const active = (all: readonly Registered[]): readonly Registered[] =>
        all.filter((who) => isRegisteredOn(who, asOf));
      return {
        asOf,
        findings: found.sort(inOrder),
        omitted,
        holders,
        namesListed: blacklist.namesListed(day),
        practice,
        cases: cases.standings(active([...people.institutions.values()]), day),
        months: cases.months,
        provinces: [...byProvince].map(([name, { institutions, appraisers }]) => ({
          ...(name !== undefined && { name }),
          institutions: active(institutions).length,
          appraisers: active(appraisers).length,
        })),
        inspectors: inspectors.all,
        rows,
      };
    },
  };
}
