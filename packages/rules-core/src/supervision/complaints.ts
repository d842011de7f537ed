import { type DutyFinding, type Place, type Subject, told } from './duties.js';
import { type Row, grounds } from './registers.js';
import type { Day } from './supervision.js';

const blacklistGrounds: ReadonlySet<string> = new Set(grounds);

/** N4, N5: complaints are looked into, sanctioned where founded, told to the departments concerned, published, and listed. */
export class Complaints {
  readonly #rows: { readonly row: Row<'complaints'>; readonly at: number }[] = [];

  add(row: Row<'complaints'>, at: number): void {
    this.#rows.push({ row, at });
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
      const number = row.number === undefined ? {} : { found: row.number };
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
        ...(blacklistGrounds.has(row.subject ?? '') && !intendedSince(about, receivedOn)
          ? [tell('listing-open', 'about', founded)]
          : []),
      ];
    });
  }
}
