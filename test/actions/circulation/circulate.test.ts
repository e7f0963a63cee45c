import { describe, expect, it } from '@jest/globals';
import { circulate } from '../../../src/actions/circulation/circulate';
import { createModel } from '../../../src/model/threat-model';
import { rawText } from '../../../src/workbook/cells';
import { DRAFT, TODAY, model, packOf } from './replies';

describe('packs', () => {
  it('hold the open risks of an owner, however the name is spelled, and leave nobody’s risk out of what is told', () => {
    const { letters, ownerless } = circulate(model(), { today: TODAY, due: '2026-03-20' });
    expect(letters.map(({ fileName, mailName, pack }) => [fileName, mailName, pack.owner, pack.email, pack.risks.map(({ id }) => id)])).toEqual([['maria-okafor.xlsx', 'maria-okafor.md', 'Maria Okafor', 'm@example.com', ['RR1', 'RR2']]]);
    expect(ownerless).toEqual([{ id: 'RR4', name: 'TH4 Nobody’s' }]);
  });

  it('say in words what the risk is, how high, and why', () => {
    const [risk] = circulate(model(), { today: TODAY }).letters[0]?.pack.risks ?? [];
    expect(risk?.facts.map(({ label, text }) => [label, text])).toEqual([
      ['What could happen', 'A planted note survives\nPlant, wait, claim'], ['Harm to the business', 'False payouts'],
      ['Risk without controls', 'Critical (severity critical, likelihood likely)'], ['Risk that remains', 'Low (its best control is of high effectiveness and implemented)'],
      ['Controls', 'M1 Input filter: Implemented, as verified in the code; effectiveness high'],
    ]);
  });

  it('are locked but for the answers, which are chosen and dated as in the register', () => {
    const [sheet, meta] = circulate(model(), { today: TODAY }).letters[0]?.workbook.sheets ?? [];
    expect([sheet?.locked, meta?.visibility]).toEqual([true, 'veryHidden']);
    const inputs = sheet?.blocks[0]?.cells.filter(({ input }) => input === true) ?? [];
    expect(inputs).toHaveLength(20);
    expect(new Set(inputs.map(({ style }) => style))).toEqual(new Set(['packAnswer', 'packAnswerDate']));
    expect(inputs[0]?.validation?.rule).toEqual({ type: 'list', source: '"Mitigated,Accepted,Transferred,Deferred"' });
  });

  it('come with a mail that names them, the levels and the date', () => {
    const mail = circulate(model(), { today: TODAY, due: '2026-03-20' }).letters[0]?.mail;
    expect(mail).toContain('To: Maria Okafor <m@example.com>');
    expect(mail).toContain('send it back by 2026-03-20');
    expect(mail).toContain('- **TH1 Poisoned memory**: Low (');
  });

  it.each([
    ['an owner that there is not', { owner: 'Nobody' }, /--owner "Nobody".*Owners are Maria Okafor/],
    ['a date that is past', { due: '2026-03-01' }, /--due 2026-03-01 is past/],
  ])('are refused for %s', (_, options, message) => {
    expect(() => circulate(model(), { today: TODAY, ...options })).toThrow(message);
  });

  it('get names that every system takes, and no two the same', () => {
    const owners = ['Zoë Müller', 'zoe muller!', 'con', '株式会社'];
    const named = createModel({ ...DRAFT, threats: owners.map((_, i) => ({ id: `TH${i + 1}`, name: 'T', status: 'Open' as const })), residual: owners.map((ownerName, i) => ({ id: `RR${i + 1}`, threat: `TH${i + 1}`, ownerName })) });
    expect(circulate(named, { today: TODAY }).letters.map(({ fileName }) => fileName)).toEqual(['zoe-muller.xlsx', 'zoe-muller-2.xlsx', 'con-pack.xlsx', 'owner.xlsx']);
  });

  it('hold no text that is lost on the way into a file', async () => {
    const raw = await packOf(model());
    expect(raw.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Decisions', 'visible'], ['_meta', 'veryHidden']]);
    expect(raw.sheets[0]?.rows.map(({ cells }) => rawText(cells[1]))).toEqual(expect.arrayContaining(['RR1', 'RR2', 'A planted note survives\nPlant, wait, claim']));
  });
});
