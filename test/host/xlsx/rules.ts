import type { BlueprintPrompt, BlueprintValidation } from '../../../src/blueprint/blueprint';
import { contains, rectOf } from '../book/rect';
import type { Sheet } from '../book/sheet';
import type { Validation } from '../book/validation';
import { toFileFormula } from './file-formula';

/** What is ruled for a cell. */
export interface Ruled {
  readonly validation?: BlueprintValidation;
  readonly prompt?: BlueprintPrompt;
}

const limit = (value: unknown): number => Number(String(value).replace(/^=/, ''));

function ruleOf({ rule }: Validation): BlueprintValidation['rule'] | undefined {
  const [kind, settings = {}] = Object.entries(rule)[0] ?? [];
  switch (kind) {
    case 'list': return { type: 'list', source: toFileFormula(String(settings['source'])) };
    case 'wholeNumber':
    case 'decimal': return { type: 'number', min: limit(settings['formula1']), max: limit(settings['formula2']), integer: kind === 'wholeNumber' };
    case 'date': return { type: 'date', from: limit(settings['formula1']) };
    default: return undefined;
  }
}

const ALERTS: Readonly<Record<string, BlueprintValidation['alert']>> = { Stop: 'stop', Warning: 'warning' };

function ruledBy(what: Validation): Ruled {
  const { errorAlert: { showAlert, style, title, message }, prompt } = what;
  const rule = ruleOf(what);
  return {
    ...(rule === undefined ? {} : { validation: { rule, alert: showAlert ? (ALERTS[style] ?? 'warning') : 'none', title, message } }),
    ...(prompt.showPrompt && prompt.title + prompt.message !== '' ? { prompt: { title: prompt.title, text: prompt.message } } : {}),
  };
}

/** What is ruled for a sheet's cells: the same object for cells of one validation. Kinds of rules that the product does not have are left out. */
export function rulesOf(sheet: Sheet): (row: number, column: number) => Ruled | undefined {
  const all = sheet.boundOf<Validation>('validation').map(({ rects, what }) => ({ rects, ruled: ruledBy(what) }));
  return (row, column) => all.find(({ rects }) => rects.some((rect) => contains(rect, rectOf(row, column))))?.ruled;
}
