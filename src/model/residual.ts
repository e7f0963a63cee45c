import { choice, computed, date, id, longText, number, ref, text, type ComputedColumn, type ComputedKind, type RowOf } from './column';
import { entity } from './entity';
import type { ResidualRating } from './ratings';
import { disposition, likelihood, riskLevel, severity } from './vocabulary';

const columns = {
  id: id('RR', 'Residual risk, RR and a number', { fixed: true, example: 'RR1' }),
  threat: ref('Threat', 'threats', { required: true, fixed: true, help: 'Threat whose residual risk is decided', example: 'TH1' }),
  assessedLevel: choice('Assessed level', riskLevel, { help: 'The analyst’s judgement; blank lets the computed level stand' }),
  justification: longText('Justification', { coveredBy: 'R4.1', help: 'Why it is lower than the computed level; needed then', example: 'Payouts are capped, which the score cannot see' }),
  disposition: choice('Disposition', disposition, { help: 'What is decided' }),
  ownerName: text('Owner name', { help: 'A person, not a team; needed if Accepted or Deferred', example: 'Maria Okafor' }),
  ownerRole: text('Owner role', { help: 'Job title; needed if Accepted or Deferred', example: 'Head of Claims' }),
  ownerEmail: text('Owner email', { format: 'email', help: 'Where the pack goes', example: 'm.okafor@example.com' }),
  businessJustification: longText('Business justification', { help: 'Why the business accepts it; needed if Accepted', example: 'Loss is capped at 200 EUR per claim' }),
  compensatingControls: longText('Compensating controls', { help: 'What holds meanwhile; needed if Deferred, and wise if Accepted', example: 'Daily review of all payouts' }),
  thirdParty: text('Third party', { help: 'Who carries the risk; needed if Transferred', example: 'Cyber insurer' }),
  targetDate: date('Target date', { help: 'When the risk is dealt with; needed if Deferred' }),
  acceptanceDate: date('Acceptance date', { help: 'When it was accepted; needed if Accepted' }),
  acceptedBy: text('Accepted by', { help: 'Who signed', example: 'Maria Okafor' }),
  triggerEvents: longText('Trigger events', { help: 'What re-opens the decision; needed if Accepted', example: 'A higher limit or a new payout channel' }),
  lastReview: date('Last review', { help: 'When it was last looked at' }),
  acceptedSeverity: choice('Accepted severity', severity, { help: 'Severity at sign-off; stored by the product' }),
  acceptedLikelihood: choice('Accepted likelihood', likelihood, { help: 'Likelihood at sign-off; stored by the product' }),
  acceptedFingerprintSum: number('Accepted fingerprint sum', { max: Number.MAX_SAFE_INTEGER, help: 'What the sign-off rested on; stored by the product' }),
  decisionNote: longText('Decision note', { help: 'Anything else', example: 'Agreed in the risk committee of March' }),
};
export type Residual = RowOf<typeof columns>;

const fromThreat = (header: string, shows: ComputedKind, threatKey: string, rating: (r: ResidualRating) => string | number | undefined, after: string | undefined, hidden?: true): ComputedColumn => computed({
  header, shows, help: 'Looked up on 6 Threats, in the row of this threat', ...(after === undefined ? {} : { after }), ...(hidden ? { hidden } : {}),
  value: (row, ratings) => rating(ratings.residual(row)),
  formula: (c) => (shows === 'score' || shows === 'number' ? c.numberAt('threats', threatKey, 'threatRow') : c.at('threats', threatKey, 'threatRow')),
});

export const residual = entity({
  key: 'residual', table: 'Residual', sheet: '9 Residual Risk', phase: 9, fixedRows: true,
  description: 'What remains after the controls, and what is decided about it', columns,
  computed: {
    threatRow: computed({
      header: 'Threat row', shows: 'number', hidden: true, placeIn: 'threats', help: 'Place of the threat in its register',
      value: (row, ratings) => ratings.residual(row).threatRow, formula: (c) => c.rowIn('threats', 'id', c.cell('threat')),
    }),
    name: fromThreat('Threat name', 'text', 'name', (r) => r.name, 'threat'),
    inherentLevel: fromThreat('Inherent level', 'level', 'inherentLevel', (r) => r.inherentLevel, 'threat'),
    bestEffectiveness: fromThreat('Best effectiveness', 'text', 'bestEffectiveness', (r) => r.bestEffectiveness, 'threat'),
    implementationStatus: fromThreat('Implementation status', 'text', 'implementationStatus', (r) => r.implementationStatus, 'threat'),
    residualScore: fromThreat('Residual score', 'score', 'residualScore', (r) => r.residualScore, 'threat'),
    computedLevel: fromThreat('Computed level', 'level', 'computedLevel', (r) => r.computedLevel, 'threat'),
    residualLevel: fromThreat('Residual level', 'level', 'residualLevel', (r) => r.residualLevel, 'justification'),
    reviewMonths: computed({
      header: 'Review every (months)', shows: 'number', after: 'triggerEvents', help: 'Number that Scales gives the residual level: Critical 1, High 3, Medium 6, Low 12',
      value: (row, ratings) => ratings.residual(row).reviewMonths,
      formula: (c) => c.scale('Review months', c.cell('residualLevel')),
    }),
    nextReview: computed({
      header: 'Next review', shows: 'date', after: 'lastReview', help: 'Last review, or else the assessment date, plus the months; today while a trigger re-opens phase 9',
      value: (row, ratings) => ratings.residual(row).nextReview,
      formula: (c) => {
        const base = `IF(N(${c.cell('lastReview')})>60,N(${c.cell('lastReview')}),${c.contextDate('assessmentDate')})`;
        return `IF(${c.cell('reviewMonths')}="","",IF(SUM(${c.column('triggers', 'reopensPhase9')})>0,${c.named('Today')},IF(${base}=0,"",IFERROR(EDATE(${base},${c.cell('reviewMonths')}),""))))`;
      },
    }),
    overdue: computed({
      header: 'Overdue', shows: 'flag', after: 'lastReview', help: 'Overdue when the next review is before today, else blank',
      value: (row, ratings) => ratings.residual(row).overdue,
      formula: (c) => `IF(${c.cell('nextReview')}="","",IF(${c.cell('nextReview')}<${c.named('Today')},"Overdue",""))`,
    }),
    settled: computed({
      header: 'Settled', shows: 'number', hidden: true, help: '1 when Accepted or Transferred with all its required fields',
      value: (row, ratings) => (ratings.residual(row).settled ? 1 : 0),
      formula: (c) => {
        const filled = (...keys: readonly string[]) => keys.map((key) => `${c.cell(key)}<>""`).join(',');
        return `IF(OR(AND(${c.cell('disposition')}="Accepted",${filled('ownerName', 'ownerRole', 'businessJustification', 'acceptanceDate', 'triggerEvents')}),AND(${c.cell('disposition')}="Transferred",${filled('thirdParty')})),1,0)`;
      },
    }),
    reviewKey: computed({
      header: 'Review key', shows: 'number', hidden: true, help: 'Next review while the threat is open, else blank: order of the review calendar',
      value: (row, ratings) => ratings.residual(row).reviewKey,
      formula: (c) => `IF(OR(${c.cell('nextReview')}="",${c.cell('threatRow')}=""),"",IF(${c.inRow('threats', 'open', c.cell('threatRow'))}=1,${c.cell('nextReview')},""))`,
    }),
    currentSeverity: fromThreat('Current severity', 'text', 'severity', (r) => r.currentSeverity, undefined, true),
    currentLikelihood: fromThreat('Current likelihood', 'text', 'likelihood', (r) => r.currentLikelihood, undefined, true),
    currentFingerprintSum: fromThreat('Current fingerprint sum', 'number', 'fingerprintSum', (r) => r.currentFingerprintSum, undefined, true),
    stale: computed({
      header: 'Sign-off', shows: 'flag', after: 'acceptedFingerprintSum', help: 'Stale if severity, likelihood or fingerprint sum differ from the accepted ones, else Current; Not signed without accepted ones',
      value: (row, ratings) => ratings.residual(row).stale,
      formula: (c) => {
        const changed = ['Severity', 'Likelihood', 'FingerprintSum'].map((part) => `${c.cell(`accepted${part}`)}<>${c.cell(`current${part}`)}`).join(',');
        return `IF(${c.cell('threatRow')}="","",IF(${c.cell('acceptedFingerprintSum')}="","Not signed",IF(OR(${changed}),"Stale","Current")))`;
      },
    }),
  },
});
