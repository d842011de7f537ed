import { makeStyles, mergeClasses, tokens, useAnnounce } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { type ComponentType, type ReactNode, useEffect } from 'react';
import type { Advice } from '../wording/words.js';

const useNoticeStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { flexShrink: 0 },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  plain: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  info: { backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStroke1}` },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
});

const useIconStyles = makeStyles({
  info: { color: tokens.colorNeutralForeground2 },
  success: { color: tokens.colorStatusSuccessForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground3 },
});

type Intent = 'info' | 'success' | 'warning' | 'error';

const icons: Readonly<Record<Intent, ComponentType<{ readonly className: string }>>> = {
  info: Info20Regular,
  success: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
};

interface NoticeProps {
  readonly advice: Advice;
  readonly intent: Intent;
  /** Buttons for the next step. */
  readonly children?: ReactNode;
}

/** What has happened, what to do next, and the buttons for it; screen readers say it as it appears. */
export function Notice({ advice: { title, step }, intent, children }: NoticeProps): ReactNode {
  const styles = useNoticeStyles();
  const Icon = icons[intent];
  const color = useIconStyles()[intent];
  const { announce } = useAnnounce();
  useEffect(() => {
    announce(`${title} ${step}`, { polite: true });
  }, [announce, title, step]);
  return (
    <div role="group" aria-label={title} className={mergeClasses(styles.notice, styles[intent])}>
      <Icon className={mergeClasses(styles.icon, color)} />
      <div className={styles.text}>
        <strong>{title}</strong>
        <p className={styles.plain}>{step}</p>
        {children !== undefined && <div className={styles.actions}>{children}</div>}
      </div>
    </div>
  );
}
