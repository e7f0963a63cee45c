import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListedFinding } from '../../../actions/pane-findings';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { CellChanges } from './cell-changes';
import { SeverityMark } from './severity-mark';
import { WaiveForm } from './waive-form';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, listStyleType: 'none' },
  head: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
  jump: {
    border: 'none', background: 'none', padding: 0, margin: 0, textAlign: 'left', cursor: 'pointer', font: 'inherit', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  place: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink, marginRight: tokens.spacingHorizontalXS },
  details: { fontSize: tokens.fontSizeBase200, marginTop: '2px' },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  term: { fontWeight: tokens.fontWeightSemibold, margin: `${tokens.spacingVerticalXS} 0 0` },
  text: { margin: 0 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** One finding: a click goes to its cell; why, how to fix it, its safe fix and its waiver unfold. */
export function FindingItem({ finding, isWaived = false }: { readonly finding: ListedFinding; readonly isWaived?: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages().validate;
  const [isOpen, setOpen] = useState(false);
  const [isWaiving, setWaiving] = useState(false);
  const { severity, sheet, cell, message, why, howToFix, owner, fix, ruleId } = finding;
  return (
    <li className={styles.item} onKeyDown={(event) => { if (event.key === 'Escape' && isOpen) setOpen(false); }}>
      <div className={styles.head}>
        <SeverityMark severity={severity} />
        <button type="button" className={styles.jump} title={messages.goTo(cell === undefined ? sheet : `${sheet}!${cell}`)} onClick={() => void session.jump(finding)} translate="no">
          <span className={styles.place}>{cell ?? sheet}</span>{message}
        </button>
      </div>
      <details className={styles.details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>{messages.why}</summary>
        <p className={styles.term}>{messages.whyTitle}</p>
        <p className={styles.text}><Content>{why}</Content></p>
        <p className={styles.term}>{messages.fixTitle}</p>
        <p className={styles.text}><Content>{howToFix}</Content></p>
        <p className={styles.term}>{messages.rule} <Content>{ruleId}</Content></p>
        {owner !== undefined && <p className={styles.term}>{messages.ownedBy} <Content>{owner}</Content></p>}
        {fix !== undefined && <><p className={styles.term}>{messages.safeFix}</p><CellChanges cells={fix.cells} /></>}
        {!isWaived && (isWaiving ? <WaiveForm finding={finding} close={() => setWaiving(false)} /> : (
          <div className={styles.buttons}>
            {fix !== undefined && <Button size="small" appearance="primary" onClick={() => void session.perform('fix', [fix.key])}>{messages.fixOne}</Button>}
            <Button size="small" onClick={() => setWaiving(true)}>{messages.waive}</Button>
          </div>
        ))}
      </details>
    </li>
  );
}
