import { describe, expect, it } from '@jest/globals';
import type { BlueprintTable } from '../../src/blueprint/blueprint';
import { buildBlueprint } from '../../src/blueprint/build';
import { SHEET_ORDER } from '../../src/blueprint/sheet-order';
import { SPARE_ROWS } from '../../src/blueprint/tables';
import { STYLES, TONES, type CellStyle } from '../../src/blueprint/styles';
import { orderedColumns } from '../../src/model/entity';
import { SCHEMA_VERSION, createModel, ENTITIES, type ModelDraft } from '../../src/model/threat-model';
import { withFixedRows } from '../../src/reports/product-rows';
import { rate } from '../../src/scoring/rate';

const blueprintOf = (draft: ModelDraft) => {
  const model = withFixedRows(createModel(draft));
  return buildBlueprint(model, rate(model, '2026-03-02'), 'abc123');
};
const blueprint = blueprintOf({
  meta: { modelId: 'model-1', highestIds: { TH: 12, M: 3 } },
  context: { systemName: 'Claims assistant', assessmentDate: '2026-03-02', safetyCritical: 'Yes', dataCategories: ['PII', 'Health'] },
  threats: [{ id: 'TH1', name: 'Injection', layers: ['L1', 'L3'], severity: 'Critical', likelihood: 'Likely' }],
  triggers: [{ id: 'TE1', lastChecked: '1900-02-28' }, { id: 'TE2', lastChecked: '1900-03-01' }],
  codeAccess: { access: 'None' },
});
const sheet = (name: string) => blueprint.sheets.find((s) => s.name === name) ?? (() => { throw new Error(`no sheet ${name}`); })();
const tables = blueprint.sheets.flatMap((s) => s.tables);
const table = (name: string): BlueprintTable => tables.find((t) => t.name === name) ?? (() => { throw new Error(`no table ${name}`); })();
const column = (of: BlueprintTable, key: string) => {
  const at = of.columns.findIndex((c) => c.key === key);
  const found = of.columns[at];
  if (found === undefined) throw new Error(`no column ${key}`);
  return { at, ...found };
};

describe('the workbook’s layout', () => {
  it('holds every entity in one table on its sheet, in workbook order, and the report tables', () => {
    const reports = ['remediation', 'findings'];
    expect(tables.map((t) => t.entity).filter((key) => !reports.includes(key))).toEqual(ENTITIES.map((e) => e.key));
    expect(tables.map((t) => t.entity)).toEqual(expect.arrayContaining(reports));
    expect(blueprint.sheets.map((s) => s.name)).toEqual([...SHEET_ORDER, '_meta']);
    for (const entity of ENTITIES) expect(sheet(entity.sheet).tables.map((t) => t.name)).toContain(entity.table);
  });

  it('gives every column of the model its header, computed ones their formula', () => {
    for (const entity of ENTITIES.filter((e) => e.layout !== 'fields')) {
      expect(table(entity.table).columns.map((c) => [c.header, c.formula === undefined])).toEqual(orderedColumns(entity).map(([, c]) => [c.header, c.kind !== 'computed']));
    }
  });

  it('sets the tables of a sheet side by side with an empty column between, so that each can grow', () => {
    for (const { tables: own } of blueprint.sheets) {
      own.forEach((t, i) => {
        const previous = own[i - 1];
        expect(t.headerRow).toBe(own[0]?.headerRow);
        expect(t.firstColumn).toBe(previous === undefined ? 0 : previous.firstColumn + previous.columns.length + 1);
      });
    }
  });

  it('keeps notes out of the tables’ way: above the headers, or beside and below tables of fixed rows', () => {
    for (const { name, tables: own, notes } of blueprint.sheets.filter((s) => s.name !== 'Start')) {
      const end = Math.max(0, ...own.map((t) => t.firstColumn + t.columns.length));
      for (const note of notes) expect([name, note.row < (own[0]?.headerRow ?? Infinity) || note.column >= end]).toEqual([name, true]);
    }
    const lastRow = Math.max(...sheet('Start').tables.map((t) => t.headerRow + t.rows.length));
    for (const note of sheet('Start').notes) expect(note.row < 9 || note.row > lastRow).toBe(true);
  });

  it('ends a register that people type in with spare rows, and keeps one row of others', () => {
    expect(table('Mitigations').rows).toHaveLength(SPARE_ROWS);
    expect(table('Threats').rows).toHaveLength(1 + SPARE_ROWS);
    expect(table('Versions').rows).toHaveLength(1);
    const blank = table('Threats').rows.slice(1).map((row) => row.filter((_, i) => table('Threats').columns[i]?.formula === undefined));
    expect(blank.flat().every((v) => v === undefined)).toBe(true);
  });

  it('gives every block a range of its own that holds its cells and meets nothing else', () => {
    for (const { name, blocks, tables: own } of blueprint.sheets) {
      const areas = [...blocks.map((b) => [b.row, b.row + b.height - 1, b.column, b.column + b.width - 1]), ...own.map((t) => [t.headerRow, t.headerRow + t.rows.length, t.firstColumn, t.firstColumn + t.columns.length - 1])];
      const meet = areas.flatMap((a, i) => areas.slice(i + 1).filter((b) => (a[0] ?? 0) <= (b[1] ?? 0) && (b[0] ?? 0) <= (a[1] ?? 0) && (a[2] ?? 0) <= (b[3] ?? 0) && (b[2] ?? 0) <= (a[3] ?? 0)));
      expect([name, meet]).toEqual([name, []]);
      for (const b of blocks) {
        expect(blueprint.names.map((n) => n.name)).toContain(b.name);
        for (const c of b.cells) expect(c.row >= b.row && c.row < b.row + b.height && c.column >= b.column && c.column < b.column + b.width).toBe(true);
      }
    }
  });

  it('keeps formulas and prompts within what a spreadsheet program takes', () => {
    for (const t of tables) {
      for (const c of t.columns) {
        expect(c.formula?.length ?? 0).toBeLessThan(8192);
        expect(c.prompt.title.length).toBeLessThanOrEqual(32);
        expect(c.prompt.text.length).toBeLessThanOrEqual(255);
        expect(c.validation?.message.length ?? 0).toBeLessThanOrEqual(225);
        expect(c.validation?.title.length ?? 0).toBeLessThanOrEqual(32);
      }
    }
    for (const s of blueprint.sheets) {
      expect(s.name.length).toBeLessThanOrEqual(31);
      for (const c of s.blocks.flatMap((b) => b.cells)) expect(c.formula?.length ?? 0).toBeLessThan(8192);
    }
  });
});

describe('cells', () => {
  it('join lists, count dates in days, and leave dates before 1900-03-01 as text', () => {
    const threats = table('Threats');
    expect(threats.rows[0]?.[column(threats, 'layers').at]).toBe('L1, L3');
    const triggers = table('Triggers');
    const at = column(triggers, 'lastChecked').at;
    expect([triggers.rows[0]?.[at], triggers.rows[1]?.[at]]).toEqual(['1900-02-28', 61]);
  });

  it('lay Context out as fields, each with its own rule', () => {
    const context = table('Context');
    const at = context.rows.findIndex((row) => row[0] === 'Data categories');
    expect(context.rows[at]?.slice(1, 3)).toEqual(['PII, Health', 'Yes']);
    expect(context.overrides.find((o) => o.row === context.rows.findIndex((row) => row[0] === 'Criticality'))?.validation?.alert).toBe('stop');
    expect(context.overrides.find((o) => o.row === context.rows.findIndex((row) => row[0] === 'Assessment date'))?.style).toBe('date');
  });

  it('carry the values of computed columns', () => {
    const threats = table('Threats');
    expect(threats.rows[0]?.[column(threats, 'inherentLevel').at]).toBe('Critical');
  });
});

describe('dropdowns', () => {
  it('refuse other values where one is chosen, and say nothing where several may stand', () => {
    const threats = table('Threats');
    expect(column(threats, 'severity').validation).toMatchObject({ rule: { type: 'list', source: 'List_Severity' }, alert: 'stop' });
    expect(column(threats, 'layers').validation).toMatchObject({ rule: { type: 'list' }, alert: 'none' });
    expect(column(threats, 'components').validation).toEqual(expect.objectContaining({ rule: { type: 'list', source: 'IDs_Components' }, alert: 'none' }));
    expect(column(threats, 'hardConstraint').validation?.alert).toBe('warning');
    expect(column(threats, 'description').validation).toBeUndefined();
  });

  it('read names that exist once, and offer exactly the values of their vocabulary', () => {
    const names = blueprint.names.map((n) => n.name);
    expect(new Set(names).size).toBe(names.length);
    const used = tables.flatMap((t) => [...t.columns, ...t.overrides]).flatMap(({ validation }) => (validation?.rule.type === 'list' ? [validation.rule.source] : []));
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
    const cells = new Map(sheet('Scales').notes.map((note) => [`${note.column}/${note.row}`, note.value]));
    for (const entity of ENTITIES) {
      for (const c of Object.values(entity.columns)) {
        if (c.kind !== 'choice') continue;
        const heading = sheet('Scales').notes.find((note) => note.row === 5 && note.value === c.vocabulary.name);
        expect(c.vocabulary.values.map((_, i) => cells.get(`${heading?.column}/${6 + i}`))).toEqual([...c.vocabulary.values]);
      }
    }
  });
});

describe('sheets beside the registers', () => {
  it('keep model, schema version, base hash and highest IDs very hidden', () => {
    const meta = sheet('_meta');
    expect(meta.visibility).toBe('veryHidden');
    const cells = meta.notes.map((n) => n.value);
    expect(cells).toEqual(['modelId', 'model-1', 'schemaVersion', SCHEMA_VERSION, 'baseHash', 'abc123', 'highest:M', 3, 'highest:TH', 12]);
  });

  it('say on the phase 8 sheet that there is no source code access', () => {
    expect(sheet('8 Code Validation').blocks.flatMap((b) => b.cells).find((n) => n.formula?.includes('CodeAccess'))?.value).toContain('no source code access');
  });

  it('name Today and Depth where Start shows them', () => {
    const start = sheet('Start');
    expect(blueprint.names.slice(0, 2)).toEqual([{ name: 'Today', refersTo: "'Start'!$A$5" }, { name: 'Depth', refersTo: "'Start'!$D$5" }]);
    const facts = start.blocks.flatMap((b) => b.cells);
    expect(facts.find((n) => n.row === 5 && n.column === 0)).toMatchObject({ formula: 'TODAY()', value: 46083 });
    expect(facts.find((n) => n.row === 5 && n.column === 3)?.value).toBe('Full');
  });

  it('link from Start to every other visible sheet', () => {
    expect(sheet('Start').notes.flatMap((n) => n.link ?? [])).toEqual(blueprint.sheets.filter((s) => s.visibility === 'visible' && s.name !== 'Start').map((s) => s.name));
  });
});

const channel = (hex: string, at: number): number => {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number => 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
const contrast = ({ colour = '000000', fill = 'FFFFFF' }: CellStyle): number => {
  const [dark, light] = [luminance(colour), luminance(fill)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

describe('the palette', () => {
  it.each(Object.entries<CellStyle>({ ...STYLES, ...TONES }))('%s is legible', (_, style) => expect(contrast(style)).toBeGreaterThanOrEqual(4.5));

  it('darkens with the level, so that grey prints keep the order', () => {
    const fills = [TONES.low, TONES.medium, TONES.high, TONES.critical].map((tone) => luminance(tone.fill));
    expect([...fills].sort((a, b) => b - a)).toEqual(fills);
  });
});
