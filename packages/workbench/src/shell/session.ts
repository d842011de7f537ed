import type { Language } from '@envscore/rules-core';
import { useSyncExternalStore } from 'react';

/** Who works here, and how. */
export interface Session {
  readonly language: Language;
  /** Several people use this computer: each sees their own work only. */
  readonly isShared: boolean;
  /** Who works in this window; nobody yet, or nobody in particular, where it is empty. */
  readonly name: string;
}

const keys = { language: 'envscore.language', isShared: 'envscore.shared', name: 'envscore.name' } as const;

/** What is remembered, where the browser remembers anything. */
const memory = new Map<string, string>();

function recall(store: () => Storage, key: string): string | undefined {
  try {
    return store().getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}

function remember(store: () => Storage, key: string, value: string): void {
  memory.set(key, value);
  try {
    store().setItem(key, value);
  } catch {
    // It is remembered as long as the window is open.
  }
}

const local = (): Storage => localStorage;
const ofWindow = (): Storage => sessionStorage;

let session: Session = {
  language: recall(local, keys.language) === 'en' ? 'en' : 'zh',
  isShared: recall(local, keys.isShared) !== 'off',
  name: recall(ofWindow, keys.name) ?? '',
};

const listeners = new Set<() => void>();

export function changeSession(change: Partial<Session>): void {
  session = { ...session, ...change };
  remember(local, keys.language, session.language);
  remember(local, keys.isShared, session.isShared ? 'on' : 'off');
  remember(ofWindow, keys.name, session.name);
  for (const listener of listeners) listener();
}

/** Whose documents are shown: on an own computer nobody's in particular. */
export const ownerIn = ({ isShared, name }: Session): string => (isShared ? name : '');

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);
