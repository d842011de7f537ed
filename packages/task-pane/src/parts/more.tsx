import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useStyles } from './styles.js';

interface MoreProps {
  /** The items of a list, each with a key. */
  readonly items: readonly ReactNode[];
  readonly first: number;
  readonly word: (count: number) => string;
}

/** A list of which some are shown first, and the rest on request. */
export function More({ items, first, word }: MoreProps): ReactNode {
  const styles = useStyles();
  const [room, setRoom] = useState(first);
  const rest = items.length - room;
  const next = Math.min(rest, 100);
  return (
    <>
      <ul className={styles.list}>{items.slice(0, room)}</ul>
      {rest > 0 && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setRoom(room + next);
            }}
          >
            {word(next)}
          </Button>
        </div>
      )}
    </>
  );
}
