import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ListedFinding } from '../../../actions/prepared-findings';
import { useMessages } from '../../messages/context';

const useStyles = makeStyles({
  mark: { fontSize: '11px', lineHeight: '16px', padding: '0 5px', borderRadius: tokens.borderRadiusSmall, whiteSpace: 'nowrap', '@media (forced-colors: active)': { outline: '1px solid CanvasText' } },
  error: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  info: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
});

/** The severity as a word on its colour. */
export function SeverityMark({ severity }: Pick<ListedFinding, 'severity'>) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.mark, styles[severity])}>{useMessages().validate.severity[severity]}</span>;
}
