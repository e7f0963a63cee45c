import type { ThreatCompanion } from '../../../actions/companion/threat-companion';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { Controls } from './controls';
import { Findings } from './findings';
import { RiskSignOff } from './risk-sign-off';
import { LinkLists, RowLink } from './row-link';
import { useRowStyles } from './styles';
import { Suggestions } from './suggestions';
import { ThreatLevel } from './threat-level';

/** Everything that decides about a threat’s level, and what can be done about it. */
export function ThreatView({ threat }: { readonly threat: ThreatCompanion }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const { link, controls, gap, linked, decision, findings } = threat;
  return (
    <div className={styles.view}>
      <h2 className={styles.title}><Content>{link.id} {link.name}</Content></h2>
      <ThreatLevel threat={threat} />
      <Controls controls={controls} gap={gap} />
      <Suggestions key={link.id} threat={threat} />
      <LinkLists title={messages.linked} lists={linked} />
      {decision !== undefined && (
        <section>
          <h3 className={styles.heading}>{messages.decision}</h3>
          <RowLink link={decision.link}>{decision.disposition === undefined ? <span className={styles.term}>{messages.undecided}</span> : <Content>{decision.disposition}</Content>}</RowLink>
          <RiskSignOff key={decision.link.id} decision={decision} />
        </section>
      )}
      <Findings findings={findings} />
    </div>
  );
}
