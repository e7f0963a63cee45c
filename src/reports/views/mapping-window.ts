import { effectiveness } from '../../model/vocabulary';
import type { ViewFacts, View, ViewCell } from '../support/view';

const SIZE = 40;
const NO_EFFECTIVENESS = '?';
const initial = (value: string | undefined): string => (value ?? NO_EFFECTIVENESS).charAt(0);
const TONES = [['H', 'good'], ['M', 'medium'], ['L', 'attention'], [NO_EFFECTIVENESS, 'bad']] as const;
const LEGEND = effectiveness.values.map((v) => `${initial(v)} ${v}`).join(', ');

/** Effectiveness of the first mapping of each pair. */
function pairs({ model }: ViewFacts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { threat, mitigation, effectiveness: value } of model.mapping) {
    if (threat === undefined || mitigation === undefined) continue;
    const key = `${threat}>${mitigation}`;
    if (!found.has(key)) found.set(key, initial(value));
  }
  return found;
}

/** Where the window into the matrix begins: two cells that people type into. */
export function mappingStart(): View {
  const start: ViewCell = { value: 1, style: 'input' };
  return {
    key: 'mappingStart', sheet: '7 Mapping', title: 'Window', description: 'Type where the matrix beside begins: places in the registers, from 1',
    columns: [{ header: 'First of', width: 16, style: 'head' }, { header: 'Place', width: 9, style: 'input' }],
    rows: [['Threats', start], ['Mitigations', start]], tones: [],
  };
}

/** A live window of 40 threats by 40 mitigations: the initial of each pair's effectiveness (METHOD section 7). */
export function mappingWindow(facts: ViewFacts): View {
  const found = pairs(facts);
  const at = Array.from({ length: SIZE }, (_, i) => i);
  const head = (register: 'threats' | 'mitigations', start: number, i: number): ViewCell => ({
    value: facts.rowAt(register, facts.window[register] + i)?.id,
    formula: (c) => `IFERROR(${c.inRow(register, 'id', `MAX(1,N(${c.of('mappingStart', start, 1)}))+${i}`)}&"","")`,
  });
  return {
    key: 'mappingWindow', sheet: '7 Mapping', title: 'Threat by mitigation', description: `Effectiveness of each mapping in the window: ${LEGEND}, ${NO_EFFECTIVENESS} mapped without one`,
    columns: [{ header: 'Threat', width: 9, style: 'head' }, ...at.map((i) => ({ header: head('mitigations', 1, i), width: 6.5, style: 'mark' as const }))],
    rows: at.map((i) => [
      head('threats', 0, i),
      ...at.map((j): ViewCell => {
        const key = `${facts.rowAt('threats', facts.window.threats + i)?.id ?? ''}>${facts.rowAt('mitigations', facts.window.mitigations + j)?.id ?? ''}`;
        return {
          value: found.get(key),
          formula: (c) => {
            const [threat, mitigation] = [c.own(i, 0), c.own(-1, j + 1)];
            return `IF(OR(${threat}="",${mitigation}=""),"",IFERROR(LEFT(${c.inRow('mapping', 'effectiveness', `MATCH(${threat}&">"&${mitigation},${c.column('mapping', 'pairKey')},0)`)}&"${NO_EFFECTIVENESS}",1),""))`;
          },
        };
      }),
    ]),
    tones: TONES.map(([letter, tone]) => ({ columns: [1, SIZE] as const, when: `{cell}="${letter}"`, tone })),
  };
}

/** Most columns and rows that the whole matrix is written for; beyond, nobody could read it. */
const MOST = { threats: 3000, mitigations: 3000 } as const;

/** The whole matrix as values, one row per threat and one column per mitigation, as of the last refresh. */
export function mappingMatrix(facts: ViewFacts): View {
  const { threats, mitigations } = facts.model;
  const [rows, columns] = [threats.flatMap((t) => t.id ?? []), mitigations.flatMap((m) => m.id ?? [])];
  const fits = rows.length <= MOST.threats && columns.length <= MOST.mitigations;
  const at = new Map(columns.map((id, i) => [id, i]));
  const cells = new Map<string, (string | undefined)[]>(rows.map((id) => [id, []]));
  for (const [key, letter] of pairs(facts)) {
    const [threat = '', mitigation = ''] = key.split('>');
    const column = at.get(mitigation);
    const row = cells.get(threat);
    if (row !== undefined && column !== undefined) row[column] = letter;
  }
  return {
    key: 'mappingMatrix', sheet: '7 Mapping', kind: 'values', title: 'Whole matrix as of the last refresh',
    description: fits ? `Values, written by refresh: ${LEGEND}, ${NO_EFFECTIVENESS} mapped without one` : `Too large to read: more than ${MOST.threats} threats or ${MOST.mitigations} mitigations. Use the window.`,
    columns: [{ header: 'Threat', width: 9, style: 'head' }, ...(fits ? columns : []).map((header) => ({ header, width: 6.5, style: 'mark' as const }))],
    rows: fits ? rows.map((id) => [id, ...Array.from(cells.get(id) ?? [])]) : [], tones: [],
  };
}
