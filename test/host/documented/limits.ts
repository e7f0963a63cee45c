import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, valuesOf, type DocumentedCase } from './case';

const LIMITS = guide('concepts/resource-limits-and-performance-optimization', 'excel-add-ins');
const EDITING = guide('excel/excel-add-ins-delay-in-cell-edit', 'behavior-comparison');
const UNDO = 'excel/excel-add-ins-undo-capabilities';

/** Sizes of requests, people who are typing, steps that can be undone. */
export const LIMIT_CASES: readonly DocumentedCase[] = [
  {
    title: 'Excel on the web takes no request above 5 MB',
    source: LIMITS,
    profile: 'web',
    run: async () => {
      await fails((context) => { rangeOf(context, 'A1:A2000').values = Array.from({ length: 2_000 }, () => ['x'.repeat(3_000)]); }, 'RequestPayloadSizeLimitExceeded');
      expect(await valuesOf('A1')).toEqual([['']]);
    },
  },
  {
    title: 'Excel on the web gives no response above 5 MB',
    source: LIMITS,
    profile: 'web',
    run: async (host) => {
      for (let row = 1; row <= 200; row += 1) host.user.setCell('Sheet1', `A${row}`, 'x'.repeat(30_000));
      await fails((context) => { rangeOf(context, 'A1:A200').load('values'); }, 'ResponsePayloadSizeLimitExceeded');
      await batch((context) => { rangeOf(context, 'A1:A100').load('values'); });
    },
  },
  {
    title: 'Excel on the desktop has no limit of 5 MB',
    source: LIMITS,
    profile: 'windows',
    run: async () => {
      await batch((context) => { rangeOf(context, 'A1:A2000').values = Array.from({ length: 2_000 }, () => ['x'.repeat(3_000)]); });
    },
  },
  {
    title: 'while a cell is being edited a batch fails',
    source: EDITING,
    run: async (host) => {
      host.cellEditing = true;
      await fails((context) => { rangeOf(context, 'A1').values = [[1]]; }, 'InvalidOperationInCellEditMode');
      host.cellEditing = false;
      await batch((context) => { rangeOf(context, 'A1').values = [[1]]; });
    },
  },
  {
    title: 'with delayForCellEdit a batch waits for the end of the edit',
    source: EDITING,
    run: async (host) => {
      host.cellEditing = true;
      let done = false;
      const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
        rangeOf(context, 'A1').values = [['after the edit']];
        await context.sync();
        done = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(done).toBe(false);
      host.cellEditing = false;
      await waiting;
      expect(await valuesOf('A1')).toEqual([['after the edit']]);
    },
  },
  {
    title: 'each sync is a step of undo',
    source: api('RunOptions.mergeUndoGroup'),
    run: async (host) => {
      await batch(async (context) => {
        rangeOf(context, 'A1').values = [[1]];
        await context.sync();
        rangeOf(context, 'A2').values = [[2]];
      });
      expect(host.undoStack).toHaveLength(2);
    },
  },
  {
    title: 'with mergeUndoGroup all syncs of a run are one step',
    source: guide(UNDO, 'undo-grouping'),
    run: async (host) => {
      await Excel.run({ mergeUndoGroup: true }, async (context) => {
        rangeOf(context, 'A1').values = [[1]];
        await context.sync();
        rangeOf(context, 'A2').values = [[2]];
        await context.sync();
      });
      expect(host.undoStack).toHaveLength(1);
    },
  },
  {
    title: 'what cannot be undone is refused in an undo group',
    source: guide(UNDO, 'unsupported-apis'),
    run: async () => {
      const grouped = Excel.run({ mergeUndoGroup: true }, async (context) => {
        sheetOf(context).protection.protect();
        await context.sync();
      });
      await expect(grouped).rejects.toMatchObject({ code: 'UndoNotSupported' });
    },
  },
  {
    title: 'what cannot be undone clears the steps before it',
    source: guide(UNDO, 'unsupported-apis'),
    run: async (host) => {
      await batch((context) => { rangeOf(context, 'A1').values = [[1]]; });
      await batch((context) => { sheetOf(context).protection.protect(); });
      expect(host.undoStack).toHaveLength(0);
    },
  },
];
