import type { ExecutorResponse, Session } from '../../host/protocol';
import type { Message } from '../../host/link';
import type { officeOf, OfficeFacts, withUndoGroups } from '../../host/office';

/** A part of an answer in JSON, and by what to ask for the next. */
export interface AnswerPart {
  readonly text: string;
  readonly more?: number;
}

/** What the page has to reach the host by: requests are JSON. Long answers come in parts, as the debugger that carries them would hold up the page with a whole one. */
export interface HostBinding {
  answerExcel(customData: string, flags: number, request: string): Promise<AnswerPart>;
  moreOfAnswer(more: number): Promise<AnswerPart>;
}

/** What follows on the client in the page's office.js. */
export interface Beginning {
  readonly facts: OfficeFacts;
  readonly undoGroup: string;
}

interface Client {
  readonly SessionBase: { _overrideSession: Session };
  readonly GenericEventRegistration: { _testReadyImpl: () => Promise<void>; getGenericEventRegistration(control: string): { _handleRichApiMessage(message: { readonly entries: readonly Message[] }): void } };
}
type PageScope = HostBinding & { readonly Excel: typeof Excel; readonly OfficeExtension: Client };

// These functions run in pages, where they are sent as text: they rest on nothing but their arguments.

/** Turns the client that has just been loaded to the host; outside Office there is no `Excel`. */
export function beginOffice(makeOffice: typeof officeOf, makeExcel: typeof withUndoGroups, { facts, undoGroup }: Beginning): void {
  const page = globalThis as typeof globalThis & PageScope;
  // The client's script declares Excel: it can be emptied, not deleted.
  Object.assign(page, { Office: makeOffice(facts), Excel: facts.host === null ? undefined : makeExcel(page.Excel, undoGroup) });
  page.OfficeExtension.GenericEventRegistration._testReadyImpl = () => Promise.resolve();
  page.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: '', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (custom, flags, { Body }) => {
        let part = await page.answerExcel(custom, flags, typeof Body === 'string' ? Body : JSON.stringify(Body));
        const texts = [part.text];
        while (part.more !== undefined) {
          part = await page.moreOfAnswer(part.more);
          texts.push(part.text);
        }
        return JSON.parse(texts.join('')) as ExecutorResponse;
      },
    }),
  };
}

/** Hands events to the handlers in the page; a page that has not loaded the client has none. */
export function deliverToPage(entries: readonly Message[]): void {
  const page = globalThis as typeof globalThis & Partial<PageScope>;
  page.OfficeExtension?.GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({ entries });
}

/** Resolves once what the page had to do by now is done. Channels go on where a test has stopped the clock. */
export function turnOfPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage('turn');
  });
}
