import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { ListedFinding } from '../../../actions/prepared-findings';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { FindingDetails } from './finding-details';
import { SeverityMark } from './severity-mark';

const plain = { border: 'none', background: 'none', padding: 0, margin: 0, textAlign: 'left', cursor: 'pointer', font: 'inherit', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalSNudge}`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, listStyleType: 'none' },
  head: { display: 'grid', gridTemplateColumns: '54px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalSNudge, alignItems: 'baseline', justifyItems: 'start' },
  jump: { ...plain, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere', ':hover': { textDecorationLine: 'underline' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  place: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink, marginRight: tokens.spacingHorizontalXS },
  foot: { gridColumnStart: 2, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  unfold: { ...plain, color: tokens.colorNeutralForeground2, textDecorationLine: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: '2px', ':hover': { color: tokens.colorNeutralForeground1 }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** One finding: a click goes to its cell; why, how to fix it, its safe fix and its waiver unfold, and fold with Escape. */
export function FindingItem({ finding }: { readonly finding: ListedFinding }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages().validate;
  const id = useId();
  const unfold = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { severity, sheet, cell, message, owner, fix } = finding;
  const foldUp = (): void => {
    setOpen(false);
    unfold.current?.focus();
  };
  return (
    <li className={styles.item} onKeyDown={(event) => { if (event.key === 'Escape' && isOpen) foldUp(); }}>
      <div className={styles.head}>
        <SeverityMark severity={severity} />
        <button type="button" className={styles.jump} title={messages.goTo(cell === undefined ? sheet : `${sheet}!${cell}`)} onClick={() => void session.jump(finding)} translate="no">
          <span className={styles.place} id={id}>{cell ?? sheet}</span>{message}
        </button>
        <div className={styles.foot}>
          <button type="button" ref={unfold} className={styles.unfold} aria-expanded={isOpen} aria-describedby={id} onClick={() => setOpen(!isOpen)}>{messages.why}</button>
          {owner !== undefined && <Content>{owner}</Content>}
          {fix !== undefined && <span>{messages.hasFix}</span>}
        </div>
      </div>
      {isOpen && <FindingDetails finding={finding} />}
    </li>
  );
}
