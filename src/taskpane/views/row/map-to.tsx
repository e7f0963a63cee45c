import { Button, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MitigationCompanion } from '../../../actions/companion/mitigation-companion';
import { effectiveness as scale, type Effectiveness } from '../../../model/vocabulary';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { LevelMark } from './level-mark';
import { useRowStyles } from './styles';

/** Threats that are listed at once; the rest is found by searching. */
const LISTED = 6;

/** Maps the mitigation to another open threat. */
export function MapTo({ mitigation, others }: { readonly mitigation: string; readonly others: MitigationCompanion['others'] }) {
  const styles = useRowStyles();
  const session = useSession();
  const { work } = usePane();
  const messages = useMessages().row;
  const [search, setSearch] = useState('');
  const [effectiveness, setEffectiveness] = useState<Effectiveness>('Medium');
  if (others.length === 0) return null;
  const found = others.filter(({ id, name }) => `${id} ${name ?? ''}`.toLowerCase().includes(search.toLowerCase()));
  return (
    <section>
      <h3 className={styles.heading}>{messages.mapTo}</h3>
      <span className={styles.line}>
        <Input size="small" type="search" aria-label={messages.searchThreats} placeholder={messages.searchThreats} value={search} onChange={(_, { value }) => setSearch(value)} />
        <Select size="small" aria-label={messages.effectiveness} value={effectiveness} onChange={(_, { value }) => setEffectiveness(scale.values.find((one) => one === value) ?? effectiveness)}>
          {scale.values.map((value) => <option key={value} value={value} translate="no">{value}</option>)}
        </Select>
      </span>
      <ul className={styles.list}>
        {found.slice(0, LISTED).map(({ id, name, level }) => (
          <li key={id} className={styles.item}>
            <span className={styles.line}>
              <Button size="small" disabled={work !== undefined} onClick={() => void session.perform('mapMitigation', { threat: id, mitigation, effectiveness })}>{messages.map}</Button>
              <Content>{id} {name}</Content><LevelMark level={level} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
