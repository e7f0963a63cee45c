import { expect } from '@jest/globals';
import type { Host, HostOptions } from '../index';

/** One behaviour of Excel as Microsoft documents it, tried on the simulated host through the real client. */
export interface DocumentedCase {
  readonly title: string;
  /** Page and section that the expectation comes from. */
  readonly source: string;
  /** Caps ExcelApi of the host: `1.9`. */
  readonly apiSet?: string;
  readonly profile?: NonNullable<HostOptions['profile']>;
  readonly run: (host: Host) => Promise<void>;
}

/** A page of the add-in guides, `excel/excel-add-ins-tables`, and a heading on it. */
export const guide = (page: string, anchor: string): string => `https://learn.microsoft.com/office/dev/add-ins/${page}#${anchor}`;

/** A property in the reference, `range.values`; of a method the name with parentheses: `range.getUsedRange()`. */
export function api(path: string): string {
  const [className = '', member = ''] = path.toLowerCase().split('.');
  const method = member.endsWith('()');
  return `https://learn.microsoft.com/javascript/api/excel/excel.${className}#excel-excel-${className}-${member.replace('()', '')}-member${method ? '(1)' : ''}`;
}

/** A page of Microsoft's support for Excel, whose sections have no lasting anchors. */
export const support = (page: string): string => `https://support.microsoft.com/office/${page}`;

export const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
export const rangeOf = (context: Excel.RequestContext, address: string): Excel.Range => sheetOf(context).getRange(address);

/** Runs a batch and syncs at its end. */
export async function batch(act: (context: Excel.RequestContext) => void | Promise<void>): Promise<void> {
  await Excel.run(async (context) => {
    await act(context);
    await context.sync();
  });
}

/** Expects a batch to fail; with which code unless the documentation leaves that open. */
export async function fails(act: (context: Excel.RequestContext) => void, code?: string): Promise<void> {
  await expect(batch(act)).rejects.toMatchObject(code === undefined ? { name: 'RichApi.Error' } : { code });
}

/** Reads the values of some cells of Sheet1. */
export async function valuesOf(address: string): Promise<unknown[][]> {
  let values: unknown[][] = [];
  await Excel.run(async (context) => {
    const range = rangeOf(context, address);
    range.load('values');
    await context.sync();
    values = range.values as unknown[][];
  });
  return values;
}

/** A table on Sheet1 from A1 on: headers first. */
export function tableOf(context: Excel.RequestContext, rows: (string | number)[][], name = 'Expenses'): Excel.Table {
  const range = sheetOf(context).getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
  range.values = rows;
  const table = sheetOf(context).tables.add(range, true);
  table.name = name;
  return table;
}

/** Addresses of several areas; documentation shows them with and without a blank after the comma. */
export const areas = (address: string): readonly string[] => address.split(/,\s*/);
