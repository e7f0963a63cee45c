import type { ReactNode } from 'react';

/** Text of the workbook, the method or the rules: no message of the pane, not to be translated by it. */
export function Content({ children }: { readonly children: ReactNode }) {
  return <span translate="no">{children}</span>;
}
