import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: {
    display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS, width: '100%', border: 'none', background: 'none', padding: `${tokens.spacingVerticalSNudge} 0`, margin: 0, textAlign: 'left', cursor: 'pointer', font: 'inherit',
    color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sign: { flexShrink: 0, width: '10px', color: tokens.colorNeutralForeground2, '@media (prefers-reduced-motion: no-preference)': { transitionProperty: 'transform', transitionDuration: tokens.durationFaster } },
  open: { transform: 'rotate(90deg)' },
  name: { fontWeight: tokens.fontWeightSemibold },
  says: { display: 'block', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface FoldProps {
  readonly name: ReactNode;
  /** Below the name, folded or not. */
  readonly says?: ReactNode;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly children: ReactNode;
}

/** A heading that unfolds what stands below it. What is folded is not on the page. */
export function Fold({ name, says, isOpen, toggle, children }: FoldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.fold} aria-labelledby={id}>
      <h3 className={styles.heading}>
        <button type="button" id={id} className={styles.button} aria-expanded={isOpen} onClick={toggle}>
          <svg className={`${styles.sign} ${isOpen ? styles.open : ''}`} width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true"><path d="M3 1l4 4-4 4" /></svg>
          <span>
            <span className={styles.name}>{name}</span>
            {says !== undefined && <span className={styles.says}>{says}</span>}
          </span>
        </button>
      </h3>
      {isOpen && children}
    </section>
  );
}
