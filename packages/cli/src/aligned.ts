import stringWidth from 'string-width';

/** Rows as lines whose columns stand under each other, some of them flush right; full-width characters count as two. */
export function aligned(rows: readonly (readonly string[])[], right: ReadonlySet<number>): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    });
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return right.has(column) ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
