import type { ReactNode } from 'react';
import type { MitigationCompanion } from '../../../actions/companion/mitigation-companion';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { RowLink } from './row-link';
import { useRowStyles } from './styles';

/** How far a mitigation is, what it weighs and where that comes from, and who answers for it. */
export function MitigationFacts({ mitigation: { type, effective, claimed, priority, priorityFrom, rank, cost, team, owner, threats } }: { readonly mitigation: MitigationCompanion }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const said = (value: string | undefined): ReactNode => (value === undefined ? <span className={styles.term}>{messages.notSaid}</span> : <Content>{value}</Content>);
  const fact = (term: string, value: ReactNode) => <><dt className={styles.term}>{term}</dt><dd className={styles.fact}>{value}</dd></>;
  const noPriority = cost === undefined ? messages.noCost : threats.some(({ open }) => open) ? messages.noPriority : messages.noOpenThreat;
  return (
    <dl className={styles.facts}>
      {fact(messages.effective, said(effective))}
      {fact(messages.claimed, said(claimed))}
      {fact(messages.type, said(type))}
      {fact(messages.priority, priority === undefined ? <span className={styles.term}>{noPriority}</span> : (
        <>
          <Content>{priority.toFixed(2)}</Content>{rank !== undefined && <>{', '}{messages.rank(rank)}</>}
          {priorityFrom !== undefined && <span className={styles.line}><span className={styles.term}>{messages.priorityFrom(priorityFrom.exposure, priorityFrom.gap.toFixed(2))}</span> <RowLink link={priorityFrom.threat} /></span>}
        </>
      ))}
      {fact(messages.cost, said(cost))}
      {fact(messages.team, said(team))}
      {fact(messages.owner, said(owner))}
    </dl>
  );
}
