import { ModelIndex, groupBy } from '../scoring/model-index';
import type { AttackChain } from '../model/attack-chain';
import type { Assessment } from './assessment';
import { threatLink, type ThreatLink } from './coverage';
import type { JumpTarget } from './jump';
import { rowTarget } from './row-target';

/** One of the seven cross-layer patterns. */
export interface PatternLine {
  readonly id: string;
  readonly name: string | undefined;
  readonly layers: readonly string[];
  readonly verdict: 'Open' | 'Applicable' | 'Not Applicable';
  readonly reason: string | undefined;
  /** IDs of its chains that are documented. */
  readonly chains: readonly string[];
  /** Applicable, and no documented chain is named. */
  readonly lacksChain: boolean;
  readonly target: JumpTarget;
}

export interface ChainStep {
  readonly step: number | undefined;
  readonly layer: string | undefined;
  readonly component: string | undefined;
  readonly action: string | undefined;
  readonly result: string | undefined;
  readonly threat: ThreatLink | undefined;
  readonly target: JumpTarget;
}

/** An attack that somebody wrote down, step by step. */
export interface ChainLine {
  readonly id: string;
  readonly pattern: string | undefined;
  readonly steps: readonly ChainStep[];
}

export interface PatternChains {
  readonly patterns: readonly PatternLine[];
  readonly chains: readonly ChainLine[];
}

/** The cross-layer patterns with their verdicts, and the attack chains in order of their steps (METHOD section 15). */
export function patternChains(assessment: Assessment): PatternChains {
  const { model } = assessment;
  const index = new ModelIndex(model);
  const steps = groupBy(model.attackChains, ({ id }) => id);
  const step = (row: AttackChain): ChainStep => {
    const [component, threat] = [index.find('components', row.component), index.find('threats', row.threat)];
    return {
      step: row.step, layer: row.layer, component: row.component === undefined ? undefined : [row.component, component?.name].filter(Boolean).join(' '), action: row.action, result: row.result,
      threat: threat === undefined ? undefined : threatLink(assessment, threat), target: rowTarget(assessment, 'attackChains', row, 'action'),
    };
  };
  return {
    patterns: model.patterns.map((row): PatternLine => {
      const chains = [...new Set(row.chains)].filter((id) => steps.has(id));
      const verdict = row.verdict ?? 'Open';
      return { id: row.id ?? '', name: row.name, layers: row.layers, verdict, reason: row.reason, chains, lacksChain: verdict === 'Applicable' && chains.length === 0, target: rowTarget(assessment, 'patterns', row, verdict === 'Applicable' ? 'chains' : 'verdict') };
    }),
    chains: [...steps].map(([id, rows]) => ({ id, pattern: rows.find(({ pattern }) => pattern !== undefined)?.pattern, steps: [...rows].sort((a, b) => (a.step ?? Infinity) - (b.step ?? Infinity)).map(step) })),
  };
}
