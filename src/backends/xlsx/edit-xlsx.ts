import type { Blueprint } from '../../blueprint/blueprint';
import type { WorkbookChanges } from '../../workbook/port';

/** The file with the changes made and every other part as it was, byte for byte. */
export function editXlsx(bytes: Uint8Array, fileName: string, changes: WorkbookChanges, blueprint: Blueprint): Promise<Uint8Array> {
  throw new Error(`not built yet: ${fileName} ${bytes.length} ${changes.cells.length} ${blueprint.names.length}`);
}
