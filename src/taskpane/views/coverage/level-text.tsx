import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RiskLevel } from '../../../model/vocabulary';
import { Content } from '../../shell/content';

const useStyles = makeStyles({
  level: { display: 'inline-block', padding: '0 6px', borderRadius: tokens.borderRadiusSmall, border: `1px solid ${tokens.colorNeutralStroke1}`, fontSize: '11px', lineHeight: '16px', whiteSpace: 'nowrap' },
  Critical: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2, fontWeight: tokens.fontWeightSemibold },
  High: { backgroundColor: tokens.colorPaletteDarkOrangeBackground2, color: tokens.colorPaletteDarkOrangeForeground2 },
  Medium: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorNeutralForeground1 },
  Low: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  None: {},
});

/** A risk level as a word on its colour; nothing where there is none. */
export function LevelText({ level }: { readonly level: RiskLevel | undefined }) {
  const styles = useStyles();
  return level === undefined ? null : <span className={mergeClasses(styles.level, styles[level])}><Content>{level}</Content></span>;
}
