import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RiskLevel } from '../../../model/vocabulary';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';

const useStyles = makeStyles({
  mark: { padding: '0 6px', borderRadius: tokens.borderRadiusSmall, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', '@media (forced-colors: active)': { outline: '1px solid CanvasText' } },
  Critical: { backgroundColor: '#7b1130', color: '#ffffff' },
  High: { backgroundColor: '#b4450a', color: '#ffffff' },
  Medium: { backgroundColor: '#f6c95c', color: '#1f2937' },
  Low: { backgroundColor: '#dcebdd', color: '#1f2937' },
});

/** A level as a word on the colour it has in the workbook. */
export function LevelMark({ level }: { readonly level: RiskLevel | undefined }) {
  const styles = useStyles();
  const messages = useMessages().row;
  return level === undefined ? <span>{messages.noLevel}</span> : <span className={mergeClasses(styles.mark, styles[level])}><Content>{level}</Content></span>;
}
