import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChangeGroup, ChangeLine } from '../../../actions/change-groups';
import type { Delta } from '../../../model/version';
import { useMessages } from '../../messages/context';
import { useAnswer } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { JumpLink } from '../coverage/jump-link';
import { useOutputStyles } from './output-styles';

/** Changes of a kind that are listed at first, and with each click more. */
const LISTED = 8;
const STEP = 40;
/** Characters of a value that are shown; the cell has the rest. */
const SHOWN = 240;

/** Changes that end at the model in the workbook, whatever they were found by: grouped by kind, leading to the rows that still exist, wherever those stand by now. */
export function ChangeList({ changes }: { readonly changes: readonly Delta[] }) {
  const { loading } = useMessages().changes;
  const asked = useAnswer('changeGroups', changes);
  return <Answered asked={asked} title={loading}>{(groups) => <ChangeGroups groups={groups} />}</Answered>;
}

/** Changes by kind. */
export function ChangeGroups({ groups }: { readonly groups: readonly ChangeGroup[] }) {
  return <>{groups.map((group) => <Group key={group.kind} group={group} />)}</>;
}

function Group({ group: { kind, lines } }: { readonly group: ChangeGroup }) {
  const styles = useOutputStyles();
  const messages = useMessages().changes;
  const [listed, setListed] = useState(LISTED);
  const rest = lines.length - listed;
  return (
    <div>
      <h4 className={styles.part}><Content>{kind}: {lines.length}</Content></h4>
      <ul className={styles.plain}>{lines.slice(0, listed).map((line, i) => <li key={`${line.id ?? ''} ${i}`} className={styles.item}><Line kind={kind} line={line} /></li>)}</ul>
      {rest > 0 && <Button size="small" appearance="transparent" onClick={() => setListed(listed + STEP)}>{messages.more(Math.min(rest, STEP))}</Button>}
    </div>
  );
}

function Line({ kind, line: { id, name, field, from, to, isOneSided, target } }: { readonly kind: string; readonly line: ChangeLine }) {
  const styles = useOutputStyles();
  const label = <Content>{[id, name].filter((part) => part !== undefined).map(shortened).join(' ')}</Content>;
  const hasValues = from !== undefined || to !== undefined;
  return (
    <>
      {target === undefined ? label : <JumpLink to={target}>{label}</JumpLink>}
      {hasValues && isOneSided && <p className={styles.value}><Content>{field !== undefined && `${field}: `}{shortened(from ?? to ?? '')}</Content></p>}
      {hasValues && !isOneSided && <BeforeAndNow field={field !== undefined && kind.startsWith(field) ? undefined : field} from={from} to={to} />}
    </>
  );
}

function BeforeAndNow({ field, from, to }: Pick<ChangeLine, 'field' | 'from' | 'to'>) {
  const styles = useOutputStyles();
  const messages = useMessages().changes;
  const value = (text: string | undefined) => (text === undefined ? messages.blank : <Content>{shortened(text)}</Content>);
  return (
    <>
      {field !== undefined && <p className={styles.quiet}><Content>{field}</Content></p>}
      <dl className={styles.sides}>
        <dt>{messages.before}</dt><dd className={styles.side}>{value(from)}</dd>
        <dt>{messages.now}</dt><dd className={styles.side}>{value(to)}</dd>
      </dl>
    </>
  );
}

const shortened = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);
