import { type DrawnInspector, leastInspectors } from './draw.js';
import { type DutyFinding, type Subject, told } from './duties.js';
import type { Row } from './registers.js';

const listed = (values: readonly (string | undefined)[] | undefined): readonly string[] =>
  (values ?? []).filter((value) => value !== undefined);

/** The inspectors on the register, for draws and for what is checked of recorded ones (N7). */
export class Inspectors {
  readonly #known = new Map<string, DrawnInspector>();

  add({ number, employer, recusals }: Row<'inspectors'>): void {
    const id = number ?? '';
    if (id === '') return;
    const known = this.#known.get(id);
    // Two rows of one number are told; until then nobody goes where either of them may not.
    const barred = [
      ...(known?.recusals ?? []),
      ...listed(recusals),
      ...(known?.employer === undefined ? [] : [known.employer]),
    ];
    this.#known.set(id, { id, recusals: [...new Set(barred)], ...(employer !== undefined && { employer }) });
  }

  get all(): readonly DrawnInspector[] {
    return [...this.#known.values()];
  }

  mayGo(id: string, institution: string): boolean {
    const inspector = this.#known.get(id);
    return inspector === undefined || (inspector.employer !== institution && !inspector.recusals.includes(institution));
  }
}

/** Draws as they were made, here or on another platform: at least two inspectors, none to their own institution or a recusal. */
export class Draws {
  readonly #rows: { readonly row: Row<'draws'>; readonly at: number }[] = [];

  add(row: Row<'draws'>, at: number): void {
    this.#rows.push({ row, at });
  }

  findings(inspectors: Inspectors, subjectOf: (id: string) => Subject): readonly DutyFinding[] {
    return this.#rows.flatMap(({ row, at }) => {
      const { institution } = row;
      if (institution === undefined) return [];
      const sent = [...new Set(listed(row.inspectors))];
      const subject = subjectOf(institution);
      const place = { register: 'draws', at, column: 'inspectors' } as const;
      const barred = sent.filter((id) => !inspectors.mayGo(id, institution));
      return [
        ...(sent.length < leastInspectors
          ? [
              told('draw-too-few-inspectors', subject, place, {
                found: sent.length,
                allowed: { from: leastInspectors },
              }),
            ]
          : []),
        ...(barred.length > 0 ? [told('draw-conflict', subject, place, { list: barred })] : []),
      ];
    });
  }
}
