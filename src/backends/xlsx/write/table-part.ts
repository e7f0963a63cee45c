import type { BlueprintTable } from '../../../blueprint/blueprint';
import { tableRange } from '../../../blueprint/ranges';
import { TABLE_STYLE } from '../../table-style';
import { cellText, xml } from './xml-text';

/**
 * A table's part. exceljs cannot write the formula of a calculated column, without which Excel does not fill it in rows people add.
 * @param id number that exceljs gave the table; unique in the workbook
 */
export function tablePart(table: BlueprintTable, id: number): string {
  const range = tableRange(table);
  const columns = table.columns.map(({ header, formula }, i) => {
    const named = `<tableColumn id="${i + 1}" name="${xml(cellText(header))}"`;
    return formula === undefined ? `${named}/>` : `${named}><calculatedColumnFormula>${xml(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    + `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${table.name}" displayName="${table.name}" ref="${range}" totalsRowShown="0">`
    + `<autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`
    + `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
