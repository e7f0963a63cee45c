import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  key: { marginLeft: tokens.spacingHorizontalXS, padding: '0 4px', border: '1px solid currentColor', borderRadius: tokens.borderRadiusSmall, fontFamily: tokens.fontFamilyBase, fontSize: '10px', lineHeight: '12px', fontWeight: tokens.fontWeightRegular },
});

/** The key that does what a button does; said to listeners by the button’s `aria-keyshortcuts`. */
export function Key({ children }: { readonly children: string }) {
  return <kbd className={useStyles().key} aria-hidden="true" translate="no">{children}</kbd>;
}
