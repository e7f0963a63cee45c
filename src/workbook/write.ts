import { buildBlueprint } from '../blueprint/build';
import type { Ratings } from '../model/ratings';
import type { ThreatModel } from '../model/threat-model';
import type { WorkbookPort } from './port';

/** Lays out the whole workbook of a model in an empty host, computed cells with their values as of `ratings.today`. */
export async function scaffoldModel(port: WorkbookPort, model: ThreatModel, ratings: Ratings, baseHash: string): Promise<void> {
  await port.scaffold(buildBlueprint(model, ratings, baseHash));
}
