import type { LiveChange, LiveRange, Unsubscribe } from '../../../workbook/live-port';
import { parseReference } from '../read/addresses';
import { inExcel, isWriting } from '../session';

/** Milliseconds of rest before what happened is told. */
const REST = 250;

/** Gathers what comes in a short time. When it is quiet `prepare` says what is to be done about it, which is done unless it was stopped meanwhile; errors end there. */
function atRest<T>(prepare: (all: readonly T[]) => Promise<(() => void) | undefined>): { readonly push: (one: T) => void; readonly stop: () => void } {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  return {
    push: (one) => {
      waiting.push(one);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const all = waiting;
        waiting = [];
        prepare(all).then((tell) => { if (!isStopped) tell?.(); }).catch(() => undefined);
      }, REST);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Names of sheets by their IDs: events tell IDs only. */
async function sheetNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return inExcel('Looking at the workbook', async (context) => {
    const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
    sheets.forEach((sheet) => sheet.load('name'));
    await context.sync();
    return new Map(sheets.flatMap((sheet, i) => (sheet.isNullObject ? [] : [[ids[i] ?? '', sheet.name] as const])));
  });
}

interface Told {
  readonly worksheetId: string;
  readonly address: string;
}

const rangeOf = ({ worksheetId, address }: Told, names: ReadonlyMap<string, string>): LiveRange | undefined => {
  const [sheet, first = ''] = [names.get(worksheetId), address.split(',')[0]];
  const found = sheet === undefined ? undefined : parseReference(first);
  return sheet === undefined || found === undefined ? undefined : { sheet, ...found.rect };
};

type Registrations = readonly [OfficeExtension.EventHandlerResult<unknown>, ...OfficeExtension.EventHandlerResult<unknown>[]];

/** Ends registrations in the context they were made in. A workbook that is gone has none. */
const ending = (registrations: Registrations, stop: () => void): Unsubscribe => async () => {
  stop();
  await Excel.run(registrations[0].context as Excel.RequestContext, async (context) => {
    registrations.forEach((registration) => registration.remove());
    await context.sync();
  }).catch(() => undefined);
};

/** Follows the selection; of many in a short time only the last is told. A listener that throws is not asked again about it. */
export async function watchSelection(listener: (range: LiveRange) => void): Promise<Unsubscribe> {
  const gathered = atRest<Told>(async (all) => {
    const last = all.at(-1);
    const range = last === undefined ? undefined : rangeOf(last, await sheetNames([last.worksheetId]));
    return range && (() => listener(range));
  });
  const registration = await inExcel('Following the selection', async (context) => {
    const result = context.workbook.worksheets.onSelectionChanged.add((args) => Promise.resolve(gathered.push(args)));
    await context.sync();
    return result;
  });
  return ending([registration], gathered.stop);
}

interface Change extends Partial<Told> {
  readonly by: LiveChange['by'];
}

/** Follows changes of cells and of the list of sheets; those of a short time are told together. Excel on the web misses some choices from dropdowns. */
export async function watchChanges(listener: (changes: readonly LiveChange[]) => void): Promise<Unsubscribe> {
  const gathered = atRest<Change>(async (all) => {
    const names = await sheetNames([...new Set(all.flatMap(({ worksheetId }) => worksheetId ?? []))]);
    const changes = all.map(({ by, worksheetId, address }): LiveChange => {
      const range = worksheetId === undefined || address === undefined ? undefined : rangeOf({ worksheetId, address }, names);
      return { by, ...(range === undefined ? {} : { range }) };
    });
    return () => listener(changes);
  });
  const byOf = (source: string, trigger?: string): LiveChange['by'] => {
    if (source === 'Remote') return 'remote';
    return trigger === 'ThisLocalAddin' || (trigger === undefined && isWriting()) ? 'own' : 'user';
  };
  const registrations = await inExcel('Following changes', async (context) => {
    const { worksheets } = context.workbook;
    const results: Registrations = [
      worksheets.onChanged.add(({ source, triggerSource, worksheetId, address }) => Promise.resolve(gathered.push({ by: byOf(source, triggerSource), worksheetId, address }))),
      worksheets.onAdded.add(({ source }) => Promise.resolve(gathered.push({ by: byOf(source) }))),
      worksheets.onDeleted.add(({ source }) => Promise.resolve(gathered.push({ by: byOf(source) }))),
    ];
    await context.sync();
    return results;
  });
  return ending(registrations, gathered.stop);
}
