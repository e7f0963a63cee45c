import { isoToSerial } from '../model/date';
import { entityOf } from '../model/threat-model';
import type { Ratings } from '../model/ratings';
import type { BlueprintCell } from './blueprint';
import { formulaWords } from './formula-words';
import type { StyleName } from './styles';

/** A workbook-wide named cell on Start: like a computed column, it says its value twice. */
export interface NamedCell {
  readonly name: 'Today' | 'Depth';
  readonly label: string;
  readonly help: string;
  readonly style: StyleName;
  value(ratings: Ratings): BlueprintCell;
  formula(): string;
}

function depthFormula(): string {
  const words = formulaWords(entityOf('phases'));
  const [critical, classification, facing, autonomy, agents, override] =
    (['safetyCritical', 'dataClassification', 'externallyFacing', 'autonomyLevel', 'agentType', 'depthOverride'] as const).map((field) => words.context(field));
  const full = `OR(${critical}="Yes",${classification}="Confidential",${classification}="Restricted")`;
  const standard = `AND(${critical}<>"",${classification}<>"",OR(${facing}="Yes",${autonomy}="Fully autonomous",${agents}="Multi"))`;
  const answered = `AND(${[critical, classification, facing, autonomy, agents].map((answer) => `${answer}<>""`).join(',')})`;
  return `IF(${override}<>"",${override},IF(${full},"Full",IF(${standard},"Standard",IF(${answered},"Lightweight",""))))`;
}

/** `Today`, the only volatile formula of the workbook, and `Depth` (METHOD section 14; blank until the five questions decide it). */
export const NAMED_CELLS: readonly NamedCell[] = [
  {
    name: 'Today', label: 'Today', style: 'factDate', help: 'Due dates and reviews are compared with this cell. Type a date over the formula to look at another day.',
    value: (ratings) => isoToSerial(ratings.today), formula: () => 'TODAY()',
  },
  {
    name: 'Depth', label: 'Depth', style: 'factText', help: 'Full, Standard or Lightweight, from the five questions in Context: criticality, classification, exposure, autonomy, number of agents.',
    value: (ratings) => ratings.depth, formula: depthFormula,
  },
];
