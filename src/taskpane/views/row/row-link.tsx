import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Link, Links } from '../../../actions/companion/links';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { useRowStyles } from './styles';

/** Rows of a register that are listed at once. */
const LISTED = 8;
const PORTION = 40;

/** A row that a click goes to. */
export function RowLink({ link, children }: { readonly link: Link; readonly children?: ReactNode }) {
  const styles = useRowStyles();
  const session = useSession();
  return (
    <span className={styles.line}>
      <button type="button" className={styles.link} translate="no" onClick={() => void session.jump(link.target)}>{[link.id, link.name].filter((part) => part !== undefined && part !== '').join(' ')}</button>
      {children}
    </span>
  );
}

/** Rows by register, each a link. */
export function LinkLists({ title, lists }: { readonly title: string; readonly lists: readonly Links[] }) {
  const styles = useRowStyles();
  if (lists.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {lists.map((list) => <LinkList key={list.entity} list={list} />)}
    </section>
  );
}

function LinkList({ list: { title, links } }: { readonly list: Links }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const [listed, setListed] = useState(LISTED);
  const rest = links.length - listed;
  return (
    <>
      <h4 className={styles.subheading}><Content>{title}</Content></h4>
      <ul className={styles.list}>{links.slice(0, listed).map((link, i) => <li key={`${link.id} ${i}`}><RowLink link={link} /></li>)}</ul>
      {rest > 0 && <Button size="small" appearance="transparent" onClick={() => setListed(listed + PORTION)}>{messages.more(Math.min(PORTION, rest))}</Button>}
    </>
  );
}
