import { describe, expect, it } from '@jest/globals';
import { reviewCalendar, reviewLines } from '../../src/actions/review-calendar';
import { reviewsOf } from '../../src/actions/reviews';
import { icalendar } from '../../src/formats/icalendar';
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
      'Ada', '  2026-03-02 Sign-off is stale: RR2 TH2 Stolen token, signed by Ada on another basis',
      'Dana', '  2026-04-30 Trigger to check: TE1 Architecture change',
      'Maria', '  2026-01-01 overdue Waiver ends: duplicate-key Old', '  2026-02-01 overdue Deferral ends: RR1 TH1 Poisoned memory',
      '  2026-02-15 overdue Review: RR1 TH1 Poisoned memory, residual critical', '  2026-04-01 Waiver ends: single-point-of-failure TH1 For now',
      'Nobody', '  2026-03-02 Trigger to check: TE2 New actor', '  2027-01-15 Review: RR2 TH2 Stolen token, residual low',
    ]);
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

  it('folds lines at 75 octets between characters, and escapes what has a meaning', () => {
    const summary = `${'ä😀'.repeat(40)},;\\\nnext`;
    const text = icalendar('C', [{ uid: 'u', date: '2026-12-31', summary, description: '' }], TODAY);
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.includes('\uFFFD')).toBe(false);
    expect(unfolded(text)).toContain(`SUMMARY:${'ä😀'.repeat(40)}\\,\\;\\\\\\nnext`);
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  });
});
