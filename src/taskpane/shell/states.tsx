import { Button, Spinner, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../engine/outcome';
import { useMessages } from '../messages/context';
import type { Asked } from '../session/context';
import { Content } from './content';

const useStyles = makeStyles({
  state: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

/** Nothing to show, and why, and what to do about it. */
export function EmptyState({ title, children, actions }: StateProps) {
  const styles = useStyles();
  return (
    <section className={styles.state}>
      <Title3 as="h2">{title}</Title3>
      {children !== undefined && <Text className={styles.quiet}>{children}</Text>}
      {actions}
    </section>
  );
}

/** Something is on its way. Told to screen readers when it has not come at once. */
export function LoadingState({ title }: { readonly title: string }) {
  const styles = useStyles();
  return <div className={styles.state} role="status"><Spinner size="small" label={title} /></div>;
}

/** What went wrong, in the words of the error, and the way out. */
export function ErrorState({ title, problem, actions }: { readonly title: string; readonly problem: Problem; readonly actions?: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.state} role="alert">
      <Title3 as="h2">{title}</Title3>
      <Text><Content>{problem.message}</Content></Text>
      {actions}
      <Diagnostics problem={problem} />
    </section>
  );
}

/** Copies what support needs; it holds no content of the workbook. */
export function Diagnostics({ problem }: { readonly problem: Problem }) {
  const { failed } = useMessages();
  const [copied, setCopied] = useState(false);
  if (!('diagnostics' in problem) || problem.diagnostics === '') return null;
  const copy = (): void => void navigator.clipboard.writeText(problem.diagnostics).then(() => setCopied(true), () => setCopied(false));
  return <Button appearance="transparent" size="small" onClick={copy}>{copied ? failed.copied : failed.copyDetails}</Button>;
}

/** An answer in each of its states. */
export function Answered<T>({ asked, title, children }: { readonly asked: Asked<T>; readonly title: string; readonly children: (value: T) => ReactNode }) {
  if (asked.state === 'loading') return <LoadingState title={title} />;
  return asked.state === 'failed' ? <ErrorState title={title} problem={asked.problem} /> : <>{children(asked.value)}</>;
}
