import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMessages } from '../../taskpane/messages/context';
import { useStore, useWorkbench } from '../context';
import { REGION } from './regions';

const useStyles = makeStyles({
  tabs: { display: 'flex', overflowX: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, flexShrink: 0 },
  tab: {
    border: 'none', borderTop: '3px solid transparent', padding: '5px 10px 6px', whiteSpace: 'nowrap', cursor: 'pointer', backgroundColor: 'transparent', color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The sheets of the workbook, those that are hidden left out. */
export function SheetTabs() {
  const styles = useStyles();
  const store = useStore();
  const { tabs, current } = useWorkbench();
  return (
    <nav className={styles.tabs} {...REGION} data-scrolls aria-label={useMessages().workbench.sheets}>
      {tabs.filter(({ hidden }) => !hidden).map(({ name, colour }) => (
        <button
          key={name} type="button" translate="no" className={mergeClasses(styles.tab, name === current && styles.current)} aria-current={name === current ? 'page' : undefined}
          style={colour === undefined ? {} : { borderTopColor: `#${colour}` }} onClick={() => void store.show(name)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
