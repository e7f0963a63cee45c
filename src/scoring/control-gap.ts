import type { ThreatRating } from '../model/ratings';
import type { Severity } from '../model/vocabulary';

type Controls = ThreatRating['controls'];

/** Control types that an open threat of this severity lacks, in words (METHOD section 5); undefined when none is. */
export function controlGap(severity: Severity, controls: Controls): string | undefined {
  if (controls.total === 0) return 'no control';
  if (severity !== 'High' && severity !== 'Critical') return undefined;
  const missing = (['preventive', 'detective', 'corrective'] as const).filter((type) => controls[type] === 0);
  return missing.length === 0 ? undefined : missing.map((type) => `no ${type}`).join(', ');
}
