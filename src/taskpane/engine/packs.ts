import { strToU8, zipSync } from 'fflate';
import { circulate, type CirculateOptions } from '../../actions/circulation/circulate';
import type { Assessment } from '../../actions/assessment';
import { XlsxWorkbook } from '../../backends/xlsx/xlsx-workbook';

/** Workbooks and mails of a circulation in one .zip file. */
export interface PackArchive {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly packs: number;
}

/** Makes the packs of all owners, or of one, for a browser that hands over one file at a time. */
export async function packArchive({ model, today }: Assessment, options: Omit<CirculateOptions, 'today'>): Promise<PackArchive> {
  const { letters } = circulate(model, { today, ...options });
  const files: Record<string, Uint8Array> = {};
  for (const { fileName, workbook, mailName, mail } of letters) {
    const port = new XlsxWorkbook(new Uint8Array(), fileName);
    await port.scaffold(workbook);
    files[fileName] = port.bytes;
    files[mailName] = strToU8(mail);
  }
  return { fileName: `packs-${today}.zip`, bytes: zipSync(files, { level: 1, mtime: new Date(`${today}T12:00:00`) }), packs: letters.length };
}
