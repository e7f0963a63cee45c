import { Button } from '@fluentui/react-components';
import type { ThreatCompanion } from '../../../actions/companion/threat-companion';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Controls } from './controls';
import { LinkLists, RowLink } from './row-link';
import { useRowStyles } from './styles';
import { Suggestions } from './suggestions';
import { ThreatLevel } from './threat-level';

/** Everything that decides about a threat’s level, and what can be done about it. */
export function ThreatView({ threat }: { readonly threat: ThreatCompanion }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const { link, controls, gap, suggestions, linked, decision } = threat;
  return (
    <div className={styles.view}>
      <h2 className={styles.title}><Content>{link.id} {link.name}</Content></h2>
      <ThreatLevel threat={threat} />
      <RowFindings id={link.id} count={threat.findings} />
      <Controls controls={controls} gap={gap} />
      <Suggestions key={link.id} threat={link.id} suggestions={suggestions} />
      <LinkLists title={messages.linked} lists={linked} />
      {decision !== undefined && <section><h3 className={styles.heading}>{messages.decision}</h3><RowLink link={decision} /></section>}
    </div>
  );
}

/** What Validate says of a row, and the way there. */
export function RowFindings({ id, count }: { readonly id: string; readonly count: number }) {
  const session = useSession();
  const messages = useMessages().row;
  if (count === 0) return null;
  return <div><Button size="small" onClick={() => session.go('validate', { rowId: id })}>{messages.findings(count)}</Button></div>;
}
