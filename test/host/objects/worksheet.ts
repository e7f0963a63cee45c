import { integer, text } from '../args';
import { parseAddress, rectOf } from '../book/rect';
import { RangeRef } from '../book/refs';
import type { Sheet } from '../book/sheet';
import { HostClass } from '../host-object';
import { RANGE } from './range';

export const WORKSHEET = new HostClass<Sheet>('Worksheet', {
  id: (sheet) => sheet.id,
  get: {
    id: (sheet) => sheet.id,
    name: (sheet) => sheet.name,
    visibility: (sheet) => sheet.visibility,
  },
  call: {
    getRange: (sheet, [address]) => RANGE.of(new RangeRef(sheet, [parseAddress(text(address))])),
    getCell: (sheet, [row, column]) => RANGE.of(new RangeRef(sheet, [rectOf(integer(row, 0), integer(column, 0))])),
  },
});
