import type { CellAddress, LiveHost } from '@envscore/scoresheet';
import { useEffect, useState } from 'react';
import { type Trouble, troubleOf } from '../../reading/opened.js';

export type Selected = CellAddress | Trouble | undefined;

/** Where the cursor is in the workbook, followed while the view is on the screen; nothing before it is known. */
export function useSelected(host: LiveHost): Selected {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    let asked = 0;
    const look = async (): Promise<void> => {
      const mine = (asked += 1);
      const found = await host.selected().catch(troubleOf);
      if (mine === asked) setSelected(found);
    };
    const stop = host.onSelect(() => void look());
    void look();
    return () => {
      asked = Infinity;
      stop();
    };
  }, [host]);
  return selected;
}
