import { valueAt } from '../../layout/document.js';
import { typed } from '../../layout/typed.js';
import { type Row, numberIn, rowsOf, textIn, withNumber } from '../rows.js';
import { planTable } from '../tables.js';

/** An expert of the day as the papers name them. */
export interface SeatedExpert {
  readonly number: number;
  readonly name: string;
  readonly employer: string;
  readonly library: string;
  readonly panels: readonly number[];
  /** The panels that they lead. */
  readonly leads: readonly number[];
  /** The institutions that their panels review. */
  readonly reviews: readonly string[];
  readonly recusals: readonly { readonly applicant: string; readonly reason: string | undefined }[];
}

const { spec: library } = planTable('experts').columns.find(({ key }) => key === 'library') ?? {};

/** The experts who sit in a panel, panel by panel, its leader first. */
export function seatedExperts(plan: unknown): readonly SeatedExpert[] {
  const experts = rowsOf(plan, 'experts').map((row) => seated(plan, row));
  return experts
    .filter(({ panels }) => panels.length > 0)
    .sort(
      (one, other) =>
        (one.panels[0] ?? 0) - (other.panels[0] ?? 0) ||
        Number(leadsFirst(other)) - Number(leadsFirst(one)) ||
        one.number - other.number,
    );
}

const leadsFirst = ({ panels, leads }: SeatedExpert): boolean => leads.includes(panels[0] ?? 0);

function seated(plan: unknown, expert: Row): SeatedExpert {
  const number = numberIn(expert, 'number') ?? 0;
  const seats = withNumber(rowsOf(plan, 'panels'), 'expert', number);
  const panels = seats.flatMap((seat) => numberIn(seat, 'panel') ?? []);
  const nameOf = (applicant: number | undefined): string => {
    const [row] = withNumber(rowsOf(plan, 'applicants'), 'number', applicant);
    return (row && textIn(row, 'name')) ?? '';
  };
  const reviewed = rowsOf(plan, 'applications')
    .filter((row) => panels.includes(numberIn(row, 'panel') ?? 0))
    .map((row) => nameOf(numberIn(row, 'applicant')));
  return {
    number,
    name: textIn(expert, 'name') ?? '',
    employer: textIn(expert, 'employer') ?? '',
    library: String((library && typed(library, valueAt(expert.values, 'library'))) ?? ''),
    panels: [...new Set(panels)].sort((one, other) => one - other),
    leads: seats
      .filter(({ values }) => valueAt(values, 'leader') === true)
      .flatMap((seat) => numberIn(seat, 'panel') ?? []),
    reviews: [...new Set(reviewed)],
    recusals: withNumber(rowsOf(plan, 'recusals'), 'expert', number).map((row) => ({
      applicant: nameOf(numberIn(row, 'applicant')),
      reason: textIn(row, 'reason'),
    })),
  };
}
