import type { ReactNode } from 'react';
import type { MitigationCompanion } from '../../../actions/companion/mitigation-companion';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { LevelMark } from './level-mark';
import { MapTo } from './map-to';
import { RowLink } from './row-link';
import { useRowStyles } from './styles';
import { RowFindings } from './threat-view';

/** What a mitigation is good for, how far it is, and where else it could help. */
export function MitigationView({ mitigation }: { readonly mitigation: MitigationCompanion }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const { link, threats, validations, roadmap, rank } = mitigation;
  const fact = (term: string, value: ReactNode) => <><dt className={styles.term}>{term}</dt><dd className={styles.fact}>{value === undefined ? messages.notSaid : <Content>{value}</Content>}</dd></>;
  return (
    <div className={styles.view}>
      <h2 className={styles.title}><Content>{link.id} {link.name}</Content></h2>
      <dl className={styles.facts}>
        {fact(messages.effective, mitigation.effective)}
        {fact(messages.claimed, mitigation.claimed)}
        {fact(messages.priority, mitigation.priority === undefined ? undefined : mitigation.priority.toFixed(2))}
        {fact(messages.cost, mitigation.cost)}
        {fact(messages.team, mitigation.team)}
        {fact(messages.owner, mitigation.owner)}
      </dl>
      {rank !== undefined && <p className={styles.quiet}>{messages.rank(rank)}</p>}
      <RowFindings id={link.id} count={mitigation.findings} />
      <section>
        <h3 className={styles.heading}>{messages.threats}</h3>
        {threats.length === 0 && <p className={styles.quiet}>{messages.noThreats}</p>}
        <ul className={styles.list}>
          {threats.map((threat) => (
            <li key={threat.link.id} className={styles.item}>
              <RowLink link={threat.link} />
              <span className={styles.line}>
                <span className={styles.term}>{threat.effectiveness === undefined ? messages.noEffectiveness : <Content>{threat.effectiveness}</Content>}</span>
                <LevelMark level={threat.level} />
                {!threat.open && <span>{messages.closed}</span>}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>{messages.validations}</h3>
        {validations.length === 0 && <p className={styles.quiet}>{messages.noValidations}</p>}
        <ul className={styles.list}>
          {validations.map(({ link: to, verdict, counted }) => (
            <li key={to.id} className={styles.item}><RowLink link={to}>{verdict !== undefined && <Content>{verdict}</Content>}{!counted && <span>{messages.notCounted}</span>}</RowLink></li>
          ))}
        </ul>
      </section>
      {roadmap !== undefined && (
        <section>
          <h3 className={styles.heading}>{messages.bucket}</h3>
          <RowLink link={roadmap.link}>{roadmap.bucket !== undefined && <Content>{roadmap.bucket}</Content>}{roadmap.due !== undefined && <span>{messages.due(roadmap.due)}</span>}</RowLink>
        </section>
      )}
      <MapTo key={link.id} mitigation={link.id} others={mitigation.others} />
    </div>
  );
}
