import { Book } from './book/book';
import { loadClient } from './client';
import { Host } from './host';
import './objects/all';
import { installGlobals } from './globals';
import { linkTo, type ClientLink } from './link';
import type { Profile } from './machine';
import { factsOf } from './office';

export { Book } from './book/book';
export { copyOf } from './book/book-copy';
export { Host, type SyncRecord, type UndoRecord } from './host';
export type { Profile } from './machine';
export type { Person } from './person';

export interface HostOptions {
  readonly profile?: Profile;
  readonly book?: Book;
  /** Caps the requirement set ExcelApi: `1.9`. */
  readonly apiSet?: string;
}

let running: Host | undefined;

/** Starts Excel with a workbook (a fresh one when none is given) and sets the globals Excel, OfficeExtension and Office. One host at a time: the one before is stopped. */
export function startHost({ profile = 'windows', book = new Book(), apiSet }: HostOptions = {}): Host {
  running?.stop();
  const client = loadClient();
  const facts = factsOf(profile, apiSet);
  const host: Host = new Host(linkTo(client), profile, facts.api, book, () => {
    remove();
    if (running === host) running = undefined;
  });
  const remove = installGlobals(client, host, facts);
  running = host;
  return host;
}

/** Starts Excel for a client that runs elsewhere, as in a page; it sets no globals, and there may be any number of them. The client's requests go to `execute`. */
export function startRemoteHost(link: ClientLink, { profile = 'windows', book = new Book(), apiSet }: HostOptions = {}): Host {
  return new Host(link, profile, factsOf(profile, apiSet).api, book, () => undefined);
}
