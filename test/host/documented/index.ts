import { AREAS } from './areas';
import type { DocumentedCase } from './case';
import { CELLS } from './cells';
import { CONDITIONAL_CASES } from './conditional';
import { DRAWINGS } from './drawings';
import { EVENT_CASES } from './events';
import { FORMATS } from './formats';
import { LIMIT_CASES } from './limits';
import { MODEL_CASES } from './model';
import { NAMES } from './names';
import { PAGES } from './pages';
import { PROTECTION } from './protection';
import { REMARKS } from './remarks';
import { SELECTION } from './selection';
import { SHEET_CASES } from './sheets';
import { TABLE_RULES } from './table-rules';
import { TABLE_CASES } from './tables';
import { TYPED_VALUES } from './typed-values';
import { VALIDATION_CASES } from './validation';
import { VALUES } from './values';

/** Behaviours of Excel that the simulated host has to show, by what they concern. */
export const DOCUMENTED: Readonly<Record<string, readonly DocumentedCase[]>> = {
  model: MODEL_CASES, values: [...VALUES, ...TYPED_VALUES], cells: CELLS, areas: AREAS, formats: FORMATS, tables: [...TABLE_CASES, ...TABLE_RULES], names: NAMES, validation: VALIDATION_CASES,
  'conditional formats': CONDITIONAL_CASES, protection: PROTECTION, sheets: SHEET_CASES, pages: PAGES, selection: SELECTION, drawings: DRAWINGS, remarks: REMARKS,
  events: EVENT_CASES, limits: LIMIT_CASES,
};
