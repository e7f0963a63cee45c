import type { MitigationCompanion } from '../../../actions/companion/mitigation-companion';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { Addressed } from './addressed';
import { Findings } from './findings';
import { MapTo } from './map-to';
import { MitigationFacts } from './mitigation-facts';
import { RowLink } from './row-link';
import { useRowStyles } from './styles';

/** What a mitigation is good for, how far it is, and where else it could help. */
export function MitigationView({ mitigation }: { readonly mitigation: MitigationCompanion }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const { link, validations, roadmap, attestation } = mitigation;
  return (
    <div className={styles.view}>
      <h2 className={styles.title}><Content>{link.id} {link.name}</Content></h2>
      <MitigationFacts mitigation={mitigation} />
      <Addressed threats={mitigation.threats} />
      <MapTo key={link.id} mitigation={link.id} others={mitigation.others} />
      <section>
        <h3 className={styles.heading}>{messages.validations}</h3>
        {validations.length === 0 && <p className={styles.quiet}>{attestation === undefined ? messages.noValidations : <>{messages.attested} <Content>{attestation}</Content></>}</p>}
        <ul className={styles.list}>
          {validations.map(({ link: to, artefact, verdict, counted }, i) => (
            <li key={`${to.id} ${i}`} className={styles.item}>
              <RowLink link={{ ...to, name: artefact }}>{verdict !== undefined && <Content>{verdict}</Content>}{!counted && <span>{messages.notCounted}</span>}</RowLink>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>{messages.bucket}</h3>
        {roadmap === undefined ? <p className={styles.quiet}>{messages.noRoadmap}</p> : (
          <RowLink link={roadmap.link}>
            {roadmap.bucket === undefined ? <span className={styles.term}>{messages.nothingLeft}</span> : <Content>{roadmap.bucket}</Content>}
            {roadmap.due !== undefined && <span>{messages.due(roadmap.due)}</span>}
            {roadmap.team !== undefined && <Content>{roadmap.team}</Content>}
          </RowLink>
        )}
      </section>
      <Findings findings={mitigation.findings} />
    </div>
  );
}
