import { guardSheet } from './guard';
import { FORMULA_HOLDERS } from './formulas';
import { intersection, without, type Rect } from './rect';
import type { Sheet } from './sheet';

/** What cells may hold, and what people are told about it. */
export interface Validation {
  readonly rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly errorAlert: { readonly message: string; readonly showAlert: boolean; readonly style: string; readonly title: string };
  readonly prompt: { readonly message: string; readonly showPrompt: boolean; readonly title: string };
  readonly ignoreBlanks: boolean;
}

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation#create-validation-error-alerts: a stopping alert unless one says otherwise; blanks are ignored.
export const NO_VALIDATION: Validation = { rule: {}, errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' }, prompt: { message: '', showPrompt: true, title: '' }, ignoreBlanks: true };

const KIND = 'validation';

/** Changes the validation of cells; undefined takes it away. Cells that had none count as having NO_VALIDATION. */
export function changeValidation(sheet: Sheet, rects: readonly Rect[], change: (before: Validation) => Validation | undefined): void {
  guardSheet(sheet);
  for (const rect of rects) {
    const list = sheet.boundOf<Validation>(KIND);
    const changed = new Map<string, { what: Validation; rects: Rect[] }>();
    const add = (what: Validation | undefined, cells: readonly Rect[]): void => {
      if (what === undefined || cells.length === 0) return;
      const key = JSON.stringify(what);
      const group = changed.get(key) ?? { what, rects: [] };
      group.rects.push(...cells);
      changed.set(key, group);
    };
    let bare: readonly Rect[] = [rect];
    const kept = list.flatMap((bound) => {
      const inside = bound.rects.flatMap((own) => intersection(own, rect) ?? []);
      if (inside.length === 0) return [bound];
      add(change(bound.what), inside);
      for (const hole of inside) bare = bare.flatMap((piece) => without(piece, hole));
      const left = bound.rects.flatMap((own) => without(own, rect));
      return left.length === 0 ? [] : [{ ...bound, rects: left }];
    });
    add(change(NO_VALIDATION), bare);
    const groups = [...changed.values()].map(({ what, rects: cells }) => ({ what, rects: covers(cells, rect) ? [rect] : cells }));
    sheet.bound.set(KIND, [...kept, ...groups]);
  }
}

const size = ({ width, height }: Rect): number => width * height;
const covers = (pieces: readonly Rect[], whole: Rect): boolean => pieces.reduce((sum, piece) => sum + size(piece), 0) === size(whole);

/** The different validations that cells have, NO_VALIDATION among them when some have none. */
export function validationsOf(sheet: Sheet, rects: readonly Rect[]): readonly Validation[] {
  const found = new Map<string, Validation>();
  for (const rect of rects) {
    let covered = 0;
    for (const { what, rects: cells } of sheet.boundOf<Validation>(KIND)) {
      const inside = cells.reduce((sum, own) => {
        const cut = intersection(own, rect);
        return sum + (cut === undefined ? 0 : size(cut));
      }, 0);
      if (inside > 0) found.set(JSON.stringify(what), what);
      covered += inside;
    }
    if (covered < size(rect)) found.set('', NO_VALIDATION);
  }
  return [...found.values()];
}

// Formulas in rules follow what they speak of, as those in cells do.
FORMULA_HOLDERS.push((book, rewrite) => {
  for (const sheet of book.sheets) {
    sheet.bound.set(KIND, sheet.boundOf<Validation>(KIND).map((bound) => {
      const [kind, settings] = Object.entries(bound.what.rule)[0] ?? [];
      if (kind === undefined || settings === undefined) return bound;
      const after = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, typeof value === 'string' && value.startsWith('=') ? rewrite(value, sheet) : value]));
      return Object.entries(after).every(([name, value]) => settings[name] === value) ? bound : { ...bound, what: { ...bound.what, rule: { [kind]: after } } };
    }));
  }
});
