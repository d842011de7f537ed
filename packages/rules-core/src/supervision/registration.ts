import { type DutyFinding, told } from './duties.js';
import { type People, isRegisteredOn } from './people.js';

/** N7: registrations that have lost what they rest on. */
export function registration(people: People, asOf: string): readonly DutyFinding[] {
  const expired = [...people.institutions.values()]
    .filter((who) => who.validTo !== undefined && who.validTo < asOf && isRegisteredOn(who, asOf))
    .map((who) =>
      told(
        'licence-expired',
        people.subject(who),
        { register: 'institutions', at: who.at, column: 'validTo' },
        {
          ...(who.validTo !== undefined && { since: who.validTo }),
        },
      ),
    );
  const left = [...people.appraisers.values()].flatMap((who) => {
    const institution = people.institutions.get(who.institution ?? '');
    if (institution === undefined || !isRegisteredOn(who, asOf) || isRegisteredOn(institution, asOf)) return [];
    const { deregisteredOn } = institution;
    if (deregisteredOn === undefined || deregisteredOn > asOf) return [];
    const place = { register: 'appraisers', at: who.at, column: 'institution' } as const;
    return [
      told('appraiser-without-institution', people.subject(who), place, {
        since: deregisteredOn,
        found: institution.name ?? institution.id,
      }),
    ];
  });
  return [...expired, ...left];
}

/** People and institutions are told apart by number; those whom a name alone does not tell apart are worth a look. */
export const sameNames = (people: People): readonly DutyFinding[] =>
  people.alike().flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.map((who) => {
          const register = who.kind === 'institution' ? 'institutions' : 'appraisers';
          return told(
            'same-name',
            people.subject(who),
            { register, at: who.at, column: 'name' },
            {
              list: [first, ...others].map(({ id }) => id),
              other: { register, at: first.at },
            },
          );
        }),
  );
