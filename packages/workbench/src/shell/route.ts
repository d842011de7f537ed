import { useSyncExternalStore } from 'react';

/** Where somebody is, as the address tells behind its `#`. */
export type Route =
  | { readonly page: 'start' | 'new' | 'day' | 'desk' | 'finish' | 'about' }
  | { readonly page: 'document'; readonly id: string };

const plain = ['new', 'day', 'desk', 'finish', 'about'] as const;

function routeOf(hash: string): Route {
  const [first = '', id = ''] = hash.replace(/^#\/?/u, '').split('/');
  if (first === 'document' && id !== '') return { page: 'document', id };
  return { page: plain.find((page) => page === first) ?? 'start' };
}

export const addressOf = (route: Route): string =>
  `#/${route.page === 'start' ? '' : route.page}${route.page === 'document' ? `/${route.id}` : ''}`;

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
