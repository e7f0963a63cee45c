import { columnLetters } from '../model/location';
import { entityOf, rowsOf, type EntityKey } from '../model/threat-model';
import { entityNamed, hasBegun } from '../rules/support/registers';
import type { Assessment } from './assessment';
import type { JumpTarget } from './jump';
import { counts } from './phase-counts';
import { isDone, type PhaseLine, type PhaseName } from './phase-lines';

/** What is best done next. */
export type NextStep =
  /** The first error of the phase, in its own words. */
  | { readonly kind: 'error'; readonly phase: PhaseName; readonly message: string; readonly target: JumpTarget }
  /** A register that the phase lives on holds nothing. */
  | { readonly kind: 'fill'; readonly phase: PhaseName; readonly table: string; readonly description: string; readonly target: JumpTarget }
  /** @param again it was signed off before, and re-opened */
  | { readonly kind: 'sign'; readonly phase: PhaseName; readonly again: boolean }
  /** Every phase is complete or skipped. */
  | { readonly kind: 'done' };

/** Registers without a row in which a phase has no result. Of the others a system may rightly have none, or rules say when a row is owed. */
const NEEDED: readonly EntityKey[] = ['stakeholders', 'components', 'dataFlows', 'actors', 'zones', 'assets', 'lifecycle', 'threats', 'mitigations', 'mapping', 'validations'];

/** The first phase that is neither done nor waits for another: its first error, else its first empty register, else its sign-off. */
export function nextStep(assessment: Assessment, phases: readonly PhaseLine[]): NextStep {
  const line = phases.find((one) => !isDone(one) && one.waitsFor.length === 0);
  if (line === undefined) return { kind: 'done' };
  const phase: PhaseName = { number: line.number, title: line.title };
  const error = firstErrorOf(assessment, line.number);
  const empty = emptyRegister(assessment, line.number);
  // What an empty register leads to elsewhere is mended by filling it.
  if (error !== undefined && (empty === undefined || error.target.entity !== empty)) return { kind: 'error', phase, ...error };
  if (empty === undefined) return { kind: 'sign', phase, again: line.status === 'Needs Review' };
  const { table, description } = entityOf(empty);
  return { kind: 'fill', phase, table, description, target: firstRowOf(empty, assessment) };
}

/** The first register of a phase that holds nothing of people's and should; undefined when there is none. */
export function emptyRegister({ model }: Assessment, phase: number): EntityKey | undefined {
  return NEEDED.find((key) => {
    const entity = entityNamed(key);
    return entity?.phase === phase && !rowsOf(model, key).some((row) => hasBegun(entity, row));
  });
}

/** The first error of a phase, in its own words, and where it is. */
export function firstErrorOf({ validation }: Assessment, phase: number): { readonly message: string; readonly target: JumpTarget } | undefined {
  const error = validation.findings.find((finding) => finding.phase === phase && finding.severity === 'error' && counts(finding));
  return error === undefined ? undefined : { message: error.message, target: targetOf(error) };
}

function targetOf({ entity, row, rowId, column, sheet, cell }: JumpTarget): JumpTarget {
  return { entity, ...(row === undefined ? {} : { row }), rowId, ...(column === undefined ? {} : { column }), sheet, ...(cell === undefined ? {} : { cell }) };
}

/** Where the first row of an empty register is typed. */
export function firstRowOf(key: EntityKey, { places }: Pick<Assessment, 'places'>): JumpTarget {
  const place = places[key];
  const sheet = place?.sheet ?? entityOf(key).sheet;
  if (place === undefined) return { entity: key, rowId: '', sheet };
  const first = Math.min(...Object.values(place.columns));
  return { entity: key, rowId: '', sheet, cell: `${columnLetters(first)}${place.headerRow + 1}` };
}
