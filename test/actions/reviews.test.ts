import { describe, expect, it } from '@jest/globals';
import { reviewCalendar, reviewLines } from '../../src/actions/review-calendar';
import { reviewsOf } from '../../src/actions/reviews';
import { createModel, type ModelDraft } from '../../src/model/threat-model';

const TODAY = '2026-03-02';
const DRAFT: ModelDraft = {
  meta: { modelId: 'model-1' },
  context: { systemName: 'Claims; and more', assessmentDate: '2026-01-15' },
  threats: [
    { id: 'TH1', name: 'Poisoned memory', severity: 'Critical', likelihood: 'Likely', vector: 'Network', complexity: 'Low', status: 'Open' },
    { id: 'TH2', name: 'Stolen token', severity: 'Low', likelihood: 'Unlikely', vector: 'Local', complexity: 'High', status: 'Open' },
    { id: 'TH3', name: 'Closed', severity: 'Low', likelihood: 'Unlikely', vector: 'Local', complexity: 'High', status: 'Closed' },
  ],
  residual: [
    { id: 'RR1', threat: 'TH1', ownerName: 'Maria', disposition: 'Deferred', targetDate: '2026-02-01', lastReview: '2026-01-15' },
    { id: 'RR2', threat: 'TH2', disposition: 'Accepted', acceptedBy: 'Ada', acceptanceDate: '2026-01-20', acceptedSeverity: 'High', acceptedLikelihood: 'Unlikely', acceptedFingerprintSum: 0 },
    { id: 'RR3', threat: 'TH3', ownerName: 'Maria', disposition: 'Deferred', targetDate: '2026-02-01' },
  ],
  waivers: [
    { rule: 'single-point-of-failure', row: 'TH1', reason: 'For now', who: 'Maria', until: '2026-04-01' }, { rule: 'duplicate-key', reason: 'Old', who: 'Maria', until: '2026-01-01' },
    { rule: 'duplicate-key', row: 'C1', reason: 'For good', who: 'Maria' }, { rule: 'duplicate-key', row: 'C2', reason: 'No name', until: '2026-04-01' },
  ],
  triggers: [{ id: 'TE1', event: 'Architecture change', lastChecked: '2026-01-31', checkedBy: 'Dana' }, { id: 'TE2', event: 'New actor' }],
};

describe('what is due', () => {
  it('stands under who has to act, in the order of dates; what nobody owns comes last', () => {
    expect(reviewLines(reviewsOf(createModel(DRAFT), TODAY))).toEqual([
      'Ada', '  2026-03-02 Sign-off is stale: RR2 TH2 Stolen token, signed by Ada on another basis: severity was High and is now Low',
      'Dana', '  2026-04-30 Trigger to check: TE1 Architecture change',
      'Maria', '  2026-01-01 overdue Waiver ends: duplicate-key Old', '  2026-02-01 overdue Deferral ends: RR1 TH1 Poisoned memory',
      '  2026-02-15 overdue Review: RR1 TH1 Poisoned memory, residual critical', '  2026-04-01 Waiver ends: single-point-of-failure TH1 For now',
      'Nobody', '  2026-03-02 Trigger to check: TE2 New actor', '  2027-01-15 Review: RR2 TH2 Stolen token, residual low',
    ]);
  });
});

describe('owners', () => {
  it('are one whatever their case and spaces, as for their packs', () => {
    const threats = ['TH1', 'TH2'].map((id) => ({ id, name: id, status: 'Open' as const }));
    const residual = [{ id: 'RR1', ownerName: 'Maria  Okafor ' }, { id: 'RR2', ownerName: 'maria okafor' }].map((row, i) => ({ ...row, threat: `TH${i + 1}`, disposition: 'Deferred' as const, targetDate: TODAY }));
    expect(reviewLines(reviewsOf(createModel({ threats, residual }), TODAY))).toEqual(['Maria Okafor', `  ${TODAY} Deferral ends: RR1 TH1 TH1`, `  ${TODAY} Deferral ends: RR2 TH2 TH2`]);
  });
});

describe('a calendar', () => {
  const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

  it('holds a day for each, the same text whenever it is made of the same', () => {
    const text = reviewCalendar(createModel(DRAFT), TODAY);
    expect(text).toBe(reviewCalendar(createModel(DRAFT), TODAY));
    const lines = unfolded(text);
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(8);
    expect(lines).toEqual(expect.arrayContaining(['UID:model-1-deferral-ends-rr1@maestro-workbook', 'DTSTART;VALUE=DATE:20260201', 'DTEND;VALUE=DATE:20260202', 'SUMMARY:Deferral ends: TH1 Poisoned memory', 'DESCRIPTION:Claims\\; and more\\, RR1\\, Maria', 'DTSTAMP:20260302T000000Z']));
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(8);
  });

  it('has an event for each row, also of rows that share an ID or have none, and tells models without an ID apart by their names', () => {
    const draft = (systemName: string): ModelDraft => ({
      context: { systemName }, threats: ['TH1', 'TH2', 'TH3'].map((id) => ({ id, status: 'Open' as const })),
      residual: [{ threat: 'TH1' }, { threat: 'TH2' }, { id: 'RR3', threat: 'TH3' }].map((row) => ({ ...row, disposition: 'Deferred' as const, targetDate: TODAY })),
    });
    const uids = (systemName: string) => unfolded(reviewCalendar(createModel(draft(systemName)), TODAY)).filter((line) => line.startsWith('UID:'));
    expect(uids('Claims')).toEqual(['UID:claims-deferral-ends-@maestro-workbook', 'UID:claims-deferral-ends---2@maestro-workbook', 'UID:claims-deferral-ends-rr3@maestro-workbook']);
    expect(uids('Claims').some((uid) => uids('Payments').includes(uid))).toBe(false);
  });

  it('keeps an identifier while date, owner and words of its row change', () => {
    const uids = (row: object) => unfolded(reviewCalendar(createModel({ ...DRAFT, residual: [{ ...DRAFT.residual?.[0], ...row }] }), TODAY)).filter((line) => line.startsWith('UID:model-1-deferral'));
    expect(uids({ targetDate: '2027-05-05', ownerName: 'Dana', decisionNote: 'Later' })).toEqual(uids({}));
  });
});
