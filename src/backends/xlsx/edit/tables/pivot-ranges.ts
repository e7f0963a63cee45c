import { parseRange, type CellRange } from '../../read/cell-reference';
import type { EditedPackage } from '../package/edited-package';
import { attributeOf, childNamed } from '../xml/element';

/** The ranges that the pivot tables of a sheet fill. */
export function pivotRanges(pkg: EditedPackage, sheetPart: string): CellRange[] {
  return pkg.relationships(sheetPart).filter(({ type, target }) => type === 'pivotTable' && pkg.has(target)).flatMap(({ target }) => {
    const location = childNamed(pkg.open(target).root, 'location');
    return parseRange((location && attributeOf(location, 'ref')) ?? '') ?? [];
  });
}
