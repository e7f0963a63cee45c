import type { ReactNode } from 'react';
import type { BreachLine, RiskLine, SummaryPreview } from '../../../actions/outputs';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { JumpLink } from '../coverage/jump-link';
import { LevelText } from '../coverage/level-text';
import { useOutputStyles } from './output-styles';

/** The executive summary as a risk owner reads it. */
export function Summary({ preview }: { readonly preview: SummaryPreview }) {
  const styles = useOutputStyles();
  const messages = useMessages().outputs.summary;
  const { posture, appetite, openThreats, unrated, riskReduction, nextReview, breaches, topRisks, recommendations, gate } = preview;
  const fact = (term: string, value: ReactNode) => <><dt>{term}</dt><dd className={styles.fact}>{value}</dd></>;
  return (
    <section className={styles.section} aria-label={messages.title}>
      <h3 className={styles.heading}>{messages.title}</h3>
      <dl className={styles.facts}>
        {fact(messages.posture, posture === undefined ? messages.notRated : <LevelText level={posture} />)}
        {fact(messages.appetite, appetite === undefined ? messages.noAppetite : <LevelText level={appetite} />)}
        {fact(messages.open, <>{<Content>{openThreats}</Content>}{unrated > 0 && <>{', '}{messages.unrated(unrated)}</>}</>)}
        {fact(messages.reduction, riskReduction === undefined ? messages.unknown : messages.percent(riskReduction))}
        {fact(messages.review, nextReview === undefined ? messages.unknown : <Content>{nextReview}</Content>)}
      </dl>
      {gate !== undefined && <p className={styles.quiet}><Content>{gate}</Content></p>}
      <h4 className={styles.part}>{messages.breaches}</h4>
      {breaches.length === 0 && <p className={styles.quiet}>{appetite === undefined ? messages.noLimit : messages.noBreach}</p>}
      <ul className={styles.plain}>{breaches.map((breach) => <li key={`${breach.id} ${breach.constraint ?? ''}`} className={styles.item}><Breach breach={breach} /></li>)}</ul>
      <h4 className={styles.part}>{messages.top}</h4>
      {topRisks.length === 0 && <p className={styles.quiet}>{messages.noTop}</p>}
      <ul className={styles.plain}>{topRisks.map((risk) => <li key={risk.id} className={styles.item}><Risk risk={risk} /></li>)}</ul>
      <h4 className={styles.part}>{messages.recommendations}</h4>
      {recommendations.length === 0 && <p className={styles.quiet}>{messages.noRecommendation}</p>}
      <ul className={styles.plain}>
        {recommendations.map(({ id, what, name, status, target }) => (
          <li key={id} className={styles.item}>
            <Content>{what}{': '}</Content>{target === undefined ? <Content>{id} {name}</Content> : <JumpLink to={target}><Content>{id} {name}</Content></JumpLink>}
            {status !== undefined && <Content> ({status})</Content>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Breach({ breach: { id, name, level, limit, constraint, decision, target } }: { readonly breach: BreachLine }) {
  const messages = useMessages().outputs.summary;
  return (
    <>
      <JumpLink to={target}><Content>{id} {name}</Content></JumpLink>{': '}
      {messages.breach(level ?? messages.notRated, limit)}{' ('}{constraint === undefined ? messages.byAppetite : <Content>{constraint}</Content>}{'), '}
      {decision === undefined ? messages.undecided : <Content>{decision}</Content>}
    </>
  );
}

function Risk({ risk: { id, name, inherent, level, impact, decision, owner, target } }: { readonly risk: RiskLine }) {
  const styles = useOutputStyles();
  const messages = useMessages().outputs.summary;
  return (
    <>
      <JumpLink to={target}><Content>{id} {name}</Content></JumpLink>{': '}{messages.levels(inherent ?? messages.notRated, level ?? messages.notRated)}
      {impact !== undefined && <p className={styles.quiet}><Content>{impact}</Content></p>}
      <p className={styles.quiet}>{decision === undefined ? messages.undecided : <Content>{decision}</Content>}{owner !== undefined && <Content>, {owner}</Content>}</p>
    </>
  );
}
