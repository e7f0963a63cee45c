import { isIsoDate } from '../model/date';
import type { Ratings } from '../model/ratings';
import { ENTITIES, entityOf, type ThreatModel } from '../model/threat-model';
import type { Blueprint, BlueprintNote, BlueprintSheet, BlueprintTable, DefinedName, DocumentProperties } from './blueprint';
import { formulaWords } from './formula-words';
import { idNames, listsBlock } from './lists';
import { metaSheet } from './meta-sheet';
import { HEADER_ROW, registerSheet } from './sheet-frame';
import { START_HEADER_ROW, startNames, startSheet } from './start-sheet';
import { blueprintTable } from './tables';

/** Date of documents whose model has no assessment date yet: the bytes may not depend on the clock. */
const NO_DATE = '2000-01-01';

/** The sheets of the registers, in workbook order. */
const SHEETS: readonly string[] = [...new Set(ENTITIES.map((entity) => entity.sheet))];

/** A sheet's tables side by side, one empty column apart, headers on one row: each can grow without meeting another. */
function tablesOf(sheet: string, model: ThreatModel, ratings: Ratings): readonly BlueprintTable[] {
  const tables: BlueprintTable[] = [];
  const headerRow = sheet === 'Start' ? START_HEADER_ROW : HEADER_ROW;
  let firstColumn = 0;
  for (const entity of ENTITIES.filter((e) => e.sheet === sheet)) {
    const table = blueprintTable(entity, model, ratings, { firstColumn, headerRow });
    tables.push(table);
    firstColumn += table.columns.length + 1;
  }
  return tables;
}

function gateNote(ratings: Ratings): BlueprintNote {
  return { row: 1, column: 3, value: ratings.gateStatement, formula: `${formulaWords(entityOf('codeAccess')).only('codeAccess', 'statement')}&""`, style: 'warning' };
}

function propertiesOf(model: ThreatModel): DocumentProperties {
  const { systemName, analysts, assessmentDate } = model.context;
  return {
    title: systemName === undefined ? 'MAESTRO threat model' : `MAESTRO threat model of ${systemName}`,
    subject: 'Threat model of an agentic AI system',
    creator: analysts ?? 'MAESTRO Workbook',
    description: 'Made with MAESTRO Workbook',
    date: assessmentDate !== undefined && isIsoDate(assessmentDate) && assessmentDate > '1980-01-01' ? assessmentDate : NO_DATE,
  };
}

/**
 * The workbook of a model: every register as a table, derived from the model's schema, computed cells with formula and value (WORKBOOK).
 * @param baseHash content hash of the model, kept in `_meta` so that later changes can be told
 */
export function buildBlueprint(model: ThreatModel, ratings: Ratings, baseHash: string): Blueprint {
  const names: DefinedName[] = [...startNames(), ...idNames()];
  const sheets = SHEETS.map((name): BlueprintSheet => {
    const tables = tablesOf(name, model, ratings);
    if (name === 'Start') return startSheet(tables, model, ratings, SHEETS.filter((other) => other !== 'Start'));
    if (name !== 'Scales') return registerSheet(name, tables, name === entityOf('codeAccess').sheet ? [gateNote(ratings)] : []);
    const width = tables.reduce((sum, t) => sum + t.columns.length + 1, 0);
    const lists = listsBlock(name, width, HEADER_ROW);
    names.push(...lists.names);
    const sheet = registerSheet(name, tables, lists.notes, lists.widths);
    return { ...sheet, print: { ...sheet.print, columns: [0, width - 2] } };
  });
  return { properties: propertiesOf(model), sheets: [...sheets, metaSheet(model, baseHash)], names };
}
