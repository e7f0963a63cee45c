import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap', margin: 0 },
});

/** Words for people who listen; what is seen beside them says the same in fewer. */
export function Unseen({ children, as: Element = 'span' }: { readonly children: ReactNode; readonly as?: 'span' | 'h1' }) {
  return <Element className={useStyles().unseen}>{children}</Element>;
}
