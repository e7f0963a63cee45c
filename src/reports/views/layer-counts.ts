import { inherentLevelOf } from '../../scoring/inherent';
import { likelihood } from '../../model/vocabulary';
import type { Threat } from '../../model/threat';
import { ALL_LAYERS, LAYERS, LEVELS, countCell, layerColumns, totalCell } from '../support/matrix';
import type { View, ViewCell, ViewFacts, ViewWords } from '../support/view';

const SHEET = '6 Matrix';
const LEVEL_NAMES = [...LEVELS].reverse().map((l) => `"${l}"`).join(',');
const KINDS = [['Inherent', 'inherentLevel'], ['Residual', 'residualLevel']] as const;

/** Open threats by severity and likelihood, each cell with the inherent level it means (METHOD section 2). */
export function severityByLikelihood({ index, ratings, scales }: ViewFacts): View {
  const cell = (severity: string, likely: string): ViewCell => {
    const count = index.openThreats.filter((t) => t.severity === severity && t.likelihood === likely).length;
    const level = inherentLevelOf(scales.number('Risk matrix', `${severity} x ${likely}`)) ?? '?';
    return {
      value: `${level}${count === 0 ? '' : `: ${count}`}`,
      formula: (c) => {
        const n = `COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', 'severity')},"${severity}",${c.column('threats', 'likelihood')},"${likely}")`;
        return `IFERROR(CHOOSE(${c.scale('Risk matrix', `"${severity} x ${likely}"`)},${LEVEL_NAMES}),"?")&IF(${n}=0,"",": "&${n})`;
      },
    };
  };
  const unrated = index.openThreats.filter((t) => ratings.threat(t).inherentNumber === undefined).length;
  return {
    key: 'severityByLikelihood', sheet: SHEET, title: 'Severity by likelihood', description: 'The inherent level of each pair, and how many open threats are rated so',
    columns: [{ header: 'Severity', width: 40, style: 'head' }, ...likelihood.values.map((header) => ({ header, width: 15, style: 'mark' as const }))],
    rows: [
      ...LEVELS.map((severity) => [severity, ...likelihood.values.map((l) => cell(severity, l))]),
      ['Not rated', totalCell(unrated, (c) => `SUMPRODUCT((${c.column('threats', 'open')}=1)*(${c.column('threats', 'inherentNumber')}=""))`)],
    ],
    tones: [...LEVELS.map((level) => ({ rows: [0, 3] as const, columns: [1, 4] as const, when: `LEFT({cell},${level.length})="${level}"`, tone: level.toLowerCase() as 'critical' | 'high' | 'medium' | 'low' })), { rows: [4, 4], columns: [1, 1], when: '{cell}>0', tone: 'attention' }],
  };
}

/** Open threats by level and layer, inherent and residual (METHOD section 17); a threat on several layers counts on each. */
export function levelsByLayer({ index, ratings }: ViewFacts): View {
  const open = (c: ViewWords) => `${c.column('threats', 'open')},1`;
  const onLayer = (c: ViewWords, layer: string | undefined) => (layer === undefined ? '' : `,${c.column('threats', 'layersKey')},"*, ${layer},*"`);
  const threatsOn = (layer: string | undefined): readonly Threat[] => index.openThreats.filter((t) => layer === undefined || t.layers.some((l) => l === layer));
  const columns: readonly (string | undefined)[] = [...ALL_LAYERS, undefined];
  const block = ([kind, key]: (typeof KINDS)[number], first: number) => [
    ...LEVELS.map((level) => [`${kind} ${level}`, ...columns.map((layer) => countCell(
      threatsOn(layer).filter((t) => ratings.threat(t)[key] === level).length, (c) => `COUNTIFS(${open(c)},${c.column('threats', key)},"${level}"${onLayer(c, layer)})`,
    ))]),
    [`${kind} not rated`, ...columns.map((layer, i): ViewCell => ({
      value: threatsOn(layer).filter((t) => ratings.threat(t)[key] === undefined).length || undefined,
      formula: (c) => {
        const left = `COUNTIFS(${open(c)}${onLayer(c, layer)})-SUM(${c.own(first, i + 1)}:${c.own(first + 3, i + 1)})`;
        return `IF(${left}=0,"",${left})`;
      },
    }))],
  ];
  return {
    key: 'levelsByLayer', sheet: SHEET, title: 'Counts by level and layer', description: 'Open threats; one that spans several layers counts on each, and once under All',
    columns: [{ header: 'Level', width: 40, style: 'head' }, ...layerColumns(ALL_LAYERS), { header: 'All', width: 11, style: 'strong' }],
    rows: [
      ...block(KINDS[0], 0), ...block(KINDS[1], 5),
      ['Open threats', ...columns.map((layer) => totalCell(threatsOn(layer).length, (c) => `COUNTIFS(${open(c)}${onLayer(c, layer)})`))],
    ],
    tones: [0, 5].flatMap((first) => LEVELS.map((level, i) => ({ rows: [first + i, first + i] as const, columns: [1, 9] as const, when: 'N({cell})>0', tone: level.toLowerCase() as 'critical' | 'high' | 'medium' | 'low' }))),
  };
}

/** Open threats by level before and after controls: what the charts show. */
export function levelCounts({ index, ratings }: ViewFacts): View {
  const count = (key: 'inherentLevel' | 'residualLevel', level: string | undefined) => index.openThreats.filter((t) => ratings.threat(t)[key] === level).length;
  return {
    key: 'levelCounts', sheet: SHEET, title: 'Risk by level', description: 'Open threats before and after controls',
    columns: [{ header: 'Level', width: 40, style: 'head' }, { header: 'Inherent', width: 13, style: 'number' }, { header: 'Residual', width: 13, style: 'number' }],
    rows: [
      ...LEVELS.map((level) => [level, ...KINDS.map(([, key]) => totalCell(count(key, level), (c) => `COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', key)},"${level}")`))]),
      ['Not rated', ...KINDS.map(([, key]) => totalCell(count(key, undefined), (c) => `SUMPRODUCT((${c.column('threats', 'open')}=1)*(${c.column('threats', key)}=""))`))],
    ],
    tones: [],
  };
}

/** What else to have in mind while walking a layer: actors, crossings and exposed assets (METHOD section 15). */
export function contextByLayer({ model, index }: ViewFacts): View {
  const touches = (ids: readonly string[], layer: string) => ids.some((id) => model.components.some((x) => x.id === id && x.primaryLayer === layer));
  const exposed = (id: string | undefined) => id !== undefined && index.model.assets.some((asset) => asset.id === id && asset.exposurePoints !== undefined);
  /** One truth value per row of a register: whether one of its components has the layer as its primary one. */
  const touching = (c: ViewWords, register: string, layer: string) =>
    `(MMULT(--${c.lists(c.column(register, 'components'), `TRANSPOSE(${c.column('components', 'id')})`)},(${c.column('components', 'primaryLayer')}="${layer}")*(${c.column('components', 'id')}<>""))>0)`;
  const array = (value: number, formula: (c: ViewWords) => string): ViewCell => ({ value, array: true, formula: (c) => `IFERROR(${formula(c)},0)` });
  return {
    key: 'contextByLayer', sheet: SHEET, title: 'Actors, crossings and exposure by layer', description: 'Read it while walking a layer: who aims at it, what crosses a boundary there, which assets are exposed there',
    columns: [{ header: 'On the layer', width: 40, style: 'head' }, ...layerColumns(LAYERS)],
    rows: [
      ['Actors that aim at it', ...LAYERS.map((l) => totalCell(model.actors.filter((a) => a.targetLayers.includes(l)).length, (c) => `SUMPRODUCT(--${c.lists(c.column('actors', 'targetLayers'), `"${l}"`)})`))],
      ['Boundary crossings', ...LAYERS.map((l) => array(model.crossings.filter((x) => touches(x.components, l)).length, (c) => `SUM(--${touching(c, 'crossings', l)})`))],
      ['Weak crossings', ...LAYERS.map((l) => array(model.crossings.filter((x) => x.strength === 'Weak' && touches(x.components, l)).length, (c) => `SUM(${touching(c, 'crossings', l)}*(${c.column('crossings', 'strength')}="Weak"))`))],
      ['Lifecycle rows of exposed assets', ...LAYERS.map((l) => array(
        model.lifecycle.filter((x) => exposed(x.asset) && touches(x.components, l)).length,
        (c) => `SUM(${touching(c, 'lifecycle', l)}*(${c.column('lifecycle', 'asset')}<>"")*(COUNTIFS(${c.column('assets', 'id')},${c.column('lifecycle', 'asset')},${c.column('assets', 'exposurePoints')},"?*")>0))`,
      ))],
    ],
    tones: [{ rows: [2, 2], columns: [1, 7], when: '{cell}>0', tone: 'bad' }],
  };
}
