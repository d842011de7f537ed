import {
  type DutyFinding,
  type RegisterBook,
  type Supervision,
  defaultPolicy,
  supervising,
} from '@envscore/rules-core';

type Rows = Readonly<Partial<Record<Parameters<ReturnType<typeof supervising>['add']>[0], readonly object[]>>>;

/** A province whose registers owe nothing but what a test adds: registered long ago, counted from the day that a test says. */
export const institution = (licence: string, more: object = {}): object => ({
  licence,
  name: `${licence}鉴定中心`,
  registeredOn: '2018-01-01',
  ...more,
});

export const appraiser = (certificate: string, of: string, more: object = {}): object => ({
  certificate,
  name: `${certificate}某`,
  institution: of,
  registeredOn: '2018-01-01',
  ...more,
});

/** The registers with these rows on a day; `at` counts the rows of each register from 0. */
export function registersOn(
  asOf: string,
  rows: Rows,
  book: RegisterBook = { province: '江西', countedFrom: asOf },
  policy: Partial<typeof defaultPolicy> = {},
): Supervision {
  const registers = supervising({ asOf, policy: { ...defaultPolicy, ...policy } });
  registers.begin(book);
  for (const [id, list] of Object.entries(rows))
    list.forEach((row, at) => {
      registers.add(id as keyof typeof rows, row, at);
    });
  return registers.result();
}

/** The findings of one code. */
export const ofCode = ({ findings }: Supervision, code: DutyFinding['code']): readonly DutyFinding[] =>
  findings.filter((finding) => finding.code === code);
