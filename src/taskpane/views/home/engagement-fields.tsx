import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import type { EngagementForm } from '../../../actions/edits/start-engagement';
import type { Answers, FormField } from '../../../actions/form-fields';
import { useMessages } from '../../messages/context';
import { useAnswer } from '../../session/context';
import { ColumnField } from '../../shell/column-field';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  outlook: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, minHeight: tokens.lineHeightBase200 },
  create: { alignSelf: 'flex-start' },
});

interface EngagementProps {
  readonly isBusy: boolean;
  readonly onCreate: (answers: Answers) => void;
}

/** Name, date and the five questions of a new engagement, with the depth they lead to. */
export function EngagementFields(props: EngagementProps) {
  const asked = useAnswer('engagementForm');
  return <Answered asked={asked} title={useMessages().home.start.loading}>{(form) => <Fields form={form} {...props} />}</Answered>;
}

function Fields({ form, isBusy, onCreate }: EngagementProps & { readonly form: EngagementForm }) {
  const styles = useStyles();
  const messages = useMessages().home.start;
  const shown = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState<Answers>({ assessmentDate: form.today });
  const [isNameMissing, setNameMissing] = useState(false);
  const create = (event: FormEvent): void => {
    event.preventDefault();
    const isMissing = (answers['systemName'] ?? '').trim() === '';
    setNameMissing(isMissing);
    if (isMissing) shown.current?.querySelector('input')?.focus();
    else onCreate(answers);
  };
  const field = (one: FormField) => (
    <ColumnField key={one.key} field={one} value={answers[one.key] ?? ''} choose={messages.choose} disabled={isBusy} problem={one.key === 'systemName' && isNameMissing ? messages.nameNeeded : undefined}
      onChange={(value) => setAnswers((before) => ({ ...before, [one.key]: value }))} />
  );
  return (
    <form ref={shown} className={styles.form} onSubmit={create} noValidate aria-label={messages.choice.engagement}>
      <h3 className={styles.heading}>{messages.choice.engagement}</h3>
      {form.about.map(field)}
      <h3 className={styles.heading}>{messages.questions}</h3>
      <p className={styles.text}>{messages.questionsHelp}</p>
      {form.depthQuestions.map(field)}
      <Outlook answers={Object.fromEntries(form.depthQuestions.map(({ key }) => [key, answers[key] ?? '']))} />
      <Button className={styles.create} type="submit" appearance="primary" disabled={isBusy}>{messages.create}</Button>
    </form>
  );
}

/** The depth that the answers lead to so far. */
function Outlook({ answers }: { readonly answers: Answers }) {
  const styles = useStyles();
  const messages = useMessages().home.start;
  const asked = useAnswer('depthOutlook', answers);
  const { depth, meaning, because } = asked.state === 'there' ? asked.value : { depth: undefined, meaning: '', because: [] };
  return (
    <div className={styles.outlook} role="status">
      {depth === undefined ? messages.undecided : <><strong>{messages.outlook(depth)}</strong> <Content>{`${meaning}.`}</Content>{because.length > 0 && ` ${messages.because(because.join(', '))}`}</>}
    </div>
  );
}
