import type { Blueprint } from '../../blueprint/blueprint';
import { onSheet } from '../../blueprint/ranges';
import type { RawSheet, RawWorkbook } from '../port';
import type { ChangeSet } from './change-set';

/** Names that are missing or point nowhere, and those of what is laid out anew. */
export function planNames(changes: ChangeSet, raw: RawWorkbook, blueprint: Blueprint, sheets: ReadonlyMap<string, RawSheet>): void {
  const found = new Map(raw.names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]));
  const laid = new Set([...changes.blocks.map((block) => block.name)]);
  for (const name of blueprint.names) {
    const refersTo = found.get(name.name.toLowerCase());
    const onNewSheet = changes.sheets.some((sheet) => name.refersTo.startsWith(onSheet(sheet, '')));
    if (refersTo === undefined || refersTo.includes('#REF!') || laid.has(name.name) || (onNewSheet && !sheets.has(name.refersTo))) changes.names.push(name);
  }
}
