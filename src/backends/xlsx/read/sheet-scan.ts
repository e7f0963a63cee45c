import type { RawRow } from '../../../workbook/port';
import { markArrayFormulas } from './array-formulas';
import { CellScan } from './cell-scan';
import type { CellContext } from './cell-value';
import { LIMITS } from './limits';
import { scanIndex } from './number-scan';
import { END, OPEN, type XmlScanner } from './xml-scanner';

/**
 * The rows of a worksheet part, ascending; cells without value and formula (only a style) are left out. Throws what the
 * scanner throws, `DamagedWorkbookError` also for references outside Excel's grid and rows given twice.
 */
export function scanSheet(scanner: XmlScanner, context: CellContext): RawRow[] {
  return new SheetScan(scanner, context).rows();
}

class SheetScan {
  private readonly found: RawRow[] = [];
  private readonly cell: CellScan;
  private rowNumber = 0;
  private slots = 0;

  constructor(
    private readonly scanner: XmlScanner,
    context: CellContext,
  ) {
    this.cell = new CellScan(scanner, context);
  }

  rows(): RawRow[] {
    const { scanner, found } = this;
    if (scanner.nextTag() !== OPEN || !scanner.nameIs('worksheet')) scanner.fail('no worksheet');
    for (let tag = scanner.nextTag(); tag !== END; tag = scanner.nextTag()) {
      if (tag !== OPEN) continue;
      if (!scanner.nameIs('sheetData')) scanner.skipElement();
      else if (scanner.enter()) this.readRows();
    }
    this.sort();
    if (!markArrayFormulas(found, this.cell.arrays)) scanner.exceed('holds array formulas larger than a sheet');
    return found;
  }

  private readRows(): void {
    const { scanner } = this;
    while (scanner.nextTag() === OPEN) {
      if (scanner.nameIs('row')) this.readRow();
      else scanner.skipElement();
    }
  }

  private readRow(): void {
    const { scanner, cell } = this;
    const inside = scanner.depth;
    let written = 0;
    while (scanner.nextAttribute()) {
      if (scanner.attributeIs('r')) written = scanIndex(scanner.bytes, scanner.valueStart, scanner.valueEnd);
    }
    cell.startRow();
    while (scanner.depth >= inside && scanner.nextTag() === OPEN) {
      if (scanner.nameIs('c')) cell.read();
      else scanner.skipElement();
    }
    this.rowNumber = written || cell.rowNumber || this.rowNumber + 1;
    if (this.rowNumber < 1 || this.rowNumber > LIMITS.rows) scanner.fail('a row outside the grid of Excel');
    const row = cell.row.finish(this.rowNumber);
    if (!row) return;
    this.slots += row.cells.length;
    if (this.slots > LIMITS.cellSlots) scanner.exceed(`spans more than ${LIMITS.cellSlots.toLocaleString('en-US')} cells`);
    this.found.push(row);
  }

  private sort(): void {
    const { found } = this;
    const ascending = found.every((row, i) => i === 0 || row.number > (found[i - 1]?.number ?? 0));
    if (ascending) return;
    found.sort((a, b) => a.number - b.number);
    const twice = found.find((row, i) => row.number === found[i - 1]?.number);
    if (twice) this.scanner.fail(`row ${twice.number} twice`);
  }
}
