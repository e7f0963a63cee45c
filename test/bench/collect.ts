import { circulate } from '../../src/actions/circulation/circulate';
import { collect, type ReplyFile } from '../../src/actions/circulation/collect';
import { createWorkbook } from '../../src/actions/create';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT } from '../../src/blueprint/blueprint';
import { decisionLabel } from '../../src/blueprint/pack-sheet';
import { answerRows } from '../actions/circulation/replies';
import { largeModel } from './large-model';

const TODAY = '2026-03-02';
const OWNERS = 200;
const COUNTS = [25, 50, 100, 200];

/** Prints how the time and the memory of collecting grow with the number of replies, into a workbook of 1,000 threats. */
async function run(): Promise<void> {
  const large = largeModel(1_000);
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  const model = await createWorkbook(port, large, TODAY, () => 'model');
  const owned = { ...model, residual: model.residual.map((row, i) => ({ ...row, ownerName: `Owner ${i % OWNERS}`, disposition: undefined, decisionNote: undefined })) };
  const book = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(book, owned, TODAY, () => 'model');
  const replies: Uint8Array[] = [];
  for (const { fileName, workbook, pack } of circulate(owned, { today: TODAY }).letters) {
    const reply = new XlsxWorkbook(new Uint8Array(), fileName);
    await reply.scaffold(workbook);
    const row = answerRows(await reply.read()).get(`${pack.risks[0]?.id ?? ''} ${decisionLabel('decisionNote')}`) ?? NaN;
    await reply.apply({ cells: [{ sheet: 'Decisions', row, column: 1, content: { kind: 'value', value: `Decided by ${pack.owner}` } }], tables: [], names: [], blocks: [], sheets: [], drawings: [] }, EMPTY_BLUEPRINT);
    replies.push(reply.bytes);
  }
  const timed = async (count: number): Promise<{ readonly ms: number; readonly mb: number; readonly taken: number }> => {
    const target = new XlsxWorkbook(book.bytes, 'book.xlsx');
    const files = replies.slice(0, count).map((bytes, i): ReplyFile => ({ name: `r${i}.xlsx`, port: { read: () => new XlsxWorkbook(bytes, `r${i}.xlsx`).read() } }));
    globalThis.gc?.();
    const since = performance.now();
    const { merged } = await collect(target, files, { today: TODAY, fileName: 'book.xlsx' });
    const ms = performance.now() - since;
    globalThis.gc?.();
    return { ms, mb: process.memoryUsage().heapUsed / 1_048_576, taken: merged.taken.length };
  };
  await timed(1);
  const alone = await timed(1);
  process.stdout.write(`one reply into 1,000 threats: the unit of time; heap afterwards ${alone.mb.toFixed(0)} MB\n`);
  for (const count of COUNTS) {
    const { ms, mb, taken } = await timed(count);
    process.stdout.write(`${count} replies: ${(ms / alone.ms).toFixed(2)} times, each further reply ${((ms - alone.ms) / alone.ms / count).toFixed(4)} of it; ${taken} cells taken; heap ${(mb / alone.mb).toFixed(2)} times\n`);
  }
}

void run();
