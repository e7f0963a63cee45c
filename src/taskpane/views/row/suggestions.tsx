import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Outlook, Suggestion } from '../../../actions/companion/suggestions';
import type { ThreatCompanion } from '../../../actions/companion/threat-companion';
import type { Effectiveness } from '../../../model/vocabulary';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { EffectivenessSelect } from './effectiveness-select';
import { LevelMark } from './level-mark';
import { useRowStyles } from './styles';

/** Suggestions shown at first. */
const FIRST = 4;
const PORTION = 12;

/** Controls of the catalogue that address the threat’s IDs; one click adds and maps. */
export function Suggestions({ threat }: { readonly threat: ThreatCompanion }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState(FIRST);
  const { link, open, threatIds, suggestions, assessed, residual } = threat;
  const rest = suggestions.length - shown;
  const note = !open ? messages.closedNoSuggestions : link.id === '' ? messages.noId : threatIds.length === 0 ? messages.noThreatIds : suggestions.length === 0 ? messages.noSuggestions : assessed !== undefined ? messages.assessedStands : undefined;
  return (
    <section>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>{messages.suggestions}</h3>
      {note !== undefined && <p className={styles.quiet}>{note}</p>}
      <ul className={styles.list}>
        {suggestions.slice(0, shown).map((suggestion) => (
          <li key={suggestion.id} className={styles.item}><OneSuggestion threat={link.id} suggestion={suggestion} now={residual.score} onAdded={() => heading.current?.focus()} /></li>
        ))}
      </ul>
      {rest > 0 && <Button size="small" appearance="transparent" onClick={() => setShown(shown + PORTION)}>{messages.more(Math.min(PORTION, rest))}</Button>}
    </section>
  );
}

interface OneSuggestionProps {
  readonly threat: string;
  readonly suggestion: Suggestion;
  /** The residual score as it is. */
  readonly now: number | undefined;
  /** It is about to go: what has focus goes with it. */
  readonly onAdded: () => void;
}

function OneSuggestion({ threat, suggestion, now, onAdded }: OneSuggestionProps) {
  const styles = useRowStyles();
  const session = useSession();
  const { work } = usePane();
  const messages = useMessages().row;
  const named = useId();
  const [effectiveness, setEffectiveness] = useState<Effectiveness>();
  const { id, name, meaning, type, layer, addresses, fillsGap, existing, outlooks } = suggestion;
  const add = async (): Promise<void> => {
    if (await session.perform('addFromCatalogue', { catalogueId: id, threat, effectiveness }) !== undefined) onAdded();
  };
  return (
    <>
      <strong id={named}><Content>{id} {name}</Content></strong>
      <p className={styles.quiet}>
        {messages.types[type]}{', '}<Content>{layer}</Content>{', '}{addresses.length === 0 ? messages.addressesAll : <>{messages.addresses} <Content>{addresses.join(', ')}</Content></>}
        {fillsGap && <>{', '}<span className={styles.marked}>{messages.fillsGap}</span></>}
        {existing !== undefined && <>{', '}{messages.inModel(existing.id ?? messages.unnumbered)}{existing.status !== undefined && <>{' ('}<Content>{existing.status}</Content>{')'}</>}</>}
      </p>
      <p className={styles.text}><Content>{meaning}</Content></p>
      {existing !== undefined && <WhatIf title={messages.asItIs} outlooks={existing.outlooks.filter(({ score }) => score !== now)} effectiveness={effectiveness} now={now} />}
      <WhatIf title={effectiveness === undefined ? messages.outlookAtBest : messages.outlook} outlooks={outlooks} effectiveness={effectiveness} now={now} />
      <div className={styles.form}>
        <EffectivenessSelect value={effectiveness} onChange={setEffectiveness} />
        <Button size="small" appearance="primary" aria-describedby={named} disabledFocusable={work !== undefined} onClick={() => void add()}>{existing === undefined ? messages.add : messages.map}</Button>
      </div>
    </>
  );
}

/** What the residual risk would become; with the best effectiveness until one is chosen. */
function WhatIf({ title, outlooks, effectiveness, now }: { readonly title: string; readonly outlooks: readonly Outlook[]; readonly effectiveness: Effectiveness | undefined; readonly now: number | undefined }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const outlook = outlooks.find((one) => one.effectiveness === (effectiveness ?? 'High'));
  if (outlook === undefined) return null;
  return <p className={styles.outlook}><span className={styles.term}>{title}</span><LevelMark level={outlook.level} /><Content>{outlook.score.toFixed(2)}</Content>{outlook.score === now && <span>{messages.asNow}</span>}</p>;
}
