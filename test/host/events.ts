import type { Actor } from './book/book';
import type { BookEvent } from './book/events';
import { addressOf } from './book/rect';
import type { ClientLink, Message } from './link';
import type { Machine } from './machine';

/** Numbers by which the client tells its events apart. */
const TYPE = { changed: 10, activated: 11, deactivated: 12, added: 13, selected: 14, deleted: 15, rowSorted: 19, columnSorted: 20, protection: 24, renamed: 25, visibility: 26, moved: 27, tableSelected: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103 } as const;
const CATEGORY = 65_536;
const WORKBOOK = 'Workbook';

type Told = readonly [type: number, targets: readonly string[], args: Readonly<Record<string, unknown>>];

/** Hands what happens in the workbook to the handlers of the add-in, as the host does: in messages that arrive later. */
export class EventPump {
  #queue: Message[] = [];
  #timer: NodeJS.Immediate | undefined;
  readonly #listen = (event: BookEvent, by: Actor): void => this.#enqueue(event, by);

  constructor(private readonly link: ClientLink, private readonly machine: Machine) {
    machine.book.listeners.add(this.#listen);
  }

  /** Delivers what is waiting and lets the handlers run, which are asynchronous in the client. */
  async settle(): Promise<void> {
    for (let calm = 0; calm < 3; calm += 1) {
      if (this.#queue.length > 0) calm = 0;
      await this.#deliver();
      await this.link.turn();
    }
  }

  stop(): void {
    this.machine.book.listeners.delete(this.#listen);
    clearImmediate(this.#timer);
    this.#queue = [];
    this.link.close();
  }

  async #deliver(): Promise<void> {
    clearImmediate(this.#timer);
    this.#timer = undefined;
    const entries = this.#queue;
    this.#queue = [];
    if (entries.length > 0) await this.link.deliver(entries);
  }

  #enqueue(event: BookEvent, by: Actor): void {
    const { book, handlers } = this.machine;
    if (![...handlers.values()].some((count) => count > 0) || !book.part('enableEvents', () => ({ on: true })).on) return;
    // learn.microsoft.com/javascript/api/excel/excel.eventsource: Local for this session of the workbook, Remote for a co-author's;
    // learn.microsoft.com/javascript/api/excel/excel.eventtriggersource: ThisLocalAddin or Unknown.
    const about = { source: by === 'coauthor' ? 'Remote' : 'Local', triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown' };
    for (const [type, targets, args] of messages(event, by)) {
      const message = JSON.stringify({ ...about, ...args });
      for (const targetId of targets) this.#queue.push({ messageCategory: CATEGORY, messageType: type, targetId, message });
    }
    this.#timer ??= setImmediate(() => void this.#deliver());
  }
}

/** What the client is told of an event. A co-author's selection and activation stay their own. */
function messages(event: BookEvent, by: Actor): readonly Told[] {
  const { kind } = event;
  if (kind === 'changed') return changed(event);
  if (kind === 'tableAdded' || kind === 'tableDeleted') {
    const args = { worksheetId: event.sheet.id, tableId: event.table.id, tableName: event.table.name };
    return [[kind === 'tableAdded' ? TYPE.tableAdded : TYPE.tableDeleted, [WORKBOOK, event.sheet.id], args]];
  }
  const worksheetId = event.sheet.id;
  const both = [WORKBOOK, worksheetId];
  switch (kind) {
    case 'sheetAdded': return [[TYPE.added, [WORKBOOK], { worksheetId }]];
    case 'sheetDeleted': return [[TYPE.deleted, [WORKBOOK], { worksheetId }]];
    case 'sheetRenamed': return [[TYPE.renamed, both, { worksheetId, nameBefore: event.before, nameAfter: event.sheet.name }]];
    case 'sheetMoved': return [[TYPE.moved, both, { worksheetId, positionBefore: event.before, positionAfter: event.after }]];
    case 'sheetVisibility': return [[TYPE.visibility, both, { worksheetId, visibilityBefore: event.before, visibilityAfter: event.sheet.visibility }]];
    case 'sheetProtection': return [[TYPE.protection, both, { worksheetId, isProtected: event.isProtected }]];
    case 'sheetActivated': return by === 'coauthor' ? [] : [[TYPE.activated, both, { worksheetId }]];
    case 'sheetDeactivated': return by === 'coauthor' ? [] : [[TYPE.deactivated, both, { worksheetId }]];
    case 'selected': return by === 'coauthor' ? [] : [[TYPE.selected, both, { worksheetId, address: event.rects.map(addressOf).join(',') }]];
    case 'sorted': return [[event.axis === 'row' ? TYPE.rowSorted : TYPE.columnSorted, both, { worksheetId, address: addressOf(event.rect) }]];
  }
}

const typeOf = (value: string | number | boolean): string => (value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String');

// learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs: address without the sheet, details for single cells only.
function changed({ sheet, rect, changeType, shift, before, after, tables }: Extract<BookEvent, { kind: 'changed' }>): readonly Told[] {
  const details = before === undefined || after === undefined ? {} : { valueBefore: before, valueAfter: after, valueTypeBefore: typeOf(before), valueTypeAfter: typeOf(after) };
  const args = { worksheetId: sheet.id, address: addressOf(rect), changeType, shiftDirection: shift ?? 'None', ...details };
  const ofTables = tables.map((table): Told => [TYPE.tableChanged, [WORKBOOK, sheet.id, table.id], { ...args, tableId: table.id }]);
  return [[TYPE.changed, [WORKBOOK, sheet.id], args], ...ofTables];
}
