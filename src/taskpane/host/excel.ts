import { NotInExcelError, OfficeScriptMissingError } from '../../errors';
import type { LiveWorkbookPort } from '../../workbook/live-port';

/** Milliseconds that office.js may take to load before it counts as missing. */
const SCRIPT_PATIENCE = 15_000;
const SCRIPT_POLL = 50;

/** The workbook that is open in Excel. Office.js and the back-end are loaded behind it: nothing here waits before it is asked. */
export function excelHost(): LiveWorkbookPort {
  let loading: Promise<LiveWorkbookPort> | undefined;
  let loaded: LiveWorkbookPort | undefined;
  const port = (): Promise<LiveWorkbookPort> => {
    loading ??= load().then((found) => (loaded = found));
    // What failed is tried anew by whoever asks next.
    loading.catch(() => { loading = undefined; });
    return loading;
  };
  return {
    get undo() { return loaded?.undo ?? 'none'; },
    fileName: async () => (await port()).fileName(),
    read: async (scope) => (await port()).read(scope),
    scaffold: async (...args) => (await port()).scaffold(...args),
    apply: async (...args) => (await port()).apply(...args),
    select: async (...args) => (await port()).select(...args),
    onSelection: async (listener) => (await port()).onSelection(listener),
    onChange: async (listener) => (await port()).onChange(listener),
  };
}

async function load(): Promise<LiveWorkbookPort> {
  const [{ OfficeWorkbook }] = await Promise.all([import(/* webpackChunkName: "excel" */ '../../backends/officejs/officejs-workbook'), officeScript()]);
  const { host } = await Office.onReady();
  // Outside Office the host is null, whatever the types say.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) throw new NotInExcelError();
  return new OfficeWorkbook();
}

/** Waits for the script of Microsoft’s that the page loads beside this one. */
async function officeScript(): Promise<void> {
  for (let waited = 0; typeof Office === 'undefined'; waited += SCRIPT_POLL) {
    if (waited >= SCRIPT_PATIENCE) throw new OfficeScriptMissingError();
    await new Promise((resolve) => { setTimeout(resolve, SCRIPT_POLL); });
  }
}
