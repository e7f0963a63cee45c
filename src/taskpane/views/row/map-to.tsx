import { Button, Input } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { OtherThreat } from '../../../actions/companion/mitigation-companion';
import type { Effectiveness } from '../../../model/vocabulary';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { EffectivenessSelect } from './effectiveness-select';
import { LevelMark } from './level-mark';
import { useRowStyles } from './styles';

/** Threats that are listed at once; the rest is found by searching. */
const LISTED = 6;

/** Maps the mitigation to another open threat. */
export function MapTo({ mitigation, others }: { readonly mitigation: string; readonly others: readonly OtherThreat[] }) {
  const styles = useRowStyles();
  const session = useSession();
  const messages = useMessages().row;
  const heading = useRef<HTMLHeadingElement>(null);
  const [search, setSearch] = useState('');
  const [effectiveness, setEffectiveness] = useState<Effectiveness>();
  if (others.length === 0) return null;
  const words = search.toLowerCase().split(/\s+/);
  const found = others.filter(({ id, name }) => words.every((word) => `${id} ${name ?? ''}`.toLowerCase().includes(word)));
  const map = async (threat: string): Promise<void> => {
    if (await session.perform('mapMitigation', { threat, mitigation, effectiveness }) !== undefined) heading.current?.focus();
  };
  return (
    <section>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>{messages.mapTo}</h3>
      <div className={styles.form}>
        <Input className={styles.search} size="small" type="search" aria-label={messages.searchThreats} placeholder={messages.searchThreats} value={search} onChange={(_, { value }) => setSearch(value)} />
        <EffectivenessSelect value={effectiveness} onChange={setEffectiveness} />
      </div>
      <ul className={styles.list}>{found.slice(0, LISTED).map((threat) => <li key={threat.id} className={styles.item}><OneThreat threat={threat} onMap={() => void map(threat.id)} /></li>)}</ul>
      <p className={styles.quiet} role="status">{found.length === 0 ? messages.noneFound : found.length > LISTED ? messages.searchForMore(found.length - LISTED) : ''}</p>
    </section>
  );
}

function OneThreat({ threat: { id, name, level }, onMap }: { readonly threat: OtherThreat; readonly onMap: () => void }) {
  const styles = useRowStyles();
  const { work } = usePane();
  const messages = useMessages().row;
  const named = useId();
  return (
    <div className={styles.ends}>
      <span className={styles.line}><span id={named}><Content>{id} {name}</Content></span><LevelMark level={level} /></span>
      <Button size="small" aria-describedby={named} disabledFocusable={work !== undefined} onClick={onMap}>{messages.map}</Button>
    </div>
  );
}
