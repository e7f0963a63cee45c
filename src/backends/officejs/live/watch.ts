import type { LiveChange, LiveRange, Unsubscribe } from '../../../workbook/live-port';
import { parseReference } from '../read/addresses';
import { inExcel, isWriting } from '../session';

/** Milliseconds of rest before what happened is told. */
const REST = 250;

/** Gathers what comes in a short time and hands it on when it is quiet. */
function atRest<T>(tell: (all: readonly T[]) => void): { readonly push: (one: T) => void; readonly stop: () => void } {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    push: (one) => {
      waiting.push(one);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const all = waiting;
        waiting = [];
        tell(all);
      }, REST);
    },
    stop: () => clearTimeout(timer),
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

/** Ends a registration in the context it was made in. A workbook that is gone has none. */
const ending = (registration: OfficeExtension.EventHandlerResult<unknown>, stop: () => void): Unsubscribe => async () => {
  stop();
  await Excel.run(registration.context as Excel.RequestContext, async (context) => {
    registration.remove();
    await context.sync();
  }).catch(() => undefined);
};

/** Follows the selection; of many in a short time only the last is told. A listener that throws is not asked again about it. */
export async function watchSelection(listener: (range: LiveRange) => void): Promise<Unsubscribe> {
  const gathered = atRest<Told>((all) => {
    const last = all.at(-1);
    if (last === undefined) return;
    void sheetNames([last.worksheetId]).then((names) => {
      const range = rangeOf(last, names);
      if (range !== undefined) listener(range);
    }).catch(() => undefined);
  });
  const registration = await inExcel('Following the selection', async (context) => {
    const result = context.workbook.worksheets.onSelectionChanged.add((args) => Promise.resolve(gathered.push(args)));
    await context.sync();
    return result;
  });
  return ending(registration, gathered.stop);
}

interface Change extends Partial<Told> {
  readonly by: LiveChange['by'];
}

/** Follows changes of cells and of the list of sheets; those of a short time are told together. Excel on the web misses some choices from dropdowns. */
export async function watchChanges(listener: (changes: readonly LiveChange[]) => void): Promise<Unsubscribe> {
  const gathered = atRest<Change>((all) => {
    void sheetNames([...new Set(all.flatMap(({ worksheetId }) => worksheetId ?? []))]).then((names) => listener(all.map(({ by, worksheetId, address }) => {
      const range = worksheetId === undefined || address === undefined ? undefined : rangeOf({ worksheetId, address }, names);
      return { by, ...(range === undefined ? {} : { range }) };
    }))).catch(() => undefined);
  });
  const byOf = (source: string, trigger?: string): LiveChange['by'] => {
    if (source === 'Remote') return 'remote';
    return trigger === 'ThisLocalAddin' || (trigger === undefined && isWriting()) ? 'own' : 'user';
  };
  const registrations = await inExcel('Following changes', async (context) => {
    const { worksheets } = context.workbook;
    const results = [
      worksheets.onChanged.add(({ source, triggerSource, worksheetId, address }) => Promise.resolve(gathered.push({ by: byOf(source, triggerSource), worksheetId, address }))),
      worksheets.onAdded.add(({ source }) => Promise.resolve(gathered.push({ by: byOf(source) }))),
      worksheets.onDeleted.add(({ source }) => Promise.resolve(gathered.push({ by: byOf(source) }))),
    ];
    await context.sync();
    return results;
  });
  return async () => {
    await Promise.all(registrations.map((registration) => ending(registration, gathered.stop)()));
  };
}
