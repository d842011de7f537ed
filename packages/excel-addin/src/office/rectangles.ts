import type { FoundBlock } from '@envscore/scoresheet';

/** Cells of one kind as few blocks: runs along the rows, equal runs under each other taken together. */
export function rectanglesOf<T, K>(
  cells: ReadonlyMap<number, ReadonlyMap<number, T>>,
  kindOf: (cell: T) => K | undefined,
): ReadonlyMap<K, readonly FoundBlock[]> {
  const done = new Map<K, FoundBlock[]>();
  let above = new Map<string, { readonly kind: K; block: FoundBlock }>();
  for (const row of [...cells.keys()].sort((one, other) => one - other)) {
    const here: typeof above = new Map();
    for (const { kind, left, right } of runsOf(cells.get(row) ?? new Map<number, T>(), kindOf)) {
      const before = above.get(`${left}-${right}`);
      const isContinued = before?.kind === kind && before.block.bottom === row - 1;
      here.set(`${left}-${right}`, {
        kind,
        block: { top: isContinued ? before.block.top : row, left, bottom: row, right },
      });
      if (isContinued) above.delete(`${left}-${right}`);
    }
    finish(above, done);
    above = here;
  }
  finish(above, done);
  return done;
}

function finish<K>(
  ended: ReadonlyMap<string, { readonly kind: K; readonly block: FoundBlock }>,
  done: Map<K, FoundBlock[]>,
): void {
  for (const { kind, block } of ended.values()) {
    const known = done.get(kind);
    if (known === undefined) done.set(kind, [block]);
    else known.push(block);
  }
}

interface Run<K> {
  readonly kind: K;
  readonly left: number;
  right: number;
}

function runsOf<T, K>(columns: ReadonlyMap<number, T>, kindOf: (cell: T) => K | undefined): readonly Run<K>[] {
  const runs: Run<K>[] = [];
  for (const [column, cell] of [...columns].sort(([one], [other]) => one - other)) {
    const kind = kindOf(cell);
    if (kind === undefined) continue;
    const last = runs.at(-1);
    if (last?.kind === kind && last.right === column - 1) last.right = column;
    else runs.push({ kind, left: column, right: column });
  }
  return runs;
}
