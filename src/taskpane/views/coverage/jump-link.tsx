import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { JumpTarget } from '../../../actions/jump';
import { useSession } from '../../session/context';

/** Leads to a cell of the workbook. */
export function JumpLink({ to, label, children }: { readonly to: JumpTarget; readonly label?: string; readonly children: ReactNode }) {
  const session = useSession();
  return <Link as="button" inline onClick={() => void session.jump(to)} {...(label === undefined ? {} : { 'aria-label': label })}>{children}</Link>;
}
