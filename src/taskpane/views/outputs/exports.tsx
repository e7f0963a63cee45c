import { Button, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExportOffer, FormatId } from '../../../actions/export-file';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { download } from './download';
import { useOutputStyles } from './output-styles';

/** What became of the last export. */
type Came =
  | { readonly kind: 'working' }
  | { readonly kind: 'downloaded'; readonly name: string }
  | { readonly kind: 'downloadRefused' }
  | { readonly kind: 'copied'; readonly length: number }
  | { readonly kind: 'copyRefused'; readonly text: string }
  | { readonly kind: 'written'; readonly sheet: string; readonly notes: readonly string[] };

/** The model in another format: downloaded, copied, or written into a sheet where a web view allows neither. */
export function Exports() {
  const styles = useOutputStyles();
  const { exports: messages, loading } = useMessages().outputs;
  const asked = useAnswer('exportOffers');
  return (
    <section className={styles.section} aria-label={messages.title}>
      <h3 className={styles.heading}>{messages.title}</h3>
      <p className={styles.quiet}>{messages.text}</p>
      <Answered asked={asked} title={loading}>{(offers) => <Offers offers={offers} />}</Answered>
    </section>
  );
}

function Offers({ offers }: { readonly offers: readonly ExportOffer[] }) {
  const styles = useOutputStyles();
  const session = useSession();
  const { work } = usePane();
  const messages = useMessages().outputs.exports;
  const [format, setFormat] = useState<FormatId>('json');
  const [came, setCame] = useState<Came>();
  const offer = offers.find((one) => one.format === format);
  const make = async (use: (text: string, name: string) => Promise<Came> | Came): Promise<void> => {
    setCame({ kind: 'working' });
    const outcome = await session.engine.ask('exportFile', format);
    if (outcome.ok) setCame(await use(outcome.value.text, outcome.value.fileName));
    else {
      setCame(undefined);
      session.tell(outcome.problem, () => void make(use));
    }
  };
  const save = (text: string, name: string): Came => (download(text, name) ? { kind: 'downloaded', name } : { kind: 'downloadRefused' });
  // Where a page is not trusted with it there is no clipboard at all.
  const copy = async (text: string): Promise<Came> => {
    try {
      await navigator.clipboard.writeText(text);
      return { kind: 'copied', length: text.length };
    } catch {
      return { kind: 'copyRefused', text };
    }
  };
  const write = async (): Promise<void> => {
    const written = await session.perform('writeExport', format);
    setCame(written === undefined ? undefined : { kind: 'written', sheet: written.sheet, notes: written.notes });
  };
  return (
    <>
      <div className={styles.buttons}>
        <Select size="small" aria-label={messages.format} value={format} onChange={(_, { value }) => { setFormat(offers.find((one) => one.format === value)?.format ?? format); setCame(undefined); }}>
          {offers.map((one) => <option key={one.format} value={one.format} translate="no">{one.title}</option>)}
        </Select>
        <Button size="small" appearance="primary" onClick={() => void make(save)}>{messages.download}</Button>
        <Button size="small" onClick={() => void make(copy)}>{messages.copy}</Button>
        <Button size="small" disabled={work !== undefined} onClick={() => void write()}>{messages.write}</Button>
      </div>
      <p className={styles.quiet}>{messages.hint}</p>
      <div role="status">{came !== undefined && <Outcome came={came} />}</div>
      {offer !== undefined && (offer.losses.length === 0 ? <p className={styles.quiet}>{messages.noLosses}</p> : (
        <details>
          <summary>{messages.losses(offer.losses.length)}</summary>
          <ul className={styles.list}>{offer.losses.map((loss) => <li key={loss}><Content>{loss}</Content></li>)}</ul>
        </details>
      ))}
    </>
  );
}

function Outcome({ came }: { readonly came: Came }) {
  const session = useSession();
  const messages = useMessages().outputs.exports;
  const show = async (sheet: string): Promise<void> => {
    const outcome = await session.engine.perform('showSheet', () => undefined, sheet);
    if (!outcome.ok) session.tell(outcome.problem, () => void show(sheet));
  };
  switch (came.kind) {
    case 'working': return <p>{messages.working}</p>;
    case 'downloaded': return <p>{messages.downloaded(came.name)}</p>;
    case 'downloadRefused': return <p>{messages.downloadRefused}</p>;
    case 'copied': return <p>{messages.copied(came.length)}</p>;
    case 'copyRefused': return <><p>{messages.copyRefused}</p><Textarea size="small" translate="no" rows={4} readOnly aria-label={messages.textToCopy} value={came.text} onFocus={(event) => event.currentTarget.select()} /></>;
    case 'written': return (
      <>
        <p>{messages.written(came.sheet)} <Button size="small" onClick={() => void show(came.sheet)}>{messages.show}</Button></p>
        {came.notes.map((note) => <p key={note}><Content>{note}</Content></p>)}
      </>
    );
  }
}
