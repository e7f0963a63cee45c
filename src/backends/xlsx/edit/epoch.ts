import type { BlueprintCell } from '../../../blueprint/blueprint';
import { readDateStyles, type DateStyles } from '../read/styles';
import { readWorkbookPart } from '../read/workbook-part';
import type { OpenWorkbook } from './open-workbook';

/** Days from the epoch of 1900, in which dates are handed in, to that of 1904, in which some workbooks count. */
const DAYS_BETWEEN = 1462;
const NO_DATES: DateStyles = [];

/** How a workbook counts its dates. */
export class Epoch {
  private constructor(private readonly shift: number, private readonly dates: DateStyles) {}

  /**
   * @param workbook whose dates they are to be
   * @param styled whose formats tell which numbers are dates; the same one as a rule
   */
  static of(workbook: OpenWorkbook, styled = workbook): Epoch {
    const { date1904 } = readWorkbookPart(workbook.pkg.opc.open(workbook.main));
    const styles = styled.pkg.relationships(styled.main).find(({ type, target }) => type === 'styles' && styled.pkg.has(target));
    return new Epoch(date1904 ? DAYS_BETWEEN : 0, date1904 && styles ? readDateStyles(styled.pkg.opc.open(styles.target)) : NO_DATES);
  }

  /** The value as a cell of that format holds it. */
  stored(value: BlueprintCell, format: number | undefined): BlueprintCell {
    return typeof value === 'number' && this.dates[format ?? 0] === true ? value - this.shift : value;
  }
}
