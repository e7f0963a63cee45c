import { catalogue } from '../method/catalogue';
import { blindspots } from '../method/blindspots';
import { coreThreats } from '../method/core-threats';
import { extendedThreats } from '../method/extended-threats';
import { llmTop10 } from '../method/owasp-llm';
import { unnumberedThreats } from '../method/unnumbered';
import type { Catalogue, InputColumn } from '../model/column';
import { columnLetters } from '../model/location';
import { ENTITIES, entityOf } from '../model/threat-model';
import type { Vocabulary } from '../model/vocabulary';
import type { BlueprintNote, DefinedName } from './blueprint';
import { onSheet } from './ranges';
import { columnRef } from './structured-reference';

interface List {
  readonly name: string;
  readonly heading: string;
  readonly values: readonly string[];
}

const listName = (words: string): string => `List_${words.split(/[^A-Za-z0-9]+/).map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join('')}`;
/** Name of the block that holds a vocabulary's values. */
export const vocabularyList = (vocabulary: Vocabulary): string => listName(vocabulary.name);
const CATALOGUE_VALUES: Partial<Readonly<Record<Catalogue, readonly string[]>>> = {
  threat: [...coreThreats, ...extendedThreats, ...unnumberedThreats, ...blindspots].map((t) => t.id),
  mitigation: catalogue.map((m) => m.id),
  owaspLlm: llmTop10.map((t) => t.id),
};
/** Name of the block that holds a catalogue's identifiers; undefined for a catalogue without one. */
export const catalogueList = (name: Catalogue): string | undefined => (CATALOGUE_VALUES[name] === undefined ? undefined : listName(`${name} catalogue`));
/** Name that stands for the IDs of a register. */
export const idsName = (entity: string): string => `IDs_${entityOf(entity).table}`;

const inputColumns: readonly InputColumn[] = ENTITIES.flatMap((e) => Object.values(e.columns));

function allLists(): readonly List[] {
  const vocabularies = new Map(inputColumns.flatMap((c) => (c.kind === 'choice' || c.kind === 'choices' ? [[c.vocabulary.name, c.vocabulary] as const] : [])));
  return [
    ...[...vocabularies.values()].map((v) => ({ name: vocabularyList(v), heading: v.name, values: v.values })),
    ...Object.entries(CATALOGUE_VALUES).map(([name, values]) => ({ name: listName(`${name} catalogue`), heading: `${name} catalogue`, values })),
  ];
}

/** The block of allowed values that dropdowns read: one column per list, with the name of each. */
export function listsBlock(sheet: string, firstColumn: number, headerRow: number): { notes: readonly BlueprintNote[]; names: readonly DefinedName[]; widths: Readonly<Record<number, number>> } {
  const lists = allLists();
  const at = (i: number) => firstColumn + i;
  const notes = lists.flatMap((list, i): BlueprintNote[] => [
    { row: headerRow, column: at(i), value: list.heading, style: 'headerGiven' },
    ...list.values.map((value, n): BlueprintNote => ({ row: headerRow + 1 + n, column: at(i), value, style: 'givenText' })),
  ]);
  const names = lists.map((list, i) => {
    const letters = columnLetters(at(i));
    return { name: list.name, refersTo: onSheet(sheet, `$${letters}$${headerRow + 1}:$${letters}$${headerRow + list.values.length}`) };
  });
  const widths = Object.fromEntries(lists.map((list, i) => [at(i), Math.max(...[list.heading, ...list.values].map((v) => v.length)) + 3]));
  return { notes: [{ row: headerRow - 2, column: firstColumn, value: 'Lists', style: 'caption' }, { row: headerRow - 1, column: firstColumn, value: 'What the dropdowns offer; the values are fixed', style: 'description' }, ...notes], names, widths };
}

/** A name for the IDs of every register that dropdowns refer to; as a table's column it grows with the table. */
export function idNames(): readonly DefinedName[] {
  const referred = new Set(inputColumns.flatMap((c) => ((c.kind === 'ref' || c.kind === 'refs') && c.to.length === 1 ? c.to : [])));
  return [...referred].map((entity) => ({ name: idsName(entity), refersTo: columnRef(entity, 'id') }));
}
