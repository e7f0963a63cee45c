import { describe, expect, it } from '@jest/globals';
import { formulaWords } from '../../src/blueprint/formula-words';
import { columnRef, quoted, rowRef } from '../../src/blueprint/structured-reference';
import { text } from '../../src/model/column';
import { entity } from '../../src/model/entity';
import { entityOf } from '../../src/model/threat-model';

describe('structured references', () => {
  const odd = entity({ key: 'odd', table: 'Odd', sheet: 'Odd', description: '', phase: 0, columns: { cost: text("Team's [cost] #1", { help: '' }) } });

  it('name columns by header, in file form', () => {
    expect(columnRef('threats', 'severity')).toBe('Threats[Severity]');
    expect(rowRef(entityOf('threats'), 'impactIntegrity')).toBe('Threats[[#This Row],[Impact: integrity]]');
  });

  it('escape what has a meaning inside brackets', () => {
    expect(rowRef(odd, 'cost')).toBe("Odd[[#This Row],[Team''s '[cost'] '#1]]");
  });

  it('refuse a column that the entity does not have', () => {
    expect(() => columnRef('threats', 'nonsense')).toThrow('threats has no column nonsense');
  });

  it('double quotation marks in texts', () => {
    expect(quoted('say "no"')).toBe('"say ""no"""');
  });
});

describe('formulas', () => {
  const words = formulaWords(entityOf('mapping'));

  it('give newer functions their file prefix and never use the forms that other programs lack', () => {
    const all = Object.values(entityOf('threats').computed).map((c) => c.formula(formulaWords(entityOf('threats')))).join('\n');
    expect(all).toContain('_xlfn.MAXIFS(');
    expect(all).not.toMatch(/(?<!_xlfn\.)\b(MAXIFS|MINIFS|IFS|TEXTJOIN|CONCAT|SWITCH|DECIMAL)\(/);
    expect(all).not.toMatch(/\[@|XLOOKUP|FILTER\(|LET\(|INDIRECT|OFFSET/);
  });

  it('look up by header and survive a missing row', () => {
    expect(words.at('mitigations', 'type', 'mitigationRow')).toBe('IFERROR(INDEX(Mitigations[Type],Mapping[[#This Row],[Mitigation row]])&"","")');
    expect(words.lookup('zones', 'name', 'id', '"Z1"')).toMatch(/^IFERROR\(INDEX\(Zones\[Name\],MATCH\(.*,Zones\[ID\],0\)\)&"",""\)$/);
  });
});
