import { flag } from '../args';
import { bottom, right } from '../book/rect';
import { hide, isHidden, offset } from '../book/sizes';
import { RANGE } from './range';

RANGE.extend({
  get: {
    rowHidden: ({ sheet, rects }) => isHidden(sheet, rects, 'row'),
    columnHidden: ({ sheet, rects }) => isHidden(sheet, rects, 'column'),
    hidden: ({ sheet, rects }) => {
      const [rows, columns] = [isHidden(sheet, rects, 'row'), isHidden(sheet, rects, 'column')];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    left: ({ sheet, rect }) => offset(sheet, 'column', rect.column),
    top: ({ sheet, rect }) => offset(sheet, 'row', rect.row),
    width: ({ sheet, rect }) => offset(sheet, 'column', right(rect) + 1) - offset(sheet, 'column', rect.column),
    height: ({ sheet, rect }) => offset(sheet, 'row', bottom(rect) + 1) - offset(sheet, 'row', rect.row),
  },
  set: {
    rowHidden: ({ sheet, rects }, value) => hide(sheet, rects, 'row', flag(value)),
    columnHidden: ({ sheet, rects }, value) => hide(sheet, rects, 'column', flag(value)),
  },
});
