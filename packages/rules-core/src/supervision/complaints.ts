import { type DutyFinding, type Place, type Subject, told } from './duties.js';
import { identityOf } from './identity.js';
import { type Row, grounds } from './registers.js';
import type { Day } from './supervision.js';

const blacklistGrounds: ReadonlySet<string> = new Set(grounds);

/** N4, N5: complaints are looked into, sanctioned where founded, told to the departments concerned, published, and listed. */
export class Complaints {
  readonly #handled = new Set<string>();
  readonly #rows: { readonly row: Row<'complaints'>; readonly at: number }[] = [];

  add(row: Row<'complaints'>, at: number): void {
    this.#rows.push({ row, at });
    if (row.commission !== undefined && row.outcome !== undefined) this.#handled.add(identityOf(row.commission));
  }

  /** Whether a commission is looked into as a complaint, whose own findings go on from there. */
  handles(commission: string): boolean {
    return this.#handled.has(identityOf(commission));
  }

  /** `intendedSince` says whether a listing of somebody was begun on or after a day. */
  findings(
    subjectOf: (id: string) => Subject,
    intendedSince: (id: string, date: string) => boolean,
    { asOf }: Day,
  ): readonly DutyFinding[] {
    return this.#rows.flatMap(({ row, at }) => {
      const { about, receivedOn, outcome, closedOn, sanctionedOn, toldOn, publishedOn } = row;
      if (about === undefined || receivedOn === undefined || receivedOn > asOf || outcome === 'unfounded') return [];
      const number = { found: row.number ?? '' };
      const tell = (code: DutyFinding['code'], column: Place['column'], since: string): DutyFinding =>
        told(
          code,
          subjectOf(about),
          { register: 'complaints', at, ...(column !== undefined && { column }) },
          { since, ...number },
        );
      if (outcome === undefined) return [tell('complaint-open', 'outcome', receivedOn)];
      const founded = closedOn ?? receivedOn;
      if (sanctionedOn === undefined) return [tell('sanction-open', 'sanctionedOn', founded)];
      return [
        ...(toldOn === undefined ? [tell('result-not-told', 'toldOn', sanctionedOn)] : []),
        ...(publishedOn === undefined ? [tell('result-not-published', 'publishedOn', sanctionedOn)] : []),
        ...(blacklistGrounds.has(row.subject ?? '') && row.notListed === undefined && !intendedSince(about, receivedOn)
          ? [tell('listing-open', 'about', founded)]
          : []),
      ];
    });
  }
}
