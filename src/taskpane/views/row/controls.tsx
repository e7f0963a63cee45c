import type { Control } from '../../../actions/companion/threat-companion';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { RowLink } from './row-link';
import { useRowStyles } from './styles';

const TYPES = ['Preventive', 'Detective', 'Corrective', 'Deterrent'] as const;

/** The controls of a threat by type, with how well each works and how far it really is. */
export function Controls({ controls, gap }: { readonly controls: readonly Control[]; readonly gap: string | undefined }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  const groups = [...TYPES.map((type) => ({ title: messages.types[type], of: controls.filter((control) => control.type === type) })), { title: messages.noType, of: controls.filter(({ type }) => !TYPES.some((known) => known === type)) }];
  return (
    <section>
      <h3 className={styles.heading}>{messages.controls}</h3>
      {controls.length === 0 && <p className={styles.quiet}>{messages.noControls}</p>}
      {groups.filter(({ of }) => of.length > 0).map(({ title, of }) => (
        <div key={title}>
          <h4 className={styles.subheading}>{title}</h4>
          <ul className={styles.list}>{of.map((control, i) => <li key={`${control.link.id} ${i}`} className={styles.item}><OneControl control={control} /></li>)}</ul>
        </div>
      ))}
      {gap !== undefined && gap !== '' && <p className={styles.gap}>{messages.gap}{': '}<Content>{gap}</Content></p>}
    </section>
  );
}

function OneControl({ control: { link, effectiveness, judged, status, counts, decides } }: { readonly control: Control }) {
  const styles = useRowStyles();
  const session = useSession();
  const messages = useMessages().row;
  return (
    <>
      <RowLink link={link} />
      <span className={styles.line}>
        {effectiveness === undefined
          ? <button type="button" className={styles.link} onClick={() => void session.jump(judged)}>{messages.judge}</button>
          : <span className={styles.term}><Content>{effectiveness}</Content>{' '}{messages.againstIt}</span>}
        {status !== undefined && <Content>{status}</Content>}
        {decides && <strong>{messages.decides}</strong>}
        {!counts && <span>{messages.doesNotCount}</span>}
      </span>
    </>
  );
}
