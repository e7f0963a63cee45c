import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMessages } from '../messages/context';
import { usePane, useSession } from '../session/context';
import { VIEWS } from '../session/state';
import { ViewIcon } from './icons';
import { Unseen } from './unseen';

const useStyles = makeStyles({
  nav: { display: 'grid', gridTemplateColumns: 'repeat(6, minmax(0, 1fr))', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, flexShrink: 0 },
  tab: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '2px', padding: '6px 1px 5px', border: 'none', borderBottom: '2px solid transparent', cursor: 'pointer', position: 'relative',
    backgroundColor: 'transparent', color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase, fontSize: '11px', lineHeight: '14px', minWidth: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
  current: { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorBrandStroke1, fontWeight: tokens.fontWeightSemibold, '@media (forced-colors: active)': { color: 'Highlight', borderBottomColor: 'Highlight' } },
  label: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  badge: {
    position: 'absolute', top: '2px', left: 'calc(50% + 4px)', minWidth: '14px', padding: '0 3px', borderRadius: '8px', fontSize: '10px', lineHeight: '14px', textAlign: 'center', boxSizing: 'border-box',
    backgroundColor: tokens.colorPaletteRedBackground3, color: tokens.colorNeutralForegroundOnBrand, '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
});

/** The six views; Validate carries the number of errors, live. */
export function Nav() {
  const styles = useStyles();
  const session = useSession();
  const { view, opened } = usePane();
  const messages = useMessages();
  const errors = opened?.counts.error ?? 0;
  return (
    <nav className={styles.nav} aria-label={messages.app.views}>
      {VIEWS.map((name) => {
        return (
          <button key={name} type="button" title={messages.views[name]} className={mergeClasses(styles.tab, view === name && styles.current)} aria-current={view === name ? 'page' : undefined} onClick={() => session.go(name)}>
            <ViewIcon view={name} />
            <span className={styles.label}>{messages.views[name]}</span>
            {name === 'validate' && opened !== undefined && (
              <>
                {errors > 0 && <span className={styles.badge} aria-hidden="true">{errors > 99 ? '99+' : errors}</span>}
                <Unseen>{messages.app.findings(errors, opened.counts.warning)}</Unseen>
              </>
            )}
          </button>
        );
      })}
    </nav>
  );
}
