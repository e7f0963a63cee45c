import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const query = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Fluent’s light or dark theme, following the system and its changes. */
export function useSystemTheme(): Theme {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches) ? webDarkTheme : webLightTheme;
}
