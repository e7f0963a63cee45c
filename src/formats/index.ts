import type { Ratings } from '../model/ratings';
import type { ReadIssue } from '../model/read-issue';
import type { ThreatModel } from '../model/threat-model';
import { fromJson, looksLikeThreatComposer, parseJson, toJson } from './json';
import type { Loss } from './loss';
import { markdownLosses, toMarkdown, type ReportedFinding } from './markdown';
import { fromThreatComposer, toThreatComposer } from './threat-composer';

export type FormatId = 'json' | 'markdown' | 'threat-composer';

/** A model as text, and what the text could not hold of it. */
export interface Exported {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** A model read from text: what it could not hold of the text, and cells that fit no type. */
export interface Imported {
  readonly model: ThreatModel;
  readonly losses: readonly Loss[];
  readonly issues: readonly ReadIssue[];
}

/** What an export may draw on beside the model. */
export interface ExportInput {
  readonly model: ThreatModel;
  readonly ratings: Ratings;
  readonly findings: readonly ReportedFinding[];
}

export interface Format {
  readonly id: FormatId;
  readonly title: string;
  /** What the file's name ends in. */
  readonly extension: string;
  export(input: ExportInput): Exported;
  /** Absent for formats that are only written. Throws the named errors of `errors.ts`. */
  import?(text: string, fileName: string): Imported;
}

/** Every text format, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  { id: 'json', title: 'JSON model', extension: '.json', export: ({ model }) => ({ text: toJson(model), losses: [] }), import: (text, file) => ({ ...fromJson(text, file), losses: [] }) },
  { id: 'markdown', title: 'Markdown report', extension: '.md', export: ({ model, ratings, findings }) => ({ text: toMarkdown(model, ratings, findings), losses: markdownLosses(model) }) },
  { id: 'threat-composer', title: 'Threat Composer file', extension: '.tc.json', export: ({ model }) => toThreatComposer(model), import: fromThreatComposer },
];

/** True for the id of a format. */
export function isFormatId(id: string): id is FormatId {
  return FORMATS.some((format) => format.id === id);
}

/** The format of that id. */
export function formatOf(id: FormatId): Format {
  const found = FORMATS.find((format) => format.id === id);
  if (found === undefined) throw new Error(`No format is called ${id}`);
  return found;
}

/** Reads a JSON text in whichever format it is in. Throws the named errors of `errors.ts`. */
export function importText(text: string, fileName: string): Imported {
  return looksLikeThreatComposer(parseJson(text, fileName)) ? fromThreatComposer(text, fileName) : { ...fromJson(text, fileName), losses: [] };
}
