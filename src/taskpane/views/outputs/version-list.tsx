import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { VersionLine } from '../../../actions/version-board';
import { useMessages } from '../../messages/context';
import { usePane } from '../../session/context';
import { Content } from '../../shell/content';
import { JumpLink } from '../coverage/jump-link';
import { useOutputStyles } from './output-styles';

/** Versions that are listed at first, and with each click more. */
const LISTED = 3;
const STEP = 20;

interface VersionListProps {
  readonly versions: readonly VersionLine[];
  /** Asks what changed since a version. */
  readonly compare: (version: string) => void;
}

/** The archived versions, the latest first. */
export function VersionList({ versions, compare }: VersionListProps) {
  const styles = useOutputStyles();
  const messages = useMessages().outputs.versions;
  const [listed, setListed] = useState(LISTED);
  const rest = versions.length - listed;
  return (
    <>
      <ul className={styles.plain}>{versions.slice(0, listed).map((line, i) => <li key={`${line.version ?? ''} ${i}`} className={styles.item}><Line line={line} compare={compare} /></li>)}</ul>
      {rest > 0 && <Button size="small" appearance="transparent" onClick={() => setListed(listed + STEP)}>{messages.more(Math.min(rest, STEP))}</Button>}
    </>
  );
}

function Line({ line: { version, date, reason, posture, hasSnapshot, target }, compare }: { readonly line: VersionLine; readonly compare: VersionListProps['compare'] }) {
  const styles = useOutputStyles();
  const { work } = usePane();
  const messages = useMessages().outputs.versions;
  return (
    <>
      <JumpLink to={target}>{version === undefined ? messages.unnumbered : <Content>{version}</Content>}</JumpLink>
      {date !== undefined && <Content>, {date}</Content>}{posture !== undefined && <>{', '}{messages.posture(posture)}</>}
      {reason !== undefined && <p className={styles.quiet}><Content>{reason}</Content></p>}
      {version !== undefined && hasSnapshot
        ? <Button size="small" className={styles.below} disabled={work !== undefined} onClick={() => compare(version)}>{messages.compare(version)}</Button>
        : <p className={styles.quiet}>{messages.noSnapshot}</p>}
    </>
  );
}
