import type { CellAddress } from '@envscore/scoresheet';
import { useSyncExternalStore } from 'react';

/** Where somebody is, as the address tells behind its `#`. */
export type Route =
  | { readonly page: 'start' | 'new' | 'day' | 'desk' | 'finish' | 'about' }
  /** `at` is the cell to begin with. */
  | { readonly page: 'document'; readonly id: string; readonly at?: CellAddress };

const plain = ['new', 'day', 'desk', 'finish', 'about'] as const;

function routeOf(hash: string): Route {
  const [first = '', id = '', ...cell] = hash.replace(/^#\/?/u, '').split('/').map(decoded);
  if (first === 'document' && id !== '') {
    const [sheet = '', row, column] = [cell[0], Number(cell[1]), Number(cell[2])];
    return { page: 'document', id, ...(row > 0 && column > 0 && { at: { sheet, row, column } }) };
  }
  return { page: plain.find((page) => page === first) ?? 'start' };
}

/** Somebody may have typed it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function addressOf(route: Route): string {
  if (route.page !== 'document') return `#/${route.page === 'start' ? '' : route.page}`;
  const { id, at } = route;
  const cell = at === undefined ? [] : [at.sheet, at.row, at.column];
  return `#/${['document', id, ...cell].map(encodeURIComponent).join('/')}`;
}

export const go = (route: Route): void => {
  location.hash = addressOf(route);
};

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => {
    removeEventListener('hashchange', listener);
  };
};

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}
