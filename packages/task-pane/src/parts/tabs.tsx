import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { ViewName } from '../views/names.js';

export const panelId = 'envscore-panel';

export const tabId = (name: ViewName): string => `envscore-tab-${name}`;

const useTabStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap' },
  tab: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    // Forced colors show transparent lines as well.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', color: 'ButtonText', borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly name: ViewName; readonly label: string }[];
  readonly current: ViewName;
  readonly onTurn: (name: ViewName) => void;
}

/** Tabs of one tab stop: arrows, Home and End turn to another. Fluent's own bring as much code along as all the rest of a view. */
export function Tabs({ label, tabs, current, onTurn }: TabsProps): ReactNode {
  const styles = useTabStyles();
  const list = useRef<HTMLDivElement>(null);
  const turnBy = (event: KeyboardEvent): void => {
    const place = tabs.findIndex(({ name }) => name === current);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (place + 1) % tabs.length,
      ArrowLeft: (place + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const wanted = tabs[places[event.key] ?? -1];
    if (wanted === undefined) return;
    event.preventDefault();
    onTurn(wanted.name);
    list.current?.querySelector<HTMLElement>(`#${tabId(wanted.name)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={turnBy}>
      {tabs.map(({ name, label: text }) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === current}
          aria-controls={panelId}
          tabIndex={name === current ? 0 : -1}
          className={mergeClasses(styles.tab, name === current && styles.current)}
          onClick={() => {
            onTurn(name);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
