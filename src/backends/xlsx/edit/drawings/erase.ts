import type { OpenWorkbook } from '../open-workbook';
import { removeRelationships, writtenRelationships } from '../package/relationships';
import { anchorsOf, isOurs, relationshipsUsed } from './anchors';
import { dropOrphans } from './drop-orphans';

/** Drops the relationships and parts that only our charts and shapes of a drawing use; their anchors are left to the caller. */
export function erase({ pkg }: OpenWorkbook, drawing: string): void {
  const anchors = anchorsOf(pkg.open(drawing));
  const ids = new Set(writtenRelationships(pkg, drawing).map(({ id }) => id));
  const ours = new Set(anchors.filter(isOurs).flatMap((anchor) => [...relationshipsUsed(anchor, ids)]));
  for (const anchor of anchors) if (!isOurs(anchor)) for (const id of relationshipsUsed(anchor, ids)) ours.delete(id);
  const parts = pkg.relationships(drawing).filter(({ id }) => ours.has(id)).map(({ target }) => target);
  removeRelationships(pkg, drawing, ours);
  dropOrphans(pkg, parts);
}
