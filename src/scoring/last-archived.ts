import type { ThreatModel } from '../model/threat-model';
import type { Version } from '../model/version';
import { contentHash } from './content-hash';

/** The version archived last: of the latest date, and of equal dates the one further down. */
export function lastArchived(versions: readonly Version[]): Version | undefined {
  return versions.filter((version) => version.hash !== undefined)
    .reduce<Version | undefined>((last, version) => ((version.date ?? '') < (last?.date ?? '') ? last : version), undefined);
}

/** Whether a model is still what was archived as a version (METHOD section 16); undefined for a version without a hash. */
export const isAsArchived = (model: ThreatModel, { hash }: Version): boolean | undefined => (hash === undefined ? undefined : hash.toLowerCase() === contentHash(model));
