import type { Component } from '../../model/component';
import { layers } from '../../method/layers';
import { LAYERS, totalCell } from '../support/matrix';
import type { View, ViewCell, ViewFacts } from '../support/view';

const MOST_TEXT = 32_000;
const TOO_LONG = 'too many to list';
const joined = (rows: readonly Component[]): string | undefined => {
  const text = rows.flatMap((c) => c.id ?? []).join(', ');
  return text === '' ? undefined : text.length > MOST_TEXT ? TOO_LONG : text;
};

/** What stands on each of the seven layers (METHOD section 14, MVTM 2). */
export function layerMap(facts: ViewFacts): View {
  const { model: { components }, index } = facts;
  const on = (layer: string) => components.filter((c) => c.primaryLayer === layer);
  const row = (layer: string): readonly (ViewCell | string)[] => {
    const here = `"${layer}"`;
    return [
      layer, layers.find((l) => l.id === layer)?.name ?? '',
      totalCell(on(layer).length, (c) => `COUNTIFS(${c.column('components', 'primaryLayer')},${here})`),
      totalCell(on(layer).filter((x) => x.type === 'Agent').length, (c) => `COUNTIFS(${c.column('components', 'primaryLayer')},${here},${c.column('components', 'type')},"Agent")`),
      totalCell(on(layer).filter((x) => x.nonDeterministic === 'Yes').length, (c) => `COUNTIFS(${c.column('components', 'primaryLayer')},${here},${c.column('components', 'nonDeterministic')},"Yes")`),
      totalCell(components.filter((x) => x.otherLayers.some((l) => l === layer)).length, (c) => `SUMPRODUCT(--${c.lists(c.column('components', 'otherLayers'), here)})`),
      totalCell(index.openThreats.filter((t) => t.layers.some((l) => l === layer)).length, (c) => `COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', 'layersKey')},"*, ${layer},*")`),
      {
        value: joined(on(layer)), array: true,
        formula: (c) => {
          const list = `_xlfn.TEXTJOIN(", ",TRUE,IF(${c.column('components', 'primaryLayer')}=${here},${c.column('components', 'id')}&"",""))`;
          return `IFERROR(IF(LEN(${list})>${MOST_TEXT},"${TOO_LONG}",${list}),"${TOO_LONG}")`;
        },
      },
    ];
  };
  const unmapped = components.filter((c) => c.id !== undefined && c.primaryLayer === undefined).length;
  return {
    key: 'layerMap', sheet: '2 Architecture', title: 'Layer map', description: 'What stands on each layer, and what else reaches it',
    columns: [
      { header: 'Layer', width: 9, style: 'head' }, { header: 'Name', width: 26, style: 'text' }, { header: 'Components', width: 13, style: 'number' }, { header: 'Agents', width: 10, style: 'number' },
      { header: 'Non-deterministic', width: 17, style: 'number' }, { header: 'Also reached by', width: 13, style: 'number' }, { header: 'Open threats', width: 11, style: 'number' }, { header: 'IDs', width: 40, style: 'long' },
    ],
    rows: [
      ...LAYERS.map(row),
      ['none', 'No primary layer yet', totalCell(unmapped, (c) => `SUMPRODUCT((${c.column('components', 'id')}<>"")*(${c.column('components', 'primaryLayer')}=""))`)],
    ],
    tones: [
      { rows: [7, 7], columns: [2, 2], when: 'N({cell})>0', tone: 'attention' },
      { rows: [0, 6], columns: [6, 6], when: 'AND(N({cell})=0,LEN({cell})>0)', tone: 'attention' },
    ],
  };
}
