import type { Version } from '../model/version';

/** The version archived last: of the latest date, and of equal dates the one further down. */
export function lastArchived(versions: readonly Version[]): Version | undefined {
  return versions.filter((version) => version.hash !== undefined)
    .reduce<Version | undefined>((last, version) => ((version.date ?? '') < (last?.date ?? '') ? last : version), undefined);
}
