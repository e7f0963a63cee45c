import { FORMATS, formatOf, type FormatId } from '../formats/index';
import type { Assessment } from './assessment';
import { lossLines, unreadLosses } from './losses';

export type { FormatId };

/** An export ready to be saved. */
export interface ExportFile {
  readonly format: FormatId;
  readonly title: string;
  /** The workbook’s name with the ending of the format. */
  readonly fileName: string;
  readonly text: string;
  /** What the format could not hold, a line each. */
  readonly losses: readonly string[];
}

/** What an export is going to be, without its text. */
export type ExportOffer = Omit<ExportFile, 'text'>;

/** The model that was read in one format: the text that the command line writes for the same workbook on the same day. */
export function exportFile({ model, ratings, validation, issues, fileName }: Assessment, id: FormatId): ExportFile {
  const format = formatOf(id);
  const { text, losses } = format.export({ model, ratings, findings: validation.findings });
  return { format: id, title: format.title, fileName: `${stemOf(fileName)}${format.extension}`, text, losses: lossLines([...unreadLosses(issues), ...losses]) };
}

/** Every format with what it cannot hold of this model. */
export function exportOffers(assessment: Assessment): readonly ExportOffer[] {
  return FORMATS.map(({ id }) => {
    const { format, title, fileName, losses } = exportFile(assessment, id);
    return { format, title, fileName, losses };
  });
}

/** A workbook’s name without folders and ending, fit to be a file’s name. */
function stemOf(fileName: string): string {
  const name = (fileName.split(/[\\/]/).pop() ?? '').replace(/\.(?:xlsx|xlsm|xlsb|xltx|json)$/i, '');
  const plain = [...name].map((sign) => (sign < ' ' || '<>:"|?*'.includes(sign) ? '_' : sign)).join('').trim();
  return plain === '' ? 'threat-model' : plain;
}
