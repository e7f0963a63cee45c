import type { BrowserContext } from 'playwright-core';

export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Addresses that stay inside the browser. */
const INSIDE = ['data:', 'blob:', 'about:'];

/**
 * Turns away what the pages of a context ask of anybody but the site they come from, office.js excepted.
 * @returns the addresses, filled as they are asked for; what a content security policy has stopped already is among them
 */
export async function guardNetwork(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const foreign: string[] = [];
  const isForeign = (address: URL): boolean => address.origin !== origin && address.href !== OFFICE_JS && !INSIDE.includes(address.protocol);
  const note = (address: string): void => {
    if (URL.canParse(address) && isForeign(new URL(address)) && !foreign.includes(address)) foreign.push(address);
  };
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  await context.exposeBinding('noteRefused', (_source, address: string) => note(address));
  await context.addInitScript(reportRefusals);
  await context.route(isForeign, (route) => route.abort('blockedbyclient'));
  return foreign;
}

/** Runs in pages: what their policy stops never becomes a request. */
function reportRefusals(): void {
  const page = globalThis as typeof globalThis & { noteRefused(address: string): void };
  page.addEventListener('securitypolicyviolation', ({ blockedURI }) => page.noteRefused(blockedURI));
}
