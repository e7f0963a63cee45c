import { describe, expect, it } from '@jest/globals';
import { asiCells } from '../../src/method/asi-cells';
import { catalogue } from '../../src/method/catalogue';
import { checklistRows } from '../../src/method/checklist-rows';
import { factorNames } from '../../src/method/factors';
import { layerIds, layers } from '../../src/method/layers';
import { reentries } from '../../src/method/reentry';
import { strideMappings } from '../../src/method/stride';
import { agenticFactor, anyLayer, asiMapping, changeKind, checklistSection, layer, mitigationType, operation, owedWhen, stride, theme } from '../../src/model/vocabulary';

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

describe('the method and the dropdowns', () => {
  it.each([
    ['layers', anyLayer.values, layerIds],
    ['agentic factors', agenticFactor.values, factorNames],
    ['STRIDE categories', stride.values, strideMappings.map(({ category }) => category)],
    ['ASI mappings', asiMapping.values, asiCells.map(({ mapping }) => mapping)],
    ['checklist sections', checklistSection.values, checklistRows.map(({ section }) => section)],
    ['conditions', owedWhen.values, checklistRows.map((row) => row.owedWhen)],
    ['mitigation types', mitigationType.values, catalogue.map(({ type }) => type)],
    ['themes', theme.values, catalogue.map((entry) => entry.theme)],
    ['operations', operation.values, catalogue.map((entry) => entry.operation)],
    ['kinds of change', changeKind.values, reentries.map(({ kind }) => kind)],
  ] as const)('agree on %s', (_, allowed, used) => {
    expect(distinct(used)).toEqual(distinct(allowed));
  });

  it('call the layers by the same names', () => {
    expect(layer.terms.map(({ meaning }) => meaning)).toEqual(layers.slice(0, 7).map(({ name }) => name));
  });
});
