import type { Mitigation } from '../../model/mitigation';
import type { Threat } from '../../model/threat';
import type { MitigationType, Severity } from '../../model/vocabulary';
import { decisionOf, hasCompleteDisposition } from '../../scoring/disposition';
import type { ModelIndex } from '../../scoring/model-index';
import type { FindingSeverity, Hit, RuleContext } from '../rule';

/** An open threat with its controls, each once; Will Not Action does not count (METHOD section 5). */
export interface ControlledThreat {
  readonly threat: Threat;
  readonly controls: readonly Mitigation[];
}

/** A dozen rules ask for the same controls: each model's are gathered once. */
const gathered = new WeakMap<ModelIndex, readonly ControlledThreat[]>();

/** In: severities to keep; none given keeps all, unrated included. Out: open threats in the order of the register. */
export function controlledThreats({ index }: RuleContext, ...severities: readonly Severity[]): readonly ControlledThreat[] {
  let all = gathered.get(index);
  if (all === undefined) {
    all = index.openThreats.map((threat) => ({ threat, controls: [...new Set(index.controlsOf(threat.id))] }));
    gathered.set(index, all);
  }
  return severities.length === 0 ? all : all.filter(({ threat }) => threat.severity !== undefined && severities.includes(threat.severity));
}

/** True when one of the controls has the type. */
export function hasType(controls: readonly Mitigation[], type: MitigationType): boolean {
  return controls.some((control) => control.type === type);
}

/** How a finding names a threat. */
export function threatName(threat: Threat): string {
  return threat.id === undefined ? `"${threat.name ?? ''}"` : threat.name === undefined ? threat.id : `${threat.id} (${threat.name})`;
}

/**
 * A hit about a threat's controls, with the parameters `threat` and `severity`. An Accepted or Transferred threat with all its required
 * fields reports it as info (METHOD section 5): the decision stands, the gap stays visible.
 */
export function controlHit({ index }: RuleContext, threat: Threat, params: Hit['params'] = {}): Hit {
  const decided = hasCompleteDisposition(decisionOf(index, threat), 'Accepted', 'Transferred');
  const severity: { severity?: FindingSeverity } = decided ? { severity: 'info' } : {};
  return { entity: 'threats', row: threat, params: { threat: threatName(threat), severity: threat.severity ?? 'unrated', ...params }, ...severity };
}
