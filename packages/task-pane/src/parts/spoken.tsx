import { useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';

/** Says a sentence to screen readers, politely, and again only when it has become another one. */
export function Spoken({ text }: { readonly text: string }): null {
  const { announce } = useAnnounce();
  useEffect(() => {
    announce(text, { polite: true });
  }, [announce, text]);
  return null;
}
