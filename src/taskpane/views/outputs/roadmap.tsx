import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoadmapBucket, RoadmapLine } from '../../../actions/outputs';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { JumpLink } from '../coverage/jump-link';
import { useOutputStyles } from './output-styles';

/** Items of a bucket that are listed at first, and with each click more. */
const LISTED = 6;
const STEP = 30;

/** What is still to be done, by bucket. */
export function Roadmap({ buckets }: { readonly buckets: readonly RoadmapBucket[] }) {
  const styles = useOutputStyles();
  const messages = useMessages().outputs.roadmap;
  const filled = buckets.filter(({ items }) => items.length > 0);
  return (
    <section className={styles.section} aria-label={messages.title}>
      <h3 className={styles.heading}>{messages.title}</h3>
      {filled.length === 0 && <p className={styles.quiet}>{messages.none}</p>}
      {filled.map((bucket) => <Bucket key={bucket.bucket} of={bucket} />)}
    </section>
  );
}

function Bucket({ of: { bucket, items, overdue } }: { readonly of: RoadmapBucket }) {
  const styles = useOutputStyles();
  const messages = useMessages().outputs.roadmap;
  const [listed, setListed] = useState(LISTED);
  const rest = items.length - listed;
  return (
    <div>
      <h4 className={styles.part}><Content>{bucket}</Content>{': '}{messages.items(items.length, overdue)}</h4>
      <ul className={styles.plain}>{items.slice(0, listed).map((item, i) => <li key={`${item.id} ${i}`} className={styles.item}><Item item={item} /></li>)}</ul>
      {rest > 0 && <Button size="small" appearance="transparent" onClick={() => setListed(listed + STEP)}>{messages.more(Math.min(rest, STEP))}</Button>}
    </div>
  );
}

function Item({ item: { id, source, description, team, due, overdue, status, quickWin, target } }: { readonly item: RoadmapLine }) {
  const styles = useOutputStyles();
  const messages = useMessages().outputs.roadmap;
  return (
    <>
      <JumpLink to={target}><Content>{id} {description ?? source}</Content></JumpLink>
      <p className={styles.quiet}>
        {team === undefined ? messages.noTeam : <Content>{team}</Content>}{', '}{due === undefined ? messages.noDue : messages.due(due)}
        {overdue && <span className={styles.late}>{', '}{messages.overdue}</span>}
        {status !== undefined && <Content>, {status}</Content>}{quickWin && <>{', '}{messages.quickWin}</>}
      </p>
    </>
  );
}
