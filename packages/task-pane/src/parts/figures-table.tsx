import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useTableStyles = makeStyles({
  place: { overflow: 'auto', maxHeight: '70vh' },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: 'end',
    },
    '& th': { minWidth: '2.2em' },
  },
  first: { '& th:first-child, & td:first-child': { textAlign: 'start' } },
  second: { '& th:nth-child(2), & td:nth-child(2)': { textAlign: 'start', minWidth: '96px' } },
});

interface FiguresTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  /** The column that says whose figures a row has. */
  readonly named: 'first' | 'second';
  /** The rows. */
  readonly children: ReactNode;
}

/** A table of figures that scrolls in its own place, by keyboard, too. */
export function FiguresTable({ label, columns, named, children }: FiguresTableProps): ReactNode {
  const styles = useTableStyles();
  return (
    <div className={styles.place} tabIndex={0} role="region" aria-label={label}>
      <table className={mergeClasses(styles.table, styles[named])}>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={place} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
