import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { JumpTarget } from '../../../actions/jump';
import { useSession } from '../../session/context';

const useStyles = makeStyles({ link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' } });

/** Leads to a cell of the workbook. */
export function JumpLink({ to, children }: { readonly to: JumpTarget; readonly children: ReactNode }) {
  const session = useSession();
  return <Link as="button" inline className={useStyles().link} onClick={() => void session.jump(to)}>{children}</Link>;
}
