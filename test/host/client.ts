import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';

/** What the real client offers once its script has run. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** What the script's `window` shows as Office. */
  readonly window: Record<string, unknown>;
}

let client: OfficeClient | undefined;

/** The Excel client for the web, run outside a browser in a context of its own; once per process. */
export function loadClient(): OfficeClient {
  if (client !== undefined) return client;
  const script = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const nothing = { getItem: () => null, setItem: () => undefined };
  const window: Record<string, unknown> = {
    location: { href: 'https://localhost/', search: '', protocol: 'https:' },
    navigator: { userAgent: 'Node', language: 'en-US' },
    document: { URL: 'https://localhost/', createElement: () => ({}), getElementsByTagName: () => [], addEventListener: () => undefined },
    addEventListener: () => undefined, setTimeout, clearTimeout, setInterval, clearInterval, console, sessionStorage: nothing, localStorage: nothing,
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  // The sign-in code for reply pages at the end of the script expects a real page and throws; everything else stands by then.
  const source = readFileSync(script, 'utf8');
  const context = createContext(window);
  try {
    runInContext(source, context, { filename: script });
  } catch (error) {
    if (window['Excel'] === undefined || window['OfficeExtension'] === undefined) throw error;
  }
  const { Excel: excel, OfficeExtension: extension } = window as { Excel?: typeof Excel; OfficeExtension?: typeof OfficeExtension };
  if (excel === undefined || extension === undefined) throw new Error(`${script} did not define Excel`);
  client = { Excel: excel, OfficeExtension: extension, window };
  return client;
}
