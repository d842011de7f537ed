import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useBarStyles = makeStyles({
  track: {
    position: 'relative',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  fill: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  short: {
    backgroundColor: tokens.colorStatusDangerForeground3,
  },
  beyond: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineEnd: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralForeground3} 0 2px, transparent 2px 5px)`,
  },
  mark: {
    position: 'absolute',
    insetBlock: '-3px',
    width: '2px',
    marginInlineStart: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
});

interface BarProps {
  readonly value: number;
  /** Where the bar ends. */
  readonly of: number;
  /** What is to be reached, or where a cap cuts the rest off. */
  readonly mark?: number;
  /** The value falls short of the mark. */
  readonly isShort?: boolean;
  /** The value goes beyond the mark, and the rest counts nothing. */
  readonly isCut?: boolean;
}

/** A quantity as a picture. The words beside it say the same, so that nobody has to see it. */
export function Bar({ value, of, mark, isShort = false, isCut = false }: BarProps): ReactNode {
  const styles = useBarStyles();
  const share = (part: number): string => `${Math.min(100, Math.max(0, (100 * part) / of))}%`;
  return (
    <div className={styles.track} aria-hidden="true">
      <div
        className={mergeClasses(styles.fill, isShort && styles.short)}
        style={{ width: share(isCut ? (mark ?? value) : value) }}
      />
      {isCut && <div className={styles.beyond} style={{ width: share(value - (mark ?? value)) }} />}
      {mark !== undefined && <div className={styles.mark} style={{ insetInlineStart: share(mark) }} />}
    </div>
  );
}
