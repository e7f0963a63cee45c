import { buildBlueprint, type BuildOptions } from '../blueprint/build';
import { TextTooLongError } from '../errors';
import type { Ratings } from '../model/ratings';
import { rowKey } from '../model/entity';
import { MAX_CELL_TEXT } from '../model/parse';
import { ENTITIES, rowsOf, type ThreatModel } from '../model/threat-model';
import type { WorkbookPort, WriteOptions } from './port';

/**
 * Lays out the whole workbook of a model in an empty host, computed cells with their values as of `ratings.today`.
 * @throws TextTooLongError before anything is written when a text fits no cell.
 */
export async function scaffoldModel(port: WorkbookPort, model: ThreatModel, ratings: Ratings, baseHash: string, build: BuildOptions = {}, options: WriteOptions = {}): Promise<void> {
  refuseLongTexts(model);
  await port.scaffold(buildBlueprint(model, ratings, baseHash, build), options);
}

function refuseLongTexts(model: ThreatModel): void {
  for (const entity of ENTITIES) {
    const columns = Object.entries(entity.columns);
    for (const row of rowsOf(model, entity.key)) {
      for (const [key, { header }] of columns) {
        const value = row[key];
        const length = typeof value === 'string' ? value.length : typeof value === 'object' ? value.join(', ').length : 0;
        if (length > MAX_CELL_TEXT) throw new TextTooLongError(entity.table, rowKey(entity, row) || 'its row', header, length, MAX_CELL_TEXT);
      }
    }
  }
}
