import { FORMATS, formatOf, type Exported, type Format, type FormatId } from '../formats/index';
import { rate } from '../scoring/rate';
import { unreadLosses } from './losses';
import type { OpenedModel } from './source';
import { validate } from './validate';

export { isFormatId as isExportFormat } from '../formats/index';

/** The formats a model can be exported to. */
export const EXPORT_FORMATS: readonly Pick<Format, 'id' | 'title' | 'extension'>[] = FORMATS;

/**
 * A model in another format. Cells that reading could not understand are in no export and are among the losses.
 * @param today ISO date that counts as today in the report
 */
export function exportModel(opened: OpenedModel, format: FormatId, today: string): Exported {
  const { text, losses } = formatOf(format).export({ model: opened.model, ratings: rate(opened.model, today), findings: validate(opened, today).findings });
  return { text, losses: [...unreadLosses(opened.issues), ...losses] };
}
