import type { OfficeClient } from './client';

/** One entry of what the host sends to the client's event registration. */
export interface Message {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** The way from the host to a client, wherever that runs. Requests come the other way, through `Host.execute`. */
export interface ClientLink {
  /** Hands events to the client's handlers. */
  deliver(entries: readonly Message[]): void | Promise<void>;
  /** Lets what the client has under way go on. */
  turn(): Promise<void>;
  close(): void;
}

interface Registrations {
  _testReadyImpl: (() => Promise<void>) | undefined;
  s_genericEventRegistrations: Record<string, unknown>;
  getGenericEventRegistration(control: string): { _handleRichApiMessage(message: { readonly entries: readonly Message[] }): void };
}

/** To a client in this process. It forgets the handlers of the host before. */
export function linkTo({ OfficeExtension: extension }: Pick<OfficeClient, 'OfficeExtension'>): ClientLink {
  const registrations = (extension as typeof OfficeExtension & { GenericEventRegistration: Registrations }).GenericEventRegistration;
  const forget = (): void => { registrations.s_genericEventRegistrations = {}; };
  registrations._testReadyImpl = () => Promise.resolve();
  forget();
  return {
    deliver: (entries) => registrations.getGenericEventRegistration('')._handleRichApiMessage({ entries }),
    turn: () => new Promise((resolve) => { setImmediate(resolve); }),
    close: forget,
  };
}
