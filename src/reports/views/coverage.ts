import { asiCells } from '../../method/asi-cells';
import { coreThreats } from '../../method/core-threats';
import { factorNames } from '../../method/factors';
import { ALL_LAYERS, countCell, layerColumns } from '../support/matrix';
import type { View, ViewCell, ViewFacts, ViewWords } from '../support/view';
import { hasText } from '../../scoring/has-text';

const SHEET = '6 Matrix';
const LABEL = { header: '', width: 40, style: 'head' } as const;
const [PRIMARY, SECONDARY] = ['●', '○'];

const mapped: ReadonlySet<string> = new Set(asiCells.map((cell) => cell.id));

/** The fifteen ASI threats by layer: mapping mark and live count, with the cells that still want a threat or a reason (METHOD section 15). */
export function asiByLayer({ model, ratings, index }: ViewFacts): View {
  const cell = (threat: string, layer: string): ViewCell => {
    const id = `${threat}@${layer}`;
    const row = model.asiCells.find((r) => r.id === id);
    if (mapped.has(id)) {
      const rating = row === undefined ? undefined : ratings.coverage(row);
      const closed = row?.verdict === 'Not Applicable' && rating?.liveCount === 0 && rating.gap === undefined;
      const text = rating === undefined ? undefined
        : `${row?.mapping === 'primary' ? PRIMARY : SECONDARY} ${closed ? 'n/a' : `${rating.liveCount}${rating.gap === undefined ? '' : ` ${rating.gap}`}`}`;
      return {
        value: text,
        formula: (c) => {
          const at = (key: string) => c.inRow('asiCells', key, `MATCH("${id}",${c.column('asiCells', 'id')},0)`);
          return `IFERROR(IF(${at('mapping')}="primary","${PRIMARY} ","${SECONDARY} ")&IF(AND(${at('verdict')}="Not Applicable",${at('liveCount')}=0,${at('gap')}=""),"n/a",${at('liveCount')}&IF(${at('gap')}="",""," "&${at('gap')})),"")`;
        },
      };
    }
    const live = index.openThreats.filter((t) => t.threatIds.includes(threat) && t.layers.some((l) => l === layer)).length;
    return countCell(live, (c) => `COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', 'idsKey')},"*, ${threat},*",${c.column('threats', 'layersKey')},"*, ${layer},*")`);
  };
  return {
    key: 'asiByLayer', sheet: SHEET, title: 'ASI threats by layer',
    description: `${PRIMARY} the threat’s home layer, ${SECONDARY} a layer it reaches; the number counts open threats; "gap" and "consider" still want a threat or a reason in AsiCells`,
    columns: [{ ...LABEL, header: 'ASI threat' }, ...layerColumns(ALL_LAYERS).map((c) => ({ ...c, width: 15, style: 'mark' as const }))],
    rows: coreThreats.map(({ id, name }) => [`${id} ${name}`, ...ALL_LAYERS.map((layer) => cell(id, layer))]),
    tones: [
      { columns: [1, 8], when: 'RIGHT({cell},4)=" gap"', tone: 'bad' }, { columns: [1, 8], when: 'RIGHT({cell},8)="consider"', tone: 'attention' },
      { columns: [1, 8], when: 'IFERROR(VALUE(MID({cell}&"",3,5))>0,IFERROR(VALUE({cell})>0,FALSE))', tone: 'good' },
    ],
  };
}

/** The four agentic factors by layer: how many open threats carry one, or that a layer has not been considered (METHOD section 15). */
export function factorByLayer({ model, ratings }: ViewFacts): View {
  const owed = new Set(model.layerScope.filter((row) => ratings.layerOwed(row) === 'Yes').map((row) => row.id));
  const cell = (factor: string, layer: string): ViewCell => {
    const id = `${factor}@${layer}`;
    const row = model.factorReview.find((r) => r.id === id);
    const count = row === undefined ? undefined : ratings.coverage(row).liveCount;
    const reasoned = row?.verdict === 'Not Applicable' && hasText(row.reason);
    const scope = model.layerScope.find((r) => r.id === layer);
    return {
      value: count === undefined ? undefined : count > 0 ? count : reasoned ? 'n/a' : scope !== undefined && owed.has(layer) ? 'consider' : undefined,
      formula: (c) => {
        const at = (key: string) => c.inRow('factorReview', key, `MATCH("${id}",${c.column('factorReview', 'id')},0)`);
        return `IFERROR(IF(${at('liveCount')}>0,${at('liveCount')},IF(AND(${at('verdict')}="Not Applicable",TRIM(${at('reason')})<>""),"n/a",IF(${c.lookup('layerScope', 'owed', 'id', `"${layer}"`)}="Yes","consider",""))),"")`;
      },
    };
  };
  return {
    key: 'factorByLayer', sheet: SHEET, title: 'Agentic factors by layer', description: 'Open threats that carry the factor on the layer; "consider" wants a threat or a reason in FactorReview',
    columns: [{ ...LABEL, header: 'Factor' }, ...layerColumns(ALL_LAYERS).map((c) => ({ ...c, width: 15, style: 'mark' as const }))],
    rows: factorNames.map((factor) => [factor, ...ALL_LAYERS.map((layer) => cell(factor, layer))]),
    tones: [{ columns: [1, 8], when: '{cell}="consider"', tone: 'attention' }, { columns: [1, 8], when: 'N({cell})>0', tone: 'good' }],
  };
}

/** How many of the mapped ASI cells of each layer a threat covers, a reason closes, or stand open (METHOD section 15). */
export function coverageByLayer({ model, ratings }: ViewFacts): View {
  const cells = (layer: string) => model.asiCells.filter((row) => row.layer === layer);
  const live = (layer: string) => cells(layer).filter((row) => ratings.coverage(row).liveCount > 0).length;
  const dismissed = (layer: string) => cells(layer).filter((row) => ratings.coverage(row).liveCount === 0 && row.verdict === 'Not Applicable').length;
  const on = (c: ViewWords, layer: string) => `${c.column('asiCells', 'layer')},"${layer}"`;
  return {
    key: 'coverageByLayer', sheet: SHEET, title: 'Coverage by layer', description: 'Mapped ASI cells that an open threat covers, that a verdict closes, and that stand open',
    columns: [{ ...LABEL, header: 'Cells' }, ...layerColumns(ALL_LAYERS)],
    rows: [
      ['Covered by a threat', ...ALL_LAYERS.map((l): ViewCell => ({ value: live(l), formula: (c) => `COUNTIFS(${on(c, l)},${c.column('asiCells', 'liveCount')},">0")` }))],
      ['Not applicable', ...ALL_LAYERS.map((l): ViewCell => ({ value: dismissed(l), formula: (c) => `COUNTIFS(${on(c, l)},${c.column('asiCells', 'liveCount')},0,${c.column('asiCells', 'verdict')},"Not Applicable")` }))],
      ['Open', ...ALL_LAYERS.map((l, i): ViewCell => ({ value: cells(l).length - live(l) - dismissed(l), formula: (c) => `COUNTIFS(${on(c, l)})-${c.own(0, i + 1)}-${c.own(1, i + 1)}` }))],
    ],
    tones: [{ rows: [2, 2], columns: [1, 8], when: '{cell}>0', tone: 'attention' }],
  };
}
