import { expose } from 'comlink';
import { createWorkbook } from '../../actions/create';
import { sampleModel } from '../../actions/starting-models';
import { localToday } from '../../actions/today';
import { XlsxWorkbook } from '../../backends/xlsx/xlsx-workbook';
import { Engine } from '../../taskpane/engine/engine';
import { outcomeOf } from '../../taskpane/engine/outcome';
import type { LiveChange, LiveRange } from '../../workbook/live-port';
import { WorkbookDocument } from '../document/document';
import type { DocumentEvent, WorkbenchDocument } from '../document/document-api';
import type { Shown, WorkbenchApi } from './workbench-api';

const SAMPLE = 'sample.xlsx';
const NEW = 'threat-model.xlsx';

let open: { readonly document: WorkbenchDocument; readonly engine: Engine } | undefined;
let tell: (event: DocumentEvent) => void = () => undefined;
let tellSelection: (range: LiveRange) => void = () => undefined;
let tellChanges: (changes: readonly LiveChange[]) => void = () => undefined;

function opened(): NonNullable<typeof open> {
  if (open === undefined) throw new Error('No workbook is open.');
  return open;
}

const shown = (): Shown => ({ state: opened().document.state(), tabs: opened().document.sheets() });

/** Puts another document in place of the one that is open; a file that cannot be read leaves it there. */
async function take(bytes: Uint8Array, fileName: string): Promise<Shown> {
  const document = WorkbookDocument.open(bytes, fileName);
  document.watch((event) => { if (open?.document === document) tell(event); });
  await document.port.onSelection((range) => { if (open?.document === document) tellSelection(range); });
  await document.port.onChange((changes) => { if (open?.document === document) tellChanges(changes); });
  open = { document, engine: new Engine(document.port) };
  return shown();
}

async function sample(): Promise<Uint8Array> {
  const port = new XlsxWorkbook(new Uint8Array(), SAMPLE);
  const today = localToday();
  await createWorkbook(port, sampleModel(today), today, () => crypto.randomUUID());
  return port.bytes;
}

const api: WorkbenchApi = {
  watch: (listener) => { tell = listener; },
  followSelection: (listener) => { tellSelection = listener; },
  followChanges: (listener) => { tellChanges = listener; },
  openSample: () => outcomeOf(async () => take(await sample(), SAMPLE)),
  openNew: () => outcomeOf(() => take(new Uint8Array(), NEW)),
  openFile: (bytes, fileName) => outcomeOf(() => take(bytes, fileName)),
  shown: () => outcomeOf(shown),
  sheet: (name) => outcomeOf(() => opened().document.sheet(name)),
  choices: (key) => outcomeOf(() => opened().document.choices(key)),
  edit: (cells) => outcomeOf(() => opened().document.edit(cells)),
  paste: (sheet, row, column, block) => outcomeOf(() => opened().document.paste(sheet, row, column, block)),
  clear: (range) => outcomeOf(() => opened().document.clear(range)),
  undo: () => outcomeOf(() => opened().document.undo()),
  redo: () => outcomeOf(() => opened().document.redo()),
  save: () => outcomeOf(() => opened().document.save()),
  selected: (range) => opened().document.selected(range),
  open: () => opened().engine.open(),
  ask: (question, args) => opened().engine.ask(question, args),
  perform: (command, progress, args) => opened().engine.perform(command, progress, args),
  cancel: () => open?.engine.cancel(),
};

expose(api);
