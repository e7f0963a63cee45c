import { flag, integer, text } from '../args';
import { addConditional, clearConditionals, conditionals, conditionalsOn, dropConditional, prioritise, type Conditional } from '../book/conditional';
import { guardSheet } from '../book/guard';
import { parseAddress } from '../book/rect';
import type { RangeRef } from '../book/refs';
import type { Bound, Sheet } from '../book/sheet';
import { invalid, notFound } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import { plain, within, type Plain } from './plain';
import { rangeOf } from './places';
import { RANGE, range, required } from './range';
import { areas, RANGE_AREAS } from './range-areas';

interface Rule {
  readonly sheet: Sheet;
  readonly what: Conditional;
}

/** Throws InvalidArgument for what Excel takes for no formula. */
function formula(value: unknown): string {
  const given = text(value);
  if (!given.startsWith('=') || given.length > 8192 || /_xlfn\./i.test(given)) throw invalid();
  return given;
}

const guard = ({ sheet }: Rule): void => guardSheet(sheet, 'allowFormatCells');
const wipe = (bag: Plain): void => {
  for (const name of Object.keys(bag)) delete bag[name];
};

const RULE = new HostClass<Rule>('ConditionalFormatRule', {
  get: { formula: ({ what }) => what.formula, formulaLocal: ({ what }) => what.formula },
  set: {
    formula: (self, value) => {
      guard(self);
      self.what.formula = formula(value);
    },
  },
});

const FONT = new HostClass<Rule>('ConditionalRangeFont', {
  ...plain<Rule>(({ what }) => what.font, { bold: null, italic: null, strikethrough: null, underline: null, color: '' }, guard),
  call: { clear: ({ what }) => wipe(what.font) },
});

const FILL = new HostClass<Rule>('ConditionalRangeFill', { ...plain<Rule>(({ what }) => what.fill, { color: '' }, guard), call: { clear: ({ what }) => wipe(what.fill) } });

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const BORDER = new HostClass<Rule & { readonly side: string }>('ConditionalRangeBorder', plain<Rule & { readonly side: string }>(({ what, side }) => within(what.borders, side), { color: '#000000', style: 'None' }, guard));
const BORDERS = new HostClass<Rule>('ConditionalRangeBorderCollection', {
  items: (self) => Object.values(SIDES).map((side): HostObject => BORDER.of({ ...self, side })),
  get: { count: () => 4, ...Object.fromEntries(Object.entries(SIDES).map(([name, side]) => [name, (self: Rule): HostObject => BORDER.of({ ...self, side })])) },
  call: { getItem: (self, [side]) => BORDER.of({ ...self, side: text(side) }) },
});

const FORMAT = new HostClass<Rule>('ConditionalRangeFormat', {
  get: { font: (self) => FONT.of(self), fill: (self) => FILL.of(self), borders: (self) => BORDERS.of(self), numberFormat: ({ what }) => what.numberFormat },
  set: { numberFormat: ({ what }, value) => { what.numberFormat = value; } },
  call: {
    clearFormat: ({ what }) => {
      for (const bag of [what.font, what.fill, what.borders]) wipe(bag);
    },
  },
});

const CUSTOM = new HostClass<Rule>('CustomConditionalFormat', { get: { rule: (self) => RULE.of(self), format: (self) => FORMAT.of(self) } });

const custom = (self: Rule): HostObject | null => (self.what.type === 'Custom' ? CUSTOM.of(self) : null);

function boundTo({ sheet, what }: Rule): Bound<Conditional> {
  const bound = conditionals(sheet).find((one) => one.what === what);
  if (bound === undefined) throw notFound();
  return bound;
}

/** Other kinds than custom formats are not simulated; for a custom one theirs are null objects. */
const OTHERS = ['cellValue', 'colorScale', 'dataBar', 'iconSet', 'preset', 'textComparison', 'topBottom'];

const CONDITIONAL = new HostClass<Rule>('ConditionalFormat', {
  id: ({ what }) => what.id,
  get: {
    id: ({ what }) => what.id,
    type: ({ what }) => what.type,
    priority: ({ sheet, what }) => conditionals(sheet).findIndex((bound) => bound.what === what),
    stopIfTrue: ({ what }) => what.stopIfTrue,
    custom,
    customOrNullObject: custom,
    ...Object.fromEntries(OTHERS.flatMap((name) => [name, `${name}OrNullObject`]).map((name) => [name, () => null])),
  },
  set: {
    priority: ({ sheet, what }, value) => prioritise(sheet, what, integer(value)),
    stopIfTrue: (self, value) => {
      guard(self);
      self.what.stopIfTrue = flag(value);
    },
  },
  call: {
    delete: ({ sheet, what }) => dropConditional(sheet, what),
    getRange: (self) => {
      const { rects } = boundTo(self);
      return range(self.sheet, rects.length === 1 && rects[0] !== undefined ? rects[0] : ((): never => { throw invalid(); })());
    },
    getRangeOrNullObject: (self) => {
      const [first, ...more] = boundTo(self).rects;
      return first === undefined || more.length > 0 ? null : range(self.sheet, first);
    },
    getRanges: (self) => areas(self.sheet, boundTo(self).rects),
    setRanges: (self, [where]) => {
      guard(self);
      boundTo(self).rects = rangeOf(where)?.rects ?? text(where).split(',').map(parseAddress);
    },
    changeRuleToCustom: (self, [given]) => {
      guard(self);
      self.what.formula = formula(given);
    },
  },
});

const items = ({ sheet, rects }: RangeRef): readonly HostObject[] => conditionalsOn(sheet, rects).map(({ what }) => CONDITIONAL.of({ sheet, what }));
const byId = ({ sheet }: RangeRef, id: unknown): HostObject | null => {
  const bound = conditionals(sheet).find(({ what }) => what.id === id);
  return bound === undefined ? null : CONDITIONAL.of({ sheet, what: bound.what });
};

const COLLECTION = new HostClass<RangeRef>('ConditionalFormatCollection', {
  items,
  call: {
    add: ({ sheet, rects }, [type], { book }) => {
      // Kinds that are not simulated would look as if they worked.
      if (type !== 'Custom') throw invalid(`The simulator has custom conditional formats only, not ${String(type)}`);
      return CONDITIONAL.of({ sheet, what: addConditional(sheet, rects, book.newId(), type).what });
    },
    clearAll: ({ sheet, rects }) => clearConditionals(sheet, rects),
    getCount: (self) => items(self).length,
    getItem: (self, [id]) => required(byId(self, id)),
    getItemOrNullObject: (self, [id]) => byId(self, id),
    getItemAt: (self, [index]) => required(items(self)[integer(index, 0)] ?? null),
  },
});

RANGE.extend({ get: { conditionalFormats: (self) => COLLECTION.of(self) } });
RANGE_AREAS.extend({ get: { conditionalFormats: (self) => COLLECTION.of(self) } });
