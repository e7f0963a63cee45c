import { inExcel } from '../session';

/** Brings a cell into view and selects it; the sheet's first cell when none is given. Throws HostError when the sheet is gone or hidden. */
export function selectCell(sheet: string, cell = 'A1'): Promise<void> {
  return inExcel(`Going to ${sheet}!${cell}`, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}
