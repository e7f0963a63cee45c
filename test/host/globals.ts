import type { OfficeClient } from './client';
import type { Host } from './host';
import type { Profile } from './machine';
import { UNDO_GROUP, type RequestBody } from './protocol';

const PLATFORM: Readonly<Record<Profile, string>> = { excel2021: 'PC', windows: 'PC', mac: 'Mac', web: 'OfficeOnline' };
const VERSION: Readonly<Record<Profile, string>> = { excel2021: '16.0.14332.20000', windows: '16.0.19000.20000', mac: '16.100.25091000', web: '16.0.19100.40000' };

/** What Office.js calls to send a request, as far as the client uses it. */
interface Session {
  _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: Record<string, string> }>;
  _createRequestExecutorOrNull(): { executeAsync(customData: string, flags: number, message: { Body: RequestBody | string }): Promise<unknown> };
}

/**
 * Puts the client and an `Office` that describes the host where add-ins expect them.
 * @returns a function that takes them away again
 */
export function installGlobals(client: OfficeClient, host: Host, api: number): () => void {
  const session: Session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: '', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: (custom, flags, message) => host.execute(custom, flags, message.Body) }),
  };
  const sessions = client.OfficeExtension as typeof OfficeExtension & { SessionBase: { _overrideSession: Session | undefined } };
  sessions.SessionBase._overrideSession = session;
  const office = officeOf(host.profile, api);
  client.window['Office'] = office;
  const globals = globalThis as Record<string, unknown>;
  const before = new Map(['Excel', 'OfficeExtension', 'Office'].map((name) => [name, Object.getOwnPropertyDescriptor(globals, name)]));
  Object.assign(globals, { Excel: excelOf(client.Excel), OfficeExtension: client.OfficeExtension, Office: office });
  return () => {
    sessions.SessionBase._overrideSession = undefined;
    for (const [name, descriptor] of before) {
      delete globals[name];
      if (descriptor !== undefined) Object.defineProperty(globals, name, descriptor);
    }
  };
}

let groups = 0;

/** The client's Excel with a `run` that passes `mergeUndoGroup` on, which the published client leaves out. */
function excelOf(excel: typeof Excel): typeof Excel {
  type Run = (...args: unknown[]) => Promise<unknown>;
  const original = excel.run as Run;
  const run: Run = (...args) => {
    const [options, batch] = args;
    if (args.length < 2 || typeof batch !== 'function' || typeof options !== 'object' || options === null || !('mergeUndoGroup' in options) || options.mergeUndoGroup !== true) return original(...args);
    groups += 1;
    return original(options, (context: { _customData: string }) => {
      context._customData = `${UNDO_GROUP}${groups}`;
      return (batch as (context: unknown) => unknown)(context);
    });
  };
  return new Proxy(excel, { get: (target, name) => (name === 'run' ? run : (Reflect.get(target, name) as unknown)) });
}

// learn.microsoft.com/javascript/api/office/office.context
function officeOf(profile: Profile, api: number): Record<string, unknown> {
  const platform = PLATFORM[profile];
  const info = { host: 'Excel', platform };
  return {
    onReady: (callback?: (info: unknown) => void) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
    context: {
      host: 'Excel',
      platform,
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
      diagnostics: { host: 'Excel', platform, version: VERSION[profile] },
      requirements: {
        isSetSupported: (name: string, version: string | number = '1.1'): boolean => {
          const [major = 1, minor = 0] = String(version).split('.').map(Number);
          if (name === 'ExcelApi') return major < 1 || (major === 1 && minor <= api);
          return name !== 'ExcelApiOnline' && name !== 'ExcelApiDesktop' && !name.startsWith('ExcelApiHidden');
        },
      },
    },
  };
}
