import type { ToneName } from '../../blueprint/styles';
import type { RawValue } from '../../workbook/port';

type Test = (value: string | number) => boolean;
const text = (value: string | number): string => String(value);
const numeric = (value: string | number): number => (typeof value === 'number' ? value : 0);
const quoted = (written: string | undefined): string => (written ?? '').replaceAll('""', '"');

/** The shapes of formula that conditions of the product have, over `{cell}`. Texts compare without case, and any text is more than a number. */
const SHAPES: readonly (readonly [RegExp, (...parts: readonly string[]) => Test])[] = [
  [/^\{cell\}="((?:[^"]|"")*)"$/, (wanted) => (value) => text(value).toLowerCase() === quoted(wanted).toLowerCase()],
  [/^LEN\(\{cell\}\)>0$/, () => (value) => text(value) !== ''],
  [/^N\(\{cell\}\)>0$/, () => (value) => numeric(value) > 0],
  [/^\{cell\}>0$/, () => (value) => (typeof value === 'string' ? value !== '' : value > 0)],
  [/^AND\(N\(\{cell\}\)=0,LEN\(\{cell\}\)>0\)$/, () => (value) => numeric(value) === 0 && text(value) !== ''],
  [/^(LEFT|RIGHT)\(\{cell\},(\d+)\)="((?:[^"]|"")*)"$/, (side, count, wanted) => (value) =>
    (side === 'LEFT' ? text(value).slice(0, Number(count)) : text(value).slice(-Number(count))).toLowerCase() === quoted(wanted).toLowerCase()],
  [/^IFERROR\(VALUE\(MID\(\{cell\}&"",3,5\)\)>0,IFERROR\(VALUE\(\{cell\}\)>0,FALSE\)\)$/, () => (value) => {
    const inside = text(value).slice(2, 7).trim();
    return Number(inside === '' || Number.isNaN(Number(inside)) ? text(value).trim() || NaN : inside) > 0;
  }],
];

const tests = new Map<string, Test>();

/** The test that a condition's formula stands for. Throws for a formula of another shape: a mistake in the program. */
export function conditionOf(formula: string): Test {
  const known = tests.get(formula);
  if (known !== undefined) return known;
  for (const [shape, make] of SHAPES) {
    const parts = shape.exec(formula);
    if (parts === null) continue;
    const test = make(...parts.slice(1));
    tests.set(formula, test);
    return test;
  }
  throw new Error(`No test is known for the condition ${formula}`);
}

/** The tone of the first condition that holds for a value. */
export function toneOf(value: RawValue | undefined, conditions: readonly { readonly formula: string; readonly tone: ToneName }[]): ToneName | undefined {
  if (conditions.length === 0) return undefined;
  const plain = value === undefined || value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : typeof value === 'object' ? (value.kind === 'date' ? value.serial : undefined) : value;
  return plain === undefined ? undefined : conditions.find(({ formula }) => conditionOf(formula)(plain))?.tone;
}
