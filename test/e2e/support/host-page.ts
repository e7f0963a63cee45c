import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { startRemoteHost, type Host, type HostOptions } from '../../host';
import type { ClientLink } from '../../host/link';
import { factsOf, officeOf, withUndoGroups, type OfficeFacts } from '../../host/office';
import { UNDO_GROUP } from '../../host/protocol';
import { loadBook } from '../../host/xlsx/load';
import type { Look, Scheme, TestBrowser } from './browser';
import { OFFICE_JS } from './guard';
import { beginOffice, deliverToPage, turnOfPage, type AnswerPart, type Beginning } from './in-page';
import { openPage, type OpenPage } from './open-page';

export interface PaneOptions extends Look, Pick<HostOptions, 'profile' | 'apiSet'> {
  /** The file that is open in Excel; a workbook with one empty sheet when there is none. */
  readonly book?: Uint8Array;
  readonly view?: string;
  /** What else the address says after its question mark. */
  readonly query?: Readonly<Record<string, string>>;
  /** The page is opened in Excel, or in a browser outside Office, or office.js cannot be had. */
  readonly office?: 'excel' | 'outside' | 'unreachable';
  /** Office's own theme where Excel tells it, everywhere but on the web; as the system when nothing is said. */
  readonly officeTheme?: Scheme;
}

export interface Pane extends OpenPage {
  /** Excel, in this process: its people and faults act on the workbook at once and are told to the page as events. */
  readonly host: Host;
}

/** Opens the task pane in an Excel of its own, on the web when nothing else is said; any number at a time. Resolves when the page and office.js are loaded, whatever the pane shows by then. */
export async function openPane(browser: TestBrowser, options: PaneOptions = {}): Promise<Pane> {
  const { book, profile = 'web', apiSet, view, query = {}, office = 'excel', scheme = 'light', officeTheme = scheme } = options;
  const facts: OfficeFacts = { ...factsOf(profile, apiSet, officeTheme), ...(office === 'outside' ? { host: null, platform: null } : {}) };
  const link = new PageLink();
  const host = startRemoteHost(link, { profile, ...(apiSet === undefined ? {} : { apiSet }), ...(book === undefined ? {} : { book: loadBook(book) }) });
  const address = new URLSearchParams({ ...(view === undefined ? {} : { view }), ...query }).toString();
  const open = await openPage(browser, `taskpane/taskpane.html${address === '' ? '' : `?${address}`}`, options, async (context, page, errors) => {
    link.page = page;
    await bindHost(context, host, errors);
    await context.route(OFFICE_JS, (route) => {
      if (office === 'unreachable') return route.abort('internetdisconnected');
      // A page that loads the client again has no handlers yet.
      host.machine.handlers.clear();
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: officeJs({ facts, undoGroup: UNDO_GROUP }) });
    });
  });
  return {
    ...open,
    host,
    close: async () => {
      host.stop();
      await open.close();
    },
  };
}

/** The way of events to a page; what comes when the page is gone or loads anew is lost, as its handlers are. */
class PageLink implements ClientLink {
  page: Page | undefined;

  deliver = async (entries: Parameters<ClientLink['deliver']>[0]): Promise<void> => {
    await this.page?.evaluate(deliverToPage, [...entries]).catch(unlessGone);
  };

  turn = async (): Promise<void> => {
    await this.page?.evaluate(turnOfPage).catch(unlessGone);
  };

  close = (): void => { this.page = undefined; };
}

function unlessGone(error: unknown): void {
  if (!(error instanceof Error && /has been closed|context was destroyed|Target closed|navigat/.test(error.message))) throw error;
}

/** Characters of an answer that are handed to the page at once. */
const PART = 200_000;

/** Answers the requests of the client in the page. What the simulator itself fails at is an error of the page. */
async function bindHost(context: BrowserContext, host: Host, errors: string[]): Promise<void> {
  const unsent = new Map<number, string>();
  let count = 0;
  const partOf = (text: string): AnswerPart => {
    if (text.length <= PART) return { text };
    count += 1;
    unsent.set(count, text.slice(PART));
    return { text: text.slice(0, PART), more: count };
  };
  await context.exposeBinding('moreOfAnswer', (_source, more: number) => {
    const rest = unsent.get(more) ?? '';
    unsent.delete(more);
    return partOf(rest);
  });
  await context.exposeBinding('answerExcel', async (_source, custom: string, flags: number, request: string) => {
    try {
      return partOf(JSON.stringify(await host.execute(custom, flags, request)));
    } catch (error) {
      errors.push(`The simulated Excel failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw error;
    }
  });
}

let client: string | undefined;

/** The text of office.js: Microsoft's Excel client for the web, and after it what turns it to the host. */
function officeJs(beginning: Beginning): string {
  client ??= readFileSync(createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');
  return `${client}\n;(${beginOffice.toString()})(${officeOf.toString()}, ${withUndoGroups.toString()}, ${JSON.stringify(beginning)});\n`;
}
