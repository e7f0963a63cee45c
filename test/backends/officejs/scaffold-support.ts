import { createWorkbook } from '../../../src/actions/create';
import { scaffold } from '../../../src/backends/officejs/layout/scaffold';
import type { Blueprint, BlueprintSheet } from '../../../src/blueprint/blueprint';
import type { ThreatModel } from '../../../src/model/threat-model';
import type { WorkbookPort, WriteOptions } from '../../../src/workbook/port';
import type { Host } from '../../host';
import type { Book } from '../../host/book/book';
import type { Rect } from '../../host/book/rect';
import type { Sheet } from '../../host/book/sheet';

export const TODAY = '2026-03-02';

/** A port of which only laying out is asked; keeps the blueprint. */
class Layout implements WorkbookPort {
  blueprint: Blueprint | undefined;

  constructor(private readonly write: (blueprint: Blueprint, options: WriteOptions) => Promise<void>) {}

  read = (): never => { throw new Error('not asked'); };
  apply = (): never => { throw new Error('not asked'); };

  scaffold(blueprint: Blueprint, options: WriteOptions = {}): Promise<void> {
    this.blueprint = blueprint;
    return this.write(blueprint, options);
  }
}

/** The blueprint of a model's workbook. */
export async function blueprintOf(model: ThreatModel, identity = 'model'): Promise<Blueprint> {
  const port = new Layout(() => Promise.resolve());
  await createWorkbook(port, model, TODAY, () => identity);
  if (port.blueprint === undefined) throw new Error('nothing was laid out');
  return port.blueprint;
}

export { scaffold };

/** A sheet of the blueprint with what stands for it in the simulated workbook. */
export interface Pair {
  readonly plan: BlueprintSheet;
  readonly sheet: Sheet;
}

export function pairs({ book }: Host, { sheets }: Blueprint): readonly Pair[] {
  return sheets.map((plan) => ({ plan, sheet: sheetOf(book, plan.name) }));
}

export function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const contains = (rect: Rect, row: number, column: number): boolean => row >= rect.row && column >= rect.column && row < rect.row + rect.height && column < rect.column + rect.width;

/** What of a kind is bound to a cell; row and column count from 0. */
export const boundAt = <T>(sheet: Sheet, kind: string, row: number, column: number): readonly T[] =>
  sheet.boundOf<T>(kind).filter(({ rects }) => rects.some((rect) => contains(rect, row, column))).map(({ what }) => what);
