import type { ModelDraft } from '../../model/threat-model';

const marta = { ownerName: 'Marta Lindqvist', ownerRole: 'Head of Platform', ownerEmail: 'marta.lindqvist@example.com', lastReview: '2026-03-02' } as const;
const accepted = { ...marta, disposition: 'Accepted', acceptanceDate: '2026-03-02', acceptedBy: 'Marta Lindqvist' } as const;
const deferred = { ...marta, disposition: 'Deferred' } as const;

/** Phase 9: what is decided about each residual risk. */
export const residual: ModelDraft = {
  residual: [
    { id: 'RR1', threat: 'TH1', ...accepted, businessJustification: 'Reviews save two days a change; a person still approves each deployment', compensatingControls: 'Human approval and daily look at the review log', triggerEvents: 'First injection that reached an approval', decisionNote: 'Sanitising (M1) and the comparison with static analysis (M3) come first on the roadmap' },
    { id: 'RR2', threat: 'TH2', ...deferred, targetDate: '2026-05-29', compensatingControls: 'Spending alarm at twice the usual day; a reviewer sees each plan', decisionNote: 'Until two-person approval for rights and public endpoints (M6) is in place' },
    { id: 'RR3', threat: 'TH3', ...marta, disposition: 'Mitigated', compensatingControls: 'The runbook for leaked secrets, drilled every quarter', decisionNote: 'References and scanning hold; rotation follows on the roadmap' },
    { id: 'RR4', threat: 'TH4', ...accepted, assessedLevel: 'High', justification: 'Two reviewers share each shift and deployments stop at night', businessJustification: 'Hiring a second review team costs more than a delayed release', compensatingControls: 'Rota of two reviewers', triggerEvents: 'More than twenty approvals per reviewer and hour', decisionNote: 'HC1 is kept to the letter, since nothing is deployed without an approval; what suffers is how well it was considered' },
    { id: 'RR5', threat: 'TH5', ...accepted, businessJustification: 'Outside images are needed; scanning finds what is known', compensatingControls: 'Scan before deployment, egress filter in production', triggerEvents: 'An upstream incident in a library in use', decisionNote: 'To be decided again when base images are pinned (M15)' },
    { id: 'RR6', threat: 'TH6', ...deferred, targetDate: '2026-03-31', compensatingControls: 'Changes of contractors are reviewed by people alone until the sandbox stands', decisionNote: 'M25 first: it costs a day and closes the widest door' },
    { id: 'RR7', threat: 'TH7', ...deferred, targetDate: '2026-03-31', compensatingControls: 'Queue credential rotated weekly and known to five people', decisionNote: 'Signing (M27) before anything else on the queue' },
    { id: 'RR8', threat: 'TH8', ...marta, disposition: 'Mitigated', compensatingControls: 'The access log of the state store is read every week', decisionNote: 'Within the appetite; the plan comparison (M32) stays on the roadmap' },
  ],
};
