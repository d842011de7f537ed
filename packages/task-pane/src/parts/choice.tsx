import type { ReactNode } from 'react';
import { useStyles } from './styles.js';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Options and groups of them. */
  readonly children: ReactNode;
}

/** One of a list. */
export function Choice({ label, value, onChoose, children }: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <label className={styles.label}>
      <span>{label}</span>
      <select
        className={styles.select}
        value={value}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        {children}
      </select>
    </label>
  );
}
