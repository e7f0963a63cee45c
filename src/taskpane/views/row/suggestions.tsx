import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Suggestion } from '../../../actions/companion/suggestions';
import { effectiveness as scale, type Effectiveness } from '../../../model/vocabulary';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { LevelMark } from './level-mark';
import { useRowStyles } from './styles';

/** Suggestions shown at first. */
const FIRST = 4;

/** Controls of the catalogue that address the threat’s IDs; one click adds and maps. */
export function Suggestions({ threat, suggestions }: { readonly threat: string; readonly suggestions: readonly Suggestion[] }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const [shown, setShown] = useState(FIRST);
  const rest = suggestions.length - shown;
  return (
    <section>
      <h3 className={styles.heading}>{messages.suggestions}</h3>
      {suggestions.length === 0 && <p className={styles.quiet}>{messages.noSuggestions}</p>}
      <ul className={styles.list}>{suggestions.slice(0, shown).map((suggestion) => <SuggestionItem key={suggestion.id} threat={threat} suggestion={suggestion} />)}</ul>
      {rest > 0 && <Button size="small" appearance="transparent" onClick={() => setShown(suggestions.length)}>{messages.more(rest)}</Button>}
    </section>
  );
}

function SuggestionItem({ threat, suggestion }: { readonly threat: string; readonly suggestion: Suggestion }) {
  const styles = useRowStyles();
  const session = useSession();
  const { work } = usePane();
  const messages = useMessages().row;
  const [effectiveness, setEffectiveness] = useState<Effectiveness>('Medium');
  const outlooks = useAnswer('outlooks', threat, suggestion.type);
  const outlook = outlooks.state === 'there' ? outlooks.value.find((one) => one.effectiveness === effectiveness) : undefined;
  const { id, name, meaning, type, layer, addresses, fillsGap, mitigation } = suggestion;
  return (
    <li className={styles.item}>
      <strong><Content>{id} {name}</Content></strong>
      <p className={styles.quiet}>
        {messages.types[type]}{', '}<Content>{layer}</Content>{', '}{messages.addresses} <Content>{addresses.join(', ')}</Content>
        {fillsGap && <>{', '}{messages.fillsGap}</>}{mitigation !== undefined && <>{', '}{messages.inModel(mitigation)}</>}
      </p>
      <p style={{ margin: '2px 0' }}><Content>{meaning}</Content></p>
      {outlook !== undefined && <p className={styles.quiet}>{messages.outlook} <LevelMark level={outlook.level} /> <Content>{outlook.score.toFixed(2)}</Content></p>}
      <span className={styles.line}>
        <Select size="small" aria-label={messages.effectiveness} value={effectiveness} onChange={(_, { value }) => setEffectiveness(scale.values.find((one) => one === value) ?? effectiveness)}>
          {scale.values.map((value) => <option key={value} value={value} translate="no">{value}</option>)}
        </Select>
        <Button size="small" appearance="primary" title={messages.addNamed(name)} disabled={work !== undefined} onClick={() => void session.perform('addFromCatalogue', { catalogueId: id, threat, effectiveness })}>
          {mitigation === undefined ? messages.add : messages.map}
        </Button>
      </span>
    </li>
  );
}
