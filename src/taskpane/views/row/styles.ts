import { makeStyles, tokens } from '@fluentui/react-components';

const focus = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' };

/** What the parts of the companion have in common. */
export const useRowStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`, maxWidth: '640px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: `0 0 ${tokens.spacingVerticalXXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, ':focus-visible': focus },
  subheading: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: 'inherit', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  marked: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':last-child': { borderBottomStyle: 'none' } },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalSNudge, rowGap: '2px', alignItems: 'baseline' },
  outlook: { margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalSNudge, alignItems: 'baseline' },
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  ends: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: { flexGrow: 1, minWidth: '120px' },
  link: {
    border: 'none', background: 'none', padding: 0, textAlign: 'left', cursor: 'pointer', font: 'inherit', color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' }, ':focus-visible': focus, '@media (forced-colors: active)': { color: 'LinkText', textDecorationLine: 'underline' },
  },
  finding: {
    border: 'none', background: 'none', padding: 0, textAlign: 'left', cursor: 'pointer', font: 'inherit', color: tokens.colorNeutralForeground1,
    ':hover': { textDecorationLine: 'underline' }, ':focus-visible': focus,
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalM, rowGap: '2px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
  gap: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: '4px 8px', borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
});
