import type { Column } from '../model/column';
import { orderedColumns, type AnyEntity } from '../model/entity';
import type { ConditionalFormat } from './blueprint';
import type { ToneName } from './styles';

const is = (text: string): string => `{cell}="${text}"`;
const FILLED = 'LEN({cell})>0';

const LEVELS: readonly (readonly [formula: string, tone: ToneName])[] =
  [[is('Critical'), 'critical'], [is('High'), 'high'], [is('Medium'), 'medium'], [is('Low'), 'low']];
const LEVEL_VOCABULARIES: ReadonlySet<string> = new Set(['Severity', 'Risk level']);

const weakness = [[FILLED, 'attention']] as const;
const strength = [[is('Weak'), 'bad'], [is('Moderate'), 'attention'], [is('Strong'), 'good']] as const;
const state = [[is('Complete'), 'good'], [is('Skipped'), 'good'], [is('Needs Review'), 'bad'], [is('In Progress'), 'attention']] as const;

/** Cells whose text calls for action, by `entity.column`. */
const FLAGS: Readonly<Record<string, readonly (readonly [formula: string, tone: ToneName])[]>> = {
  'phases.status': state,
  'phases.blocked': [[is('Yes'), 'attention']],
  'phases.errors': [['N({cell})>0', 'bad']],
  'phases.warnings': [['N({cell})>0', 'attention']],
  'mvtm.met': [[is('Yes'), 'good'], [is('No'), 'attention']],
  'crossings.suggestedStrength': strength,
  'crossings.strength': strength,
  'assets.flag': weakness,
  'lifecycle.flag': weakness,
  'threats.gap': weakness,
  'checklist.gap': weakness,
  'asiCells.gap': [[is('gap'), 'bad'], [is('consider'), 'attention']],
  'residual.overdue': [[FILLED, 'bad']],
  'residual.stale': [[is('Stale'), 'bad'], [is('Current'), 'good']],
  'roadmap.bucket': [[is('Immediate'), 'bad'], [is('Short-term'), 'attention']],
  'roadmap.status': [[is('Complete'), 'good']],
  'assumptions.status': [[is('Invalidated'), 'bad'], [is('Validated'), 'good']],
  'triggers.happened': [[is('Yes'), 'attention']],
};

function isLevel(column: Column): boolean {
  return column.kind === 'computed' ? column.shows === 'level' : column.kind === 'choice' && LEVEL_VOCABULARIES.has(column.vocabulary.name);
}

/** The colours of a table's columns: levels, and flags that call for action. The text says the same, so colour is never the only signal. */
export function conditionalFormats(entity: AnyEntity): readonly ConditionalFormat[] {
  return orderedColumns(entity).flatMap(([key, column], at) => {
    const cases = FLAGS[`${entity.key}.${key}`] ?? (isLevel(column) ? LEVELS : []);
    return cases.map(([formula, tone]) => ({ column: at, formula, tone }));
  });
}
