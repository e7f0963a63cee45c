import type { Profile } from './machine';

/** What an add-in is told of the program it runs in. */
export interface OfficeFacts {
  /** Null: the page is open outside Office. */
  readonly host: 'Excel' | null;
  readonly platform: string | null;
  readonly version: string;
  /** Highest minor version of ExcelApi. */
  readonly api: number;
  readonly officeTheme?: Readonly<Record<string, string | boolean>>;
}

const PLATFORM: Readonly<Record<Profile, string>> = { excel2021: 'PC', windows: 'PC', mac: 'Mac', web: 'OfficeOnline' };
const VERSION: Readonly<Record<Profile, string>> = { excel2021: '16.0.14332.20000', windows: '16.0.19000.20000', mac: '16.100.25091000', web: '16.0.19100.40000' };

// learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets: the volume-licensed Excel 2021 ends with ExcelApi 1.14.
const HIGHEST: Readonly<Record<Profile, number>> = { excel2021: 14, windows: 20, mac: 20, web: 20 };

// learn.microsoft.com/javascript/api/office/office.officetheme: the colours of Office's white and black themes; Excel on the web does not say whether it is dark.
const THEME = {
  light: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#262626', controlBackgroundColor: '#FFFFFF', controlForegroundColor: '#262626', isDarkTheme: false },
  dark: { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF', controlBackgroundColor: '#3B3B3B', controlForegroundColor: '#FFFFFF', isDarkTheme: true },
} as const;

/** @param apiSet caps the requirement set ExcelApi: `1.9` @param theme Office's own; no word of it where there is none */
export function factsOf(profile: Profile, apiSet?: string, theme?: keyof typeof THEME): OfficeFacts {
  const api = Math.min(HIGHEST[profile], apiSet === undefined ? Infinity : Number(apiSet.split('.')[1]));
  return { host: 'Excel', platform: PLATFORM[profile], version: VERSION[profile], api, ...(theme === undefined || profile === 'web' ? {} : { officeTheme: THEME[theme] }) };
}

// The functions below also run in pages, where they are sent as text: they rest on nothing but their arguments.

/** What stands as `Office` before an add-in: learn.microsoft.com/javascript/api/office/office.context. */
export function officeOf({ host, platform, version, api, officeTheme }: OfficeFacts): Record<string, unknown> {
  const info = { host, platform };
  return {
    onReady: (callback?: (info: unknown) => void) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
    context: {
      host,
      platform,
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
      diagnostics: { host, platform, version },
      ...(officeTheme === undefined ? {} : { officeTheme }),
      requirements: {
        isSetSupported: (name: string, wanted: string | number = '1.1'): boolean => {
          const [major = 1, minor = 0] = String(wanted).split('.').map(Number);
          if (name === 'ExcelApi') return major < 1 || (major === 1 && minor <= api);
          return name !== 'ExcelApiOnline' && name !== 'ExcelApiDesktop' && !name.startsWith('ExcelApiHidden');
        },
      },
    },
  };
}

/** The client's Excel with a `run` that passes `mergeUndoGroup` on, which the published client leaves out, as `prefix` and something that no other group has. */
export function withUndoGroups(excel: typeof Excel, prefix: string): typeof Excel {
  type Run = (...args: unknown[]) => Promise<unknown>;
  const original = excel.run as Run;
  const run: Run = (...args) => {
    const [options, batch] = args;
    if (args.length < 2 || typeof batch !== 'function' || typeof options !== 'object' || options === null || !('mergeUndoGroup' in options) || options.mergeUndoGroup !== true) return original(...args);
    const group = `${prefix}${crypto.randomUUID()}`;
    return original(options, (context: { _customData: string }) => {
      context._customData = group;
      return (batch as (context: unknown) => unknown)(context);
    });
  };
  return new Proxy(excel, { get: (target, name) => (name === 'run' ? run : (Reflect.get(target, name) as unknown)) });
}
