import type { OfficeClient } from './client';
import type { Host } from './host';
import { officeOf, withUndoGroups, type OfficeFacts } from './office';
import { UNDO_GROUP, type Session } from './protocol';

/**
 * Puts the client and an `Office` that describes the host where add-ins expect them.
 * @returns a function that takes them away again
 */
export function installGlobals(client: OfficeClient, host: Host, facts: OfficeFacts): () => void {
  const session: Session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: '', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: (custom, flags, message) => host.execute(custom, flags, message.Body) }),
  };
  const sessions = client.OfficeExtension as typeof OfficeExtension & { SessionBase: { _overrideSession: Session | undefined } };
  sessions.SessionBase._overrideSession = session;
  const office = officeOf(facts);
  client.window['Office'] = office;
  const globals = globalThis as Record<string, unknown>;
  const before = new Map(['Excel', 'OfficeExtension', 'Office'].map((name) => [name, Object.getOwnPropertyDescriptor(globals, name)]));
  Object.assign(globals, { Excel: withUndoGroups(client.Excel, UNDO_GROUP), OfficeExtension: client.OfficeExtension, Office: office });
  return () => {
    sessions.SessionBase._overrideSession = undefined;
    for (const [name, descriptor] of before) {
      delete globals[name];
      if (descriptor !== undefined) Object.defineProperty(globals, name, descriptor);
    }
  };
}
