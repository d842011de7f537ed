import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const fontFamilyBase =
  '"Segoe UI", -apple-system, "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** The colors of Fluent's parts, and those of the browser's own. */
interface Look {
  readonly theme: Theme;
  readonly colorScheme: 'light' | 'dark';
}

const light: Look = { theme: { ...webLightTheme, fontFamilyBase }, colorScheme: 'light' };
const dark: Look = { theme: { ...webDarkTheme, fontFamilyBase }, colorScheme: 'dark' };

const preference = '(prefers-color-scheme: dark)';

// Excel tells nobody when its theme changes, and not every browser it shows panes in tells of the preference either.
const subscribe = (listener: () => void): (() => void) => {
  const query = matchMedia(preference);
  query.addEventListener('change', listener);
  addEventListener('focus', listener);
  return () => {
    query.removeEventListener('change', listener);
    removeEventListener('focus', listener);
  };
};

/** Light or dark as the system prefers it; colors that the system forces go before either. */
export const useLook = (): Look =>
  useSyncExternalStore(subscribe, () => (matchMedia(preference).matches ? dark : light));
