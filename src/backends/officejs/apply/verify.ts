import type { Blueprint } from '../../../blueprint/blueprint';
import { WorkbookChangedError } from '../../../errors';
import type { WorkbookChanges } from '../../../workbook/port';
import { rectAddress } from '../layout/areas';
import type { Snapshot } from '../read/snapshot';
import type { Work } from './batch';
import { segmentQuestion } from './check-cells';
import { growthQuestion, refuse, requireGrowable, tableQuestion } from './check-tables';
import { changedInventory, inventoryQuestion, type Inventory } from './inventory';
import { blockQuestion, isEmptied, missingBlocks, type MissingBlock } from './lay-blocks';
import { loadLocks, type Locks } from './locks';
import { loadPivots, requireUnmerged } from './obstacles';
import { ask, type Question } from './questions';
import { drawnQuestion, type Drawn } from './redraw';
import { refuseFilled, type Area } from './refuse-filled';
import type { Seen } from './seen';
import { SheetCells } from './sheet-cells';
import type { Writes } from './writes';

/** What the changes rest on, found as it was read. */
export interface Checked {
  readonly inventory: Inventory;
  readonly locks: Locks;
  readonly segments: readonly Work[];
  readonly growths: readonly Work[];
  /** With what stands in the cells that they change. */
  readonly blocks: readonly { readonly missing: MissingBlock; readonly seen: readonly Seen[] }[];
  readonly drawn: readonly Drawn[];
}

/** Gathers answers, and what they say has changed. */
class Findings {
  readonly changed: string[] = [];
  readonly areas: Area[] = [];
  readonly questions: Question<void>[] = [];

  add<T>({ received, ask: pose }: Question<T>, take: (answer: T) => void): void {
    this.questions.push({
      received,
      ask: (batch) => {
        const answer = pose(batch);
        return () => { take(answer()); };
      },
    });
  }
}

/**
 * Makes sure that everything the changes rest on is as it was read, and that nothing is in their way. Reads only, in one request as a rule.
 * @throws WorkbookChangedError, UnsafeChangeError
 */
export async function verify(context: Excel.RequestContext, changes: WorkbookChanges, blueprint: Blueprint, snapshot: Snapshot, writes: Writes, signal?: AbortSignal): Promise<Checked> {
  for (const growth of writes.growths) requireGrowable(growth);
  const { segments, growths } = writes;
  const missing = missingBlocks(changes, blueprint, snapshot.sheets);
  const redrawn = changes.drawings.filter((sheet) => !changes.sheets.includes(sheet));
  const { protection } = changes;
  const sheets = new Set([...segments.map(({ sheet }) => sheet.name), ...growths.map(({ on }) => on.name), ...missing.map(({ on }) => on.name), ...redrawn]);
  const findings = new Findings();
  const found: { inventory?: Inventory; locks?: Locks } = {};
  const [segmentWorks, growthWorks, drawn]: [Work[], Work[], Drawn[]] = [[], [], []];
  const blocks: Checked['blocks'][number][] = [];
  const pivots = new Map<string, readonly string[]>();
  const cells = new Map([...sheets].map((sheet) => [sheet, new SheetCells(snapshot, sheet)]));
  const cellsOf = (sheet: string): SheetCells => cells.get(sheet) ?? new SheetCells(snapshot, sheet);

  findings.add(inventoryQuestion(snapshot), (inventory) => {
    found.inventory = inventory;
    findings.changed.push(...changedInventory(inventory, snapshot, changes, writes, blueprint));
  });
  const lockable = new Set([...sheets, ...(protection?.locked ?? []), ...(protection?.open ?? [])]);
  findings.add({ received: lockable.size * 500, ask: (batch) => loadLocks(batch, snapshot.sheets, lockable) }, (locks) => { found.locks = locks; });
  for (const sheet of sheets) findings.add({ received: 300, ask: (batch) => loadPivots(batch, sheet) }, (names) => { pivots.set(sheet, names); });
  for (const table of new Set([...segments.flatMap(({ table: at }) => at ?? []), ...growths.map(({ at }) => at)])) findings.add(tableQuestion(table), (changed) => { findings.changed.push(...changed); });
  for (const segment of segments) {
    findings.add(segmentQuestion(segment, cellsOf(segment.sheet.name), snapshot), ({ changed, obstacles, work }) => {
      findings.changed.push(...changed);
      findings.areas.push({ obstacles, sets: (row, column) => (segment.matrix[row - segment.rect.firstRow]?.[column - segment.rect.firstColumn] ?? '') !== '' });
      segmentWorks.push(work);
    });
  }
  for (const growth of growths) {
    findings.add(growthQuestion(growth, cellsOf(growth.on.name), snapshot.raw.date1904), ({ changed, areas, works }) => {
      findings.changed.push(...changed);
      const merged = areas.find((area) => area.merged.length > 0)?.merged[0];
      if (merged !== undefined && changed.length === 0) refuse(growth, `the merged cells ${rectAddress(merged)}`);
      findings.areas.push(...areas.map((obstacles) => ({ obstacles, sets: () => true })));
      growthWorks.push(...works);
    });
  }
  for (const block of missing) {
    findings.add(blockQuestion(block, cellsOf(block.on.name)), ({ changed, obstacles, seen }) => {
      findings.changed.push(...changed);
      findings.areas.push({ obstacles, sets: (row, column) => !isEmptied(block, row, column) });
      blocks.push({ missing: block, seen });
    });
  }
  for (const sheet of redrawn) findings.add(drawnQuestion(sheet), (answer) => { drawn.push(answer); });

  await ask(context, snapshot.sheets, findings.questions, signal);
  if (findings.changed.length > 0) throw new WorkbookChangedError([...new Set(findings.changed)]);
  for (const { obstacles, sets } of findings.areas) requireUnmerged(obstacles, sets);
  await refuseFilled(context, snapshot.sheets, findings.areas, pivots);
  if (found.inventory === undefined || found.locks === undefined) throw new Error('not asked');
  return { inventory: found.inventory, locks: found.locks, segments: segmentWorks, growths: growthWorks, blocks, drawn };
}
