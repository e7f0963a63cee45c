import type { Control } from '../../../actions/companion/threat-companion';
import { useMessages } from '../../messages/context';
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
          <p className={styles.quiet}>{title}</p>
          <ul className={styles.list}>
            {of.map(({ link, effectiveness, status, counts }) => (
              <li key={link.id} className={styles.item}>
                <RowLink link={link} />
                <span className={styles.line}>
                  <span className={styles.term}>{effectiveness === undefined ? messages.noEffectiveness : <Content>{effectiveness}</Content>}</span>
                  {status !== undefined && <Content>{status}</Content>}
                  {!counts && <span>{messages.doesNotCount}</span>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {gap !== undefined && gap !== '' && <p className={styles.gap}>{messages.gap}{': '}<Content>{gap}</Content></p>}
    </section>
  );
}
