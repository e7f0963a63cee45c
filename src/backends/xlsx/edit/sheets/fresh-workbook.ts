import type { Blueprint } from '../../../../blueprint/blueprint';
import { writeXlsx } from '../../write-xlsx';
import { openWorkbook, type OpenWorkbook } from '../open-workbook';

/**
 * The named sheets of a blueprint as a workbook of their own, from which parts are taken.
 * Throws on a sheet the blueprint does not have: a mistake in the program.
 */
export async function freshWorkbook(blueprint: Blueprint, names: readonly string[]): Promise<OpenWorkbook> {
  const wanted = new Set(names);
  const sheets = blueprint.sheets.filter(({ name }) => wanted.has(name));
  if (sheets.length < wanted.size) throw new Error(`the blueprint lacks one of the sheets ${names.join(', ')}`);
  return openWorkbook(await writeXlsx({ ...blueprint, sheets, names: [] }), 'the fresh workbook');
}
