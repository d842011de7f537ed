import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Advice } from '../wording/words.js';

interface NoticeProps {
  readonly advice: Advice;
  readonly intent: MessageBarIntent;
  /** Buttons for the next step. */
  readonly children?: ReactNode;
}

/** What went wrong, what to do next, and the buttons for it. */
export function Notice({ advice: { title, step }, intent, children }: NoticeProps): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <br />
        {step}
      </MessageBarBody>
      {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
