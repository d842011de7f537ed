import { type DutyFinding, told } from './duties.js';
import { lettersOf } from './identity.js';
import type { People } from './people.js';
import { type RegisterId, type Row, registers } from './registers.js';

/** Whom a number may mean. */
type Referred = 'institution' | 'appraiser' | 'either' | 'inspector';

interface Used {
  readonly register: RegisterId;
  readonly column: string;
  readonly id: string;
  readonly at: number;
  readonly means: Referred;
}

const textsIn = (row: object, column: string): readonly string[] => {
  const value: unknown = Reflect.get(row, column);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all
    .filter((one) => typeof one === 'string')
    .map((one) => one.trim())
    .filter((one) => one !== '');
};

/** Who speaks of so many unknown numbers has another register: the first ones tell it. */
const mostOfAColumn = 1000;

function under<Key, Value>(maps: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const known = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, known);
  return known;
}

/**
 * The numbers that rows go by and the numbers of others that they speak of. One that is on no register is told once, where it first
 * stands; one that two rows have is told at the later.
 */
export class References {
  /** By the column that speaks of them, then by number. */
  readonly #used = new Map<string, Map<string, Used>>();
  readonly #first = new Map<RegisterId, Map<string, number>>();
  readonly #inspectors = new Set<string>();

  /** Gives the finding where the row's own number is another row's already. */
  add<Id extends RegisterId>(register: Id, row: Row<Id>, at: number): DutyFinding | undefined {
    const { unique, refers = {} } = registers[register];
    for (const [column, means] of Object.entries<Referred>(refers))
      for (const id of textsIn(row, column)) {
        const used = under(this.#used, `${register} ${column}`);
        if (!used.has(id)) used.set(id, { register, column, id, at, means });
      }
    const [own] = unique === undefined ? [] : textsIn(row, unique);
    // One person may be registered more than once, one time after the other: whoever keeps people sees to that.
    const isPerson = register === 'institutions' || register === 'appraisers';
    if (unique === undefined || own === undefined || isPerson) return undefined;
    if (register === 'inspectors') this.#inspectors.add(own);
    const numbers = under(this.#first, register);
    const first = numbers.get(own);
    if (first === undefined) {
      numbers.set(own, at);
      return undefined;
    }
    return told(
      'duplicate-number',
      { id: own },
      { register, at, column: unique },
      { found: own, other: { register, at: first } },
    );
  }

  unknown(people: People): readonly DutyFinding[] {
    const isKnown = ({ id, means }: Used): boolean => {
      if (means === 'inspector') return this.#inspectors.has(id);
      if (means === 'institution') return people.institutions.has(id);
      return means === 'appraiser' ? people.appraisers.has(id) : people.get(id) !== undefined;
    };
    const unknown = [...this.#used.values()].flatMap((used) =>
      [...used.values()].filter((one) => !isKnown(one)).slice(0, mostOfAColumn),
    );
    if (unknown.length === 0) return [];
    const used = [...this.#used.values()].flatMap((ids) => [...ids.keys()]);
    const alike = byLetters([...people.institutions.keys(), ...people.appraisers.keys(), ...this.#inspectors, ...used]);
    return unknown.map(({ register, column, id, at }) => {
      const list = (alike.get(lettersOf(id)) ?? []).filter((other) => other !== id);
      return told('unknown-number', { id }, { register, at, column }, { found: id, ...(list.length > 0 && { list }) });
    });
  }

  /** Numbers on one register that differ in signs alone; told at all but the first. */
  alike(people: People): readonly DutyFinding[] {
    const inspectors = this.#first.get('inspectors') ?? new Map<string, number>();
    const within = (
      register: 'institutions' | 'appraisers' | 'inspectors',
      ids: Iterable<string>,
      atOf: (id: string) => number | undefined,
    ): readonly DutyFinding[] =>
      [...byLetters(ids).values()].flatMap((same) =>
        same.slice(1).map((id) => {
          const column = registers[register].unique ?? '';
          return told(
            'numbers-alike',
            register === 'inspectors' ? { id } : people.subjectOf(id),
            { register, at: atOf(id) ?? 0, column },
            { found: id, list: same.filter((other) => other !== id) },
          );
        }),
      );
    return [
      ...within('institutions', people.institutions.keys(), (id) => people.institutions.get(id)?.at),
      ...within('appraisers', people.appraisers.keys(), (id) => people.appraisers.get(id)?.at),
      ...within('inspectors', inspectors.keys(), (id) => inspectors.get(id)),
    ];
  }
}

/** The numbers that differ in signs alone, in order, by what they share. */
function byLetters(ids: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const letters = lettersOf(id);
    const group = groups.get(letters);
    if (group === undefined) groups.set(letters, [id]);
    else group.push(id);
  }
  for (const group of groups.values()) group.sort();
  return groups;
}
