import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const query = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether Office says it is dark; undefined where it says nothing, as on the web and outside Office. */
function officeIsDark(): boolean | undefined {
  if (typeof Office === 'undefined') return undefined;
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context?.officeTheme;
  return theme?.isDarkTheme;
}

/** Fluent’s light or dark theme: Office’s own where it tells, else the system’s. Contrast themes are the browser’s forced colours, which Fluent follows. */
export function usePaneTheme(): Theme {
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  return (officeIsDark() ?? systemIsDark) ? webDarkTheme : webLightTheme;
}
