import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PhaseLine } from '../../../actions/phase-lines';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';

const useStyles = makeStyles({
  row: {
    display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'center', width: '100%', padding: `5px ${tokens.spacingHorizontalXS}`, textAlign: 'left', cursor: 'pointer',
    border: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase200,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
  number: {
    width: '22px', height: '22px', boxSizing: 'border-box', borderRadius: tokens.borderRadiusCircular, border: `1.5px solid ${tokens.colorNeutralStrokeAccessible}`, display: 'grid', placeItems: 'center', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2,
  },
  begun: { border: `1.5px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  done: { border: 'none', backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, fontWeight: tokens.fontWeightSemibold, '@media (forced-colors: active)': { border: '1.5px solid ButtonText' } },
  skipped: { border: `1.5px dashed ${tokens.colorNeutralStrokeAccessible}` },
  review: { border: `1.5px solid ${tokens.colorPaletteRedBorder2}`, color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  details: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  errors: { color: tokens.colorPaletteRedForeground1 },
  warnings: { color: tokens.colorPaletteDarkOrangeForeground1 },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One phase of the board: number, name, what is wrong, what it waits for, status. */
export function PhaseRow({ phase: { number, title, status, errors, warnings, waitsFor } }: { readonly phase: PhaseLine }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages().home;
  const look = { 'Not Started': undefined, 'In Progress': styles.begun, Complete: styles.done, Skipped: styles.skipped, 'Needs Review': styles.review }[status];
  const [first] = waitsFor;
  const isWaiting = first !== undefined && status !== 'Complete' && status !== 'Skipped';
  return (
    <button type="button" className={styles.row} onClick={() => session.go('phase', { phase: number })}>
      <span className={mergeClasses(styles.number, look)}>{number}</span>
      <span>
        <span className={styles.title}><Content>{title}</Content></span>
        <span className={styles.details}>
          {errors > 0 && <span className={styles.errors}>{messages.errors(errors)}</span>}
          {warnings > 0 && <span className={styles.warnings}>{messages.warnings(warnings)}</span>}
          {isWaiting && <span>{messages.waitsFor(`${first.number} ${first.title}`, waitsFor.length - 1)}</span>}
        </span>
      </span>
      <span className={styles.status}>{messages.status[status]}</span>
    </button>
  );
}
