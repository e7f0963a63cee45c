import type { RuleContext } from '../rule';

/** True when the ID is that of an open threat. */
export function isOpenThreat({ index }: RuleContext, id: string | undefined): boolean {
  const threat = index.find('threats', id);
  return threat !== undefined && index.isOpen(threat);
}
