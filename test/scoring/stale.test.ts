import { describe, expect, it } from '@jest/globals';
import { withRiskSignOff } from '../../src/actions/edits/sign-off-risk';
import { isList, type AnyRow, type CellValue, type InputColumn } from '../../src/model/column';
import { ENTITIES, entityOf, fromRegisters, rowsOf, type EntityKey, type ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';

/** The sample with every decision signed. */
const signed = ((): ThreatModel => {
  const sample = sampleModel();
  return sample.residual.reduce((model, { id = '' }) => withRiskSignOff(model, { risk: id, by: 'Marta Lindqvist', on: TODAY }, TODAY), sample);
})();
const staleRows = (model: ThreatModel): readonly (string | undefined)[] => {
  const ratings = rate(model, TODAY);
  return model.residual.filter((row) => ratings.residual(row).stale !== 'Current').map(({ id }) => id);
};

/** Other values that the column takes; IDs name another row. */
function others(model: ThreatModel, column: InputColumn, now: CellValue): readonly CellValue[] {
  const single = (): readonly CellValue[] => {
    switch (column.kind) {
      case 'choice':
      case 'choices': return column.vocabulary.values;
      case 'number': return [column.min, column.min + 1];
      case 'date': return ['2026-01-01'];
      case 'ref':
      case 'refs': return column.to.flatMap((key) => rowsOf(model, ENTITIES.find((entity) => entity.key === key)?.key ?? 'threats').slice(0, 4).map((row) => row['id']));
      default: return ['changed'];
    }
  };
  const values: readonly CellValue[] = isList(column) ? [[], ...single().map((value) => [String(value)])] : [undefined, ...single()];
  return values.filter((value) => JSON.stringify(value ?? null) !== JSON.stringify(now ?? null));
}

function changed(model: ThreatModel, key: EntityKey, at: number, change: AnyRow): ThreatModel {
  const registers = ENTITIES.map((entity): readonly [string, unknown] => {
    const rows = rowsOf(model, entity.key).map((row, i) => (entity.key === key && i === at ? { ...row, ...change } : row));
    return [entity.key, entity.layout === 'rows' ? rows : rows[0]];
  });
  return fromRegisters(model.meta, Object.fromEntries(registers));
}

// The basis of METHOD section 11 as cells: severity, likelihood, the set of mapped mitigations, effectiveness, and all that decides about an effective status (section 3).
const BASIS: Readonly<Partial<Record<EntityKey, readonly string[]>>> = {
  threats: ['severity', 'likelihood'], mapping: ['threat', 'mitigation', 'effectiveness'], mitigations: ['status'], validations: ['artefactKind', 'mitigation', 'status'], codeAccess: ['access'],
  residual: ['threat', 'acceptedSeverity', 'acceptedLikelihood', 'acceptedFingerprintSum'],
};
/** Rows of each register that are tried; the sample’s mappings all are. */
const TRIED = 6;

describe('a signed decision', () => {
  it('is current once it is signed', () => {
    expect(staleRows(signed)).toEqual([]);
  });

  it.each(ENTITIES.map(({ key }) => key))('turns stale with its basis and with nothing else: %s', (key) => {
    const columns: Readonly<Record<string, InputColumn>> = entityOf(key).columns;
    const turned = new Set<string>();
    for (const [column, definition] of Object.entries(columns)) {
      // Another ID is another row, which METHOD tells apart as such.
      if (definition.kind === 'id') continue;
      rowsOf(signed, key).slice(0, key === 'mapping' || key === 'validations' ? undefined : TRIED).forEach((row, at) => {
        if (turned.has(column)) return;
        if (others(signed, definition, row[column]).some((value) => staleRows(changed(signed, key, at, { [column]: value })).length > 0)) turned.add(column);
      });
    }
    expect([...turned].sort()).toEqual([...(BASIS[key] ?? [])].sort());
  });

  it('is refused without a name, a date, a decision or a row, and when somebody else signed meanwhile', () => {
    const of = (change: Partial<Parameters<typeof withRiskSignOff>[1]>, model = signed) => () => withRiskSignOff(model, { risk: 'RR1', by: 'Ada', on: TODAY, ...change }, TODAY);
    expect(of({ by: ' ' })).toThrow(/needs a name and a date/);
    expect(of({ on: 'soon' })).toThrow(/needs a name and a date/);
    expect(of({ risk: 'RR99' })).toThrow(/RR99.*has no row/);
    expect(of({}, { ...signed, threats: signed.threats.slice(1) })).toThrow(/RR1: 6 Threats has no row TH1/);
    expect(of({}, { ...signed, residual: signed.residual.map((row) => ({ ...row, disposition: undefined })) })).toThrow(/RR1 is not decided yet/);
    expect(of({ seen: { by: undefined, on: undefined } })).toThrow(/Marta Lindqvist signed it meanwhile/);
    expect(of({ by: 'Marta Lindqvist', seen: { by: 'Marta Lindqvist', on: TODAY } })()).toBe(signed);
  });
});
