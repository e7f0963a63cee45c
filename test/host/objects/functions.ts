import { integer } from '../args';
import type { Book } from '../book/book';
import { dateSerial } from '../book/typed';
import { HostClass } from '../host-object';

const FUNCTION_RESULT = new HostClass<number>('FunctionResult', {
  get: { value: (value) => value, error: () => null },
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheet-functions: Excel's own functions can be called; of them only DATE is simulated, which counts
// from the workbook's own beginning of time.
export const FUNCTIONS: HostClass<Book> = new HostClass<Book>('Functions', {
  call: {
    date: ({ date1904 }, [year, month, day]) => FUNCTION_RESULT.of(dateSerial(integer(year), integer(month), integer(day), date1904)),
  },
});
