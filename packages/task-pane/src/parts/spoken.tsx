import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useSpokenStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** A sentence that screen readers say when they have finished what they are saying, and again only when it has become another one. */
export function Spoken({ text }: { readonly text: string }): ReactNode {
  return (
    <div role="status" className={useSpokenStyles().unseen}>
      {text}
    </div>
  );
}
