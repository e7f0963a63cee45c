import type { Blueprint } from '../../../blueprint/blueprint';
import { drawnName } from '../../drawing/shape-text';
import { drawingPieces } from '../layout/sheet';
import type { Batch, Work } from './batch';
import type { Question } from './questions';

/** Our drawings on a sheet. */
export interface Drawn {
  readonly sheet: string;
  /** IDs of shapes and names of charts. */
  readonly shapes: readonly string[];
  readonly charts: readonly string[];
}

/** Looks which drawings on a sheet are ours; those of others are left alone. */
export const drawnQuestion = (sheet: string): Question<Drawn> => ({
  received: 40_000,
  ask: (batch) => {
    const { shapes, charts } = batch.sheet(sheet);
    shapes.load('items/id,items/name,items/type');
    charts.load('items/name');
    return () => {
      const ours = charts.items.map(({ name }) => name).filter(isOurs);
      return { sheet, charts: ours, shapes: shapes.items.filter(({ name, type }) => isOurs(name) && !(type === 'Unsupported' && ours.includes(name))).map(({ id }) => id) };
    };
  },
});

const isOurs = (name: string): boolean => name.startsWith(drawnName(''));

/** Draws a sheet's charts and shapes anew, in one go. */
export function redrawWork({ sheet, shapes, charts }: Drawn, { sheets }: Blueprint): Work {
  const planned = sheets.find(({ name }) => name === sheet);
  const pieces = planned === undefined ? [] : drawingPieces(planned);
  const require = (batch: Batch): (() => boolean) => {
    const worksheet = batch.sheet(sheet);
    for (const id of shapes) worksheet.shapes.getItem(id).load('id');
    for (const name of charts) worksheet.charts.getItem(name).load('name');
    return () => true;
  };
  return {
    sheets: [sheet], places: [sheet], received: (shapes.length + charts.length) * 150, guard: require, probe: require,
    sent: (shapes.length + charts.length) * 500 + pieces.reduce((sum, { bytes }) => sum + bytes, 0),
    write: (batch) => {
      const worksheet = batch.sheet(sheet);
      for (const id of shapes) worksheet.shapes.getItem(id).delete();
      for (const name of charts) worksheet.charts.getItem(name).delete();
      for (const { queue } of pieces) queue(batch);
    },
  };
}
