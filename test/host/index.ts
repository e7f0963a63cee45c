import { Book } from './book/book';
import { loadClient } from './client';
import { Host } from './host';
import './objects/all';
import { installGlobals } from './globals';
import type { Profile } from './machine';

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

// learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets: the volume-licensed Excel 2021 ends with ExcelApi 1.14.
const HIGHEST: Readonly<Record<Profile, number>> = { excel2021: 14, windows: 20, mac: 20, web: 20 };

let running: Host | undefined;

/** Starts Excel with a workbook (a fresh one when none is given) and sets the globals Excel, OfficeExtension and Office. One host at a time: the one before is stopped. */
export function startHost({ profile = 'windows', book = new Book(), apiSet }: HostOptions = {}): Host {
  running?.stop();
  const client = loadClient();
  const api = Math.min(HIGHEST[profile], apiSet === undefined ? Infinity : Number(apiSet.split('.')[1]));
  const host: Host = new Host(client, profile, api, book, () => {
    remove();
    if (running === host) running = undefined;
  });
  const remove = installGlobals(client, host, api);
  running = host;
  return host;
}
