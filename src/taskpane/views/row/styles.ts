import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the companion have in common. */
export const useRowStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: `${tokens.spacingVerticalXS} 0 2px`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '3px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
  link: {
    border: 'none', background: 'none', padding: 0, textAlign: 'left', cursor: 'pointer', font: 'inherit', color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
  gap: { margin: 0, padding: '4px 8px', borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
});
