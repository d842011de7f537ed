import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLook } from './theme.js';

/** Gives what is inside it the colors that the system prefers, and a voice for screen readers. */
export function Themed({ children }: { readonly children: ReactNode }): ReactNode {
  const { theme, colorScheme } = useLook();
  return (
    <FluentProvider theme={theme} style={{ colorScheme }}>
      <AriaLiveAnnouncer>{children}</AriaLiveAnnouncer>
    </FluentProvider>
  );
}
