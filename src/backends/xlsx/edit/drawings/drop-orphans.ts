import { dropPart } from '../package/content-types';
import { relationshipsPart, type EditedPackage } from '../package/edited-package';

/** Drops the parts that nothing in the package refers to any more, and what only they referred to. */
export function dropOrphans(pkg: EditedPackage, candidates: readonly string[]): void {
  for (const part of candidates) {
    if (!pkg.has(part) || isReferredTo(pkg, part)) continue;
    const below = pkg.relationships(part).map(({ target }) => target);
    dropPart(pkg, part, relationshipsPart(part));
    dropOrphans(pkg, below);
  }
}

function isReferredTo(pkg: EditedPackage, part: string): boolean {
  const sources = pkg.names().filter((name) => name.endsWith('.rels')).map((name) => name.replace(/_rels\/([^/]*)\.rels$/, '$1'));
  return sources.some((source) => pkg.relationships(source).some(({ target }) => target.toLowerCase() === part.toLowerCase()));
}
