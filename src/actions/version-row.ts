import type { ThreatModel } from '../model/threat-model';
import type { Version } from '../model/version';
import { contentHash } from '../scoring/content-hash';
import { ModelIndex } from '../scoring/model-index';
import { postureOf } from '../scoring/posture';
import { rate } from '../scoring/rate';

interface NewVersion {
  readonly number: string;
  readonly today: string;
  readonly reason: string;
  readonly by: string | undefined;
}

/** The row of Versions for a model as it is now (METHOD section 16), not yet with a snapshot. */
export function versionRow(model: ThreatModel, { number, today, reason, by }: NewVersion): Version {
  const [index, ratings] = [new ModelIndex(model), rate(model, today)];
  const levels = index.openThreats.map((threat) => ratings.threat(threat).residualLevel);
  const count = (level: (typeof levels)[number]): number => levels.filter((one) => one === level).length;
  const unrated = count(undefined);
  const counts = [...(['Critical', 'High', 'Medium', 'Low'] as const).map((level) => `${level} ${count(level)}`), ...(unrated === 0 ? [] : [`not rated ${unrated}`])].join(', ');
  const { analysts, scopeIncluded, scopeExcluded } = model.context;
  return {
    version: number, date: today, analysts: by ?? analysts, scopeIn: scopeIncluded, scopeOut: scopeExcluded, reason,
    counts, posture: postureOf(index, ratings).level, hash: contentHash(model), snapshotKey: undefined,
  };
}
