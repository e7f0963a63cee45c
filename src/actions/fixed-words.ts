import { buildBlueprint } from '../blueprint/build';
import type { StyleName } from '../blueprint/styles';
import { createModel } from '../model/threat-model';
import { rate } from '../scoring/rate';

/** Words that the product writes on a sheet. */
export interface FixedWords {
  readonly style: StyleName;
  /** Sheet that a click on them leads to. */
  readonly link?: string;
}

/** A report table's own headers, by the name of the table; other columns of it are people's. */
export type ReportHeaders = ReadonlyMap<string, readonly string[]>;

interface Words {
  readonly bySheet: ReadonlyMap<string, ReadonlyMap<string, FixedWords>>;
  readonly reports: ReportHeaders;
}

let known: Words | undefined;

/** What is the same in every workbook: titles, captions, descriptions, links, lists of allowed values. Nothing of it depends on a model. */
function words(): Words {
  if (known !== undefined) return known;
  const model = createModel({});
  const { sheets } = buildBlueprint(model, rate(model, '2026-01-01'), '');
  const bySheet = new Map(sheets.map(({ name, notes }) => [name, new Map(notes.flatMap(({ value, style, link, formula }) =>
    (typeof value === 'string' && formula === undefined ? [[value, { style, ...(link === undefined ? {} : { link }) }] as const] : [])))] as const));
  const reports = new Map(sheets.flatMap(({ tables }) => tables).filter(({ entity }) => entity === 'findings' || entity === 'remediation').map(({ name, columns }) => [name.toLowerCase(), columns.map(({ header }) => header)]));
  known = { bySheet, reports };
  return known;
}

/** The words that the product writes around the tables of a sheet, by their text; none on sheets of others. */
export const fixedWords = (sheet: string): ReadonlyMap<string, FixedWords> | undefined => words().bySheet.get(sheet);

/** The headers of tables that a refresh writes whole. */
export const reportHeaders = (): ReportHeaders => words().reports;
