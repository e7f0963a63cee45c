import fc from 'fast-check';
import type { AnyRow, CellValue, InputColumn } from '../../src/model/column';
import { isBlank, isList } from '../../src/model/column';
import { isoOf } from '../../src/model/date';
import type { AnyEntity } from '../../src/model/entity';
import { ENTITIES, SCHEMA_VERSION, completeRow, createModel, fromRegisters, rowsOf, type EntityKey, type ThreatModel } from '../../src/model/threat-model';
import { withFixedRows } from '../../src/reports/product-rows';

export interface ArbitraryOptions {
  /** Every cell filled, every reference valid, no oddities of size: for tests of what is computed. Otherwise blanks, half-filled rows, dangling references and long texts occur. */
  readonly dense?: boolean;
  /** Most rows per register; 4 when absent. */
  readonly maxRows?: number;
}

const NASTY = [
  '=1+1', '+49 30 1234', '-5', '@SUM(A1)', '  leading and trailing  ', 'two\nlines\n', '\ttab', '🧨 boom 👩‍🚀', 'مرحبا بالعالم', 'עברית ‏RTL', '｜全角｜', 'é vs é', '_x0041_ _x000D_',
  '<script>alert("x")</script> & \'quotes\'', '| pipe | **bold** `code`', '[link](javascript:alert(1))', '#REF!', 'TRUE', '0012', '1e5', '2026-03-02', '"quoted", comma; semicolon', '__proto__', 'constructor', ']]>', '-->', '\\',
];
const readable = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }).filter((s) => s.trim() !== '');
const words = fc.oneof({ weight: 3, arbitrary: readable }, { weight: 2, arbitrary: fc.constantFrom(...NASTY) });
const long = fc.constantFrom('x', '=', 'ש').map((c) => c.repeat(32_767));
const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((s) => s.replace(/[,;\n]/g, '').trim()).filter((s) => s !== '');
const isoDate = fc.oneof(
  fc.constantFrom('0001-01-01', '1899-12-31', '1900-02-28', '1900-03-01', '1903-12-31', '1904-01-01', '2024-02-29', '9999-12-31'),
  fc.record({ y: fc.integer({ min: 1850, max: 2100 }), m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 28 }) }).map(({ y, m, d }) => isoOf(y, m, d) ?? '2026-03-02'),
);

type Pools = Readonly<Record<string, readonly string[]>>;

function cell(column: InputColumn, pools: Pools, dense: boolean): fc.Arbitrary<CellValue> {
  const several = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: dense ? 1 : 0, maxLength: 3 });
  switch (column.kind) {
    case 'id': return fc.constantFrom('T1@L2', 'CK-L1-01', 'Autonomy@L3', 'ids may hold spaces');
    case 'text': return dense ? readable : fc.oneof({ weight: 400, arbitrary: words }, { weight: 1, arbitrary: long });
    case 'choice': return fc.constantFrom(...column.vocabulary.values);
    case 'choices': return dense ? fc.subarray([...column.vocabulary.values], { minLength: 1, maxLength: 3 }) : several(fc.constantFrom(...column.vocabulary.values));
    case 'number': return column.integer
      ? fc.integer({ min: column.min, max: Math.min(column.max, 1e9) })
      : fc.integer({ min: column.min * 1000, max: Math.min(column.max, 1e6) * 1000 }).map((n) => n / 1000);
    case 'date': return dense ? fc.integer({ min: 1, max: 28 }).map((day) => isoOf(2026, 3, day)) : isoDate;
    case 'ref': return target(column.to, pools, dense);
    case 'refs': return several(target(column.to, pools, dense));
    case 'tags': return several(label);
    case 'code': return identifier(column.catalogue);
    case 'codes': return several(identifier(column.catalogue));
  }
}

function target(to: readonly string[], pools: Pools, dense: boolean): fc.Arbitrary<string> {
  const valid = to.flatMap((key) => pools[key] ?? []);
  if (valid.length === 0) return fc.constant('C999');
  return dense ? fc.constantFrom(...valid) : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...valid) }, { weight: 1, arbitrary: fc.constantFrom('TH999', 'M999', 'C999', 'not an ID') });
}

function identifier(catalogue: string): fc.Arbitrary<string> {
  switch (catalogue) {
    case 'threat': return fc.constantFrom('T1', 'T6', 'T11', 'T16', 'T47', 'UN-01', 'BV-3', 'ORG-own');
    case 'mitigation': return fc.constantFrom('L1-P1', 'L3-P1', 'L2-D1', 'CL-P1', 'ORG-own');
    case 'owaspLlm': return fc.constantFrom('LLM01', 'LLM10');
    case 'pattern': return fc.constantFrom('1', '7');
    default: return fc.constantFrom('single-point-of-failure', 'required-field');
  }
}

function rowArbitrary(entity: AnyEntity, keys: readonly string[], id: string | undefined, pools: Pools, dense: boolean): fc.Arbitrary<AnyRow> {
  const blanks = dense ? fc.constant(0) : fc.constantFrom(0, 0.3, 0.9);
  return blanks.chain((share) => {
    const cells = keys.flatMap((key) => {
      const column = entity.columns[key];
      if (column === undefined) return [];
      if (key === 'id' && id !== undefined) return [[key, fc.constant<CellValue>(id)] as const];
      const filled = cell(column, pools, dense);
      return [[key, share === 0 ? filled : fc.oneof({ weight: Math.round(share * 10), arbitrary: fc.constant<CellValue>(isList(column) ? [] : undefined) }, { weight: Math.round((1 - share) * 10), arbitrary: filled })] as const];
    });
    return fc.record(Object.fromEntries(cells) as Record<string, fc.Arbitrary<CellValue>>).map((row) => completeRow(entity, row));
  });
}

const METHOD_ROWS = withFixedRows(createModel({}));
/** Registers whose rows the method fixes; people fill in their other columns. */
const hasMethodRows = (entity: AnyEntity & { key: EntityKey }) => entity.layout === 'rows' && rowsOf(METHOD_ROWS, entity.key).length > 0;
const isFilled = (row: AnyRow): boolean => Object.values(row).some((value) => !isBlank(value));

/** Random models drawn from the schema: every register, every column type, values as reading stores them. Rows are never wholly blank; the method's fixed rows and scales are there. */
export function arbitraryModel({ dense = false, maxRows = 4 }: ArbitraryOptions = {}): fc.Arbitrary<ThreatModel> {
  const free = ENTITIES.filter((entity) => entity.layout === 'rows' && !hasMethodRows(entity));
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: dense ? 1 : 0, maxLength: maxRows });
  return fc.array(numbers, { minLength: free.length, maxLength: free.length }).chain((used) => {
    const pools: Record<string, readonly string[]> = {};
    free.forEach((entity, i) => {
      const id = entity.columns['id'];
      if (id?.kind === 'id' && id.prefix !== undefined) pools[entity.key] = (used[i] ?? []).map((n) => `${id.prefix}${n}`);
    });
    const registers = ENTITIES.map((entity) => [entity.key, registerArbitrary(entity, pools, used[free.findIndex((e) => e.key === entity.key)]?.length ?? 0, dense)] as const);
    const meta = fc.record({ modelId: fc.constantFrom('', 'b3f0c6a2-5f0e-4c56-9d6b-0a4c52a2d001'), schemaVersion: fc.constant(SCHEMA_VERSION), highestIds: fc.dictionary(fc.constantFrom('TH', 'M', 'C', 'REG'), fc.integer({ min: 0, max: 9999 }), { noNullPrototype: true }) }, { noNullPrototype: true });
    return fc.tuple(meta, fc.record(Object.fromEntries(registers))).map(([m, rows]) => fromRegisters(m, rows));
  });
}

function registerArbitrary(entity: AnyEntity & { key: EntityKey }, pools: Pools, count: number, dense: boolean): fc.Arbitrary<readonly AnyRow[] | AnyRow> {
  const keys = Object.keys(entity.columns);
  if (entity.layout !== 'rows') return rowArbitrary(entity, keys, undefined, pools, dense);
  if (!hasMethodRows(entity)) {
    const rows = Array.from({ length: count }, (_, i) => rowArbitrary(entity, keys, pools[entity.key]?.[i], pools, dense));
    return fc.tuple(...rows).map((list) => list.filter(isFilled));
  }
  const given = rowsOf(METHOD_ROWS, entity.key);
  if (entity.key === 'scales') return fc.constant(given);
  const open = keys.filter((key) => entity.columns[key]?.fixed !== true);
  if (open.length === 0) return fc.constant(given);
  const edits = fc.array(fc.tuple(fc.nat(given.length - 1), rowArbitrary(entity, open, undefined, pools, dense)), { maxLength: 3 });
  return edits.map((list) => {
    const rows = [...given];
    for (const [at, edit] of list) rows[at] = { ...rows[at], ...Object.fromEntries(open.map((key) => [key, isBlank(edit[key]) ? rows[at]?.[key] : edit[key]])) };
    return rows;
  });
}
