import { describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../src/actions/assessment';
import { changeGroups } from '../../src/actions/change-groups';
import { prepareModel } from '../../src/actions/create';
import { diffModels } from '../../src/actions/diff';
import { DELTA_KINDS } from '../../src/compare/kinds';
import { createModel, type ModelDraft, type ThreatModel } from '../../src/model/threat-model';
import type { Delta } from '../../src/model/version';
import { sampleModel } from '../../src/reports/sample/sample-model';

const TODAY = '2026-03-02';
const of = (model: ThreatModel): Assessment => assess({ model, issues: [], places: {} }, 'book.xlsx', TODAY);
const drafted = (draft: ModelDraft): ThreatModel => prepareModel(createModel(draft), TODAY, () => 'model');
const SAMPLE = prepareModel(sampleModel(), TODAY, () => 'model');
const row = (kind: string, id: string, field?: string): Delta => ({ kind, id, field, name: undefined, from: undefined, to: undefined });
const target = (delta: Delta, model = SAMPLE) => changeGroups(of(model), [delta])[0]?.lines[0]?.target;

describe('changes by kind', () => {
  it('are grouped in the order of a delta, none lost, and lead only to rows that exist', () => {
    const before = drafted({ threats: [{ id: 'TH1', name: 'Old' }, { id: 'TH2', name: 'Gone' }], mitigations: [{ id: 'M1', name: 'Rotate' }], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }] });
    const after = drafted({ threats: [{ id: 'TH1', name: 'New' }, { id: 'TH3', name: 'Come' }], mitigations: [{ id: 'M1', name: 'Rotate' }] });
    const { changes } = diffModels({ name: 'a', model: before }, { name: 'b', model: after }, TODAY);
    const groups = changeGroups(of(after), changes);
    expect(groups.flatMap(({ kind, lines }) => lines.map(({ id, target: to }) => [kind, id, to?.rowId]))).toEqual([
      ['Threat new', 'TH3', 'TH3'], ['Threat resolved', 'TH2', undefined], ['Threat renamed', 'TH1', 'TH1'], ['Mapping removed', 'TH1/M1', undefined],
    ]);
    expect(groups.map(({ lines }) => lines[0]?.isOneSided)).toEqual([true, false, false, true]);
  });

  it('lead to the register and the column that they speak of', () => {
    const { threats: [threat], mapping: [mapping], residual: [residual] } = SAMPLE;
    const pair = `${mapping?.threat ?? ''}/${mapping?.mitigation ?? ''}`;
    expect(target(row('Threat renamed', threat?.id ?? '', 'Name'))).toMatchObject({ entity: 'threats', row: 0, column: 'name' });
    expect(target(row('Residual level changed', threat?.id ?? '', 'Residual level'))).toMatchObject({ entity: 'threats', row: 0, column: 'residualLevel' });
    expect(target(row('Effectiveness changed', pair, 'Effectiveness'))).toMatchObject({ entity: 'mapping', row: 0, column: 'effectiveness' });
    expect(target(row('Owner changed', residual?.threat ?? ''))).toMatchObject({ entity: 'residual', row: 0 });
  });

  it('know a register for every kind there is', () => {
    const ids: Readonly<Record<string, string | undefined>> = {
      Assumption: SAMPLE.assumptions[0]?.id, Component: SAMPLE.components[0]?.id, Actor: SAMPLE.actors[0]?.id, Zone: SAMPLE.zones[0]?.id, Crossing: SAMPLE.crossings[0]?.id, Asset: SAMPLE.assets[0]?.id,
      Mitigation: SAMPLE.mitigations[0]?.id, Mapping: `${SAMPLE.mapping[0]?.threat ?? ''}/${SAMPLE.mapping[0]?.mitigation ?? ''}`,
    };
    const idOf = (kind: string): string => (kind === 'Effectiveness changed' ? ids['Mapping'] : kind === 'Effective status changed' ? ids['Mitigation'] : ids[kind.replace(/ .*/, '')]) ?? SAMPLE.threats[0]?.id ?? '';
    expect(DELTA_KINDS.filter((kind) => target(row(kind, idOf(kind))) === undefined)).toEqual([]);
  });

  it('of a kind that is not known are listed without a way to go', () => {
    expect(changeGroups(of(SAMPLE), [row('Something else', 'TH1')])).toMatchObject([{ kind: 'Something else', lines: [{ id: 'TH1', target: undefined }] }]);
  });
});
