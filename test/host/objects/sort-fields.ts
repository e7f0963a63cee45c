import { integer, record } from '../args';
import type { SortField } from '../book/tables';
import { invalid } from '../excel-error';

/** `Excel.SortField[]`; other settings than column and direction are not simulated. Throws InvalidArgument. */
export const sortFields = (value: unknown): readonly SortField[] => {
  if (!Array.isArray(value)) throw invalid();
  return value.map((one: unknown) => ({ key: integer(record(one)['key'], 0), ascending: record(one)['ascending'] !== false }));
};
