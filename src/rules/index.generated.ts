// Written by `npm run generate` from the files beside it.
import { acceptanceIncomplete } from './acceptance-incomplete';
import { acceptanceWithoutCompensatingControls } from './acceptance-without-compensating-controls';
import { actorCategoryMissing } from './actor-category-missing';
import { actorRelevanceWithoutJustification } from './actor-relevance-without-justification';
import { agentFlowWithoutCrossing } from './agent-flow-without-crossing';
import { agentWithoutAgentCrossing } from './agent-without-agent-crossing';
import { allControlsRejectedWithoutAcceptance } from './all-controls-rejected-without-acceptance';
import { applicablePatternWithoutChain } from './applicable-pattern-without-chain';
import { assessedAboveComputed } from './assessed-above-computed';
import { assessedBelowComputedWithoutJustification } from './assessed-below-computed-without-justification';
import { assessedPostureWithoutReason } from './assessed-posture-without-reason';
import { assetNeverDestroyed } from './asset-never-destroyed';
import { attackChainIncomplete } from './attack-chain-incomplete';
import { attackChainMissesLayers } from './attack-chain-misses-layers';
import { autonomyOutpacesControls } from './autonomy-outpaces-controls';
import { bucketOverrideWithoutReason } from './bucket-override-without-reason';
import { changedSinceLastVersion } from './changed-since-last-version';
import { circularMitigationDependency } from './circular-mitigation-dependency';
import { communicationThreatWithoutCommunicationControl } from './communication-threat-without-communication-control';
import { componentWithoutThreat } from './component-without-threat';
import { componentWithoutZone } from './component-without-zone';
import { compromisedAgentDismissed } from './compromised-agent-dismissed';
import { conditionalFieldMissing } from './conditional-field-missing';
import { credentialAssetMissing } from './credential-asset-missing';
import { credentialWithoutExpiry } from './credential-without-expiry';
import { criticalAndFullyAutonomous } from './critical-and-fully-autonomous';
import { criticalItemPostponed } from './critical-item-postponed';
import { criticalNonDeterminismWithoutDepth } from './critical-non-determinism-without-depth';
import { crossingRatedTooStrong } from './crossing-rated-too-strong';
import { danglingReference } from './dangling-reference';
import { dataUnclassifiedOrSystemBelowIt } from './data-unclassified-or-system-below-it';
import { deferralIncomplete } from './deferral-incomplete';
import { deferralOverdue } from './deferral-overdue';
import { depthLoweredWithoutReason } from './depth-lowered-without-reason';
import { duplicateKey } from './duplicate-key';
import { exposedAssetWithoutThreat } from './exposed-asset-without-threat';
import { factorNotConsideredOnLayer } from './factor-not-considered-on-layer';
import { failedAgenticCheckWithoutRecommendation } from './failed-agentic-check-without-recommendation';
import { idImpliesFactor } from './id-implies-factor';
import { idOffItsMatrixLayers } from './id-off-its-matrix-layers';
import { identityRiskAcceptedWithoutCompensation } from './identity-risk-accepted-without-compensation';
import { identityThreatWithoutIdentityControl } from './identity-threat-without-identity-control';
import { implementedClaimNotConfirmed } from './implemented-claim-not-confirmed';
import { implementedWithoutSoundEvidence } from './implemented-without-sound-evidence';
import { implicitTrustWithoutThreat } from './implicit-trust-without-threat';
import { invalidatedAssumptionWithoutThreat } from './invalidated-assumption-without-threat';
import { lifecycleRowWithoutZone } from './lifecycle-row-without-zone';
import { lifecycleStageMissing } from './lifecycle-stage-missing';
import { lightweightMinimumMissing } from './lightweight-minimum-missing';
import { likelyDuplicateThreat } from './likely-duplicate-threat';
import { lineageGap } from './lineage-gap';
import { lowThreatWithoutControl } from './low-threat-without-control';
import { malformedValue } from './malformed-value';
import { mediumThreatWithoutControl } from './medium-threat-without-control';
import { mergedIntoNothing } from './merged-into-nothing';
import { missingTableOrColumn } from './missing-table-or-column';
import { mitigatedAboveAppetite } from './mitigated-above-appetite';
import { mitigatedWithoutWorkingControl } from './mitigated-without-working-control';
import { mitigationNotValidated } from './mitigation-not-validated';
import { noArchivedVersion } from './no-archived-version';
import { noCorrectiveControl } from './no-corrective-control';
import { noDetectiveControl } from './no-detective-control';
import { noPreventiveControl } from './no-preventive-control';
import { nonDeterministicComponentWithoutFactor } from './non-deterministic-component-without-factor';
import { nonDeterministicThreatOnlyPossible } from './non-deterministic-threat-only-possible';
import { notApplicableBesideOpenThreat } from './not-applicable-beside-open-threat';
import { notOneAccountablePerDecision } from './not-one-accountable-per-decision';
import { onlyDeterrentControls } from './only-deterrent-controls';
import { openThreatWithoutDisposition } from './open-threat-without-disposition';
import { overwrittenFormula } from './overwritten-formula';
import { owedCheckStillOpen } from './owed-check-still-open';
import { phaseBlocked } from './phase-blocked';
import { phaseSignedOffWhileBlocked } from './phase-signed-off-while-blocked';
import { phaseSkippedWithoutReason } from './phase-skipped-without-reason';
import { primaryAsiCellWithoutThreat } from './primary-asi-cell-without-threat';
import { requiredFieldMissing } from './required-field-missing';
import { residualLevelNotTolerated } from './residual-level-not-tolerated';
import { residualRowDoubledOrMissing } from './residual-row-doubled-or-missing';
import { residualRowOfClosedThreat } from './residual-row-of-closed-threat';
import { reviewOverdue } from './review-overdue';
import { riskOwnerNotAPerson } from './risk-owner-not-a-person';
import { riskOwnerNotAmongStakeholders } from './risk-owner-not-among-stakeholders';
import { riskyAgentCrossingWithoutThreat } from './risky-agent-crossing-without-threat';
import { roadmapItemBeforeItsDependency } from './roadmap-item-before-its-dependency';
import { roadmapItemPastDue } from './roadmap-item-past-due';
import { roadmapItemWithoutTeam } from './roadmap-item-without-team';
import { secondaryAsiCellWithoutThreat } from './secondary-asi-cell-without-threat';
import { sensitiveAssetCachedTooLong } from './sensitive-asset-cached-too-long';
import { sensitiveAssetInUntrustedZone } from './sensitive-asset-in-untrusted-zone';
import { sensitiveAssetLoggedInPlaintext } from './sensitive-asset-logged-in-plaintext';
import { sensitiveAssetMovedToLessTrustedZone } from './sensitive-asset-moved-to-less-trusted-zone';
import { sensitiveAssetSentUnencrypted } from './sensitive-asset-sent-unencrypted';
import { sensitiveAssetSharedWithoutAccessControl } from './sensitive-asset-shared-without-access-control';
import { sensitiveAssetStoredUnencrypted } from './sensitive-asset-stored-unencrypted';
import { severeThreatWithoutControl } from './severe-threat-without-control';
import { singlePointOfFailure } from './single-point-of-failure';
import { someControlsRejectedWithoutAcceptance } from './some-controls-rejected-without-acceptance';
import { spreadsheetErrorValue } from './spreadsheet-error-value';
import { stakeholderKindMissing } from './stakeholder-kind-missing';
import { staleSignOff } from './stale-sign-off';
import { strongActorWithoutThreat } from './strong-actor-without-threat';
import { systemicNonDeterminismNotAccepted } from './systemic-non-determinism-not-accepted';
import { threatOffItsComponentsLayers } from './threat-off-its-components-layers';
import { transferWithoutThirdParty } from './transfer-without-third-party';
import { triggerNotChecked } from './trigger-not-checked';
import { triggerReopensReview } from './trigger-reopens-review';
import { trustPathWithoutThreat } from './trust-path-without-threat';
import { unknownCatalogueIdentifier } from './unknown-catalogue-identifier';
import { unmappedMitigation } from './unmapped-mitigation';
import { unstorableText } from './unstorable-text';
import { unvalidatedHighImpactAssumption } from './unvalidated-high-impact-assumption';
import { validationWithoutCodeAccess } from './validation-without-code-access';
import { valueOutsideVocabulary } from './value-outside-vocabulary';
import { verdictWithoutThreatOrReason } from './verdict-without-threat-or-reason';
import { waiverExpired } from './waiver-expired';
import { waiverIncomplete } from './waiver-incomplete';
import { waiverMatchesNothing } from './waiver-matches-nothing';
import { weakCrossingWithUnapprovedAgent } from './weak-crossing-with-unapproved-agent';
import { weakCrossingWithoutThreat } from './weak-crossing-without-threat';
import { willNotActionWithoutReason } from './will-not-action-without-reason';
import { zonePairWithoutCrossing } from './zone-pair-without-crossing';
import type { Rule } from './rule';

/** Every rule, in the order of METHOD. */
export const ALL_RULES: readonly Rule[] = [
  requiredFieldMissing,
  conditionalFieldMissing,
  valueOutsideVocabulary,
  malformedValue,
  danglingReference,
  duplicateKey,
  unknownCatalogueIdentifier,
  unstorableText,
  spreadsheetErrorValue,
  missingTableOrColumn,
  overwrittenFormula,
  waiverIncomplete,
  waiverExpired,
  waiverMatchesNothing,
  implementedClaimNotConfirmed,
  assessedBelowComputedWithoutJustification,
  assessedAboveComputed,
  severeThreatWithoutControl,
  noPreventiveControl,
  noDetectiveControl,
  noCorrectiveControl,
  mediumThreatWithoutControl,
  lowThreatWithoutControl,
  singlePointOfFailure,
  onlyDeterrentControls,
  criticalNonDeterminismWithoutDepth,
  autonomyOutpacesControls,
  identityThreatWithoutIdentityControl,
  communicationThreatWithoutCommunicationControl,
  unmappedMitigation,
  willNotActionWithoutReason,
  circularMitigationDependency,
  actorCategoryMissing,
  actorRelevanceWithoutJustification,
  strongActorWithoutThreat,
  compromisedAgentDismissed,
  crossingRatedTooStrong,
  zonePairWithoutCrossing,
  agentFlowWithoutCrossing,
  componentWithoutZone,
  weakCrossingWithoutThreat,
  weakCrossingWithUnapprovedAgent,
  implicitTrustWithoutThreat,
  riskyAgentCrossingWithoutThreat,
  agentWithoutAgentCrossing,
  sensitiveAssetStoredUnencrypted,
  sensitiveAssetSentUnencrypted,
  sensitiveAssetLoggedInPlaintext,
  sensitiveAssetSharedWithoutAccessControl,
  sensitiveAssetInUntrustedZone,
  sensitiveAssetMovedToLessTrustedZone,
  sensitiveAssetCachedTooLong,
  assetNeverDestroyed,
  lifecycleStageMissing,
  lineageGap,
  credentialAssetMissing,
  credentialWithoutExpiry,
  exposedAssetWithoutThreat,
  reviewOverdue,
  triggerReopensReview,
  mitigatedAboveAppetite,
  mitigatedWithoutWorkingControl,
  acceptanceIncomplete,
  acceptanceWithoutCompensatingControls,
  transferWithoutThirdParty,
  deferralIncomplete,
  deferralOverdue,
  riskOwnerNotAPerson,
  riskOwnerNotAmongStakeholders,
  allControlsRejectedWithoutAcceptance,
  someControlsRejectedWithoutAcceptance,
  residualRowDoubledOrMissing,
  residualRowOfClosedThreat,
  identityRiskAcceptedWithoutCompensation,
  openThreatWithoutDisposition,
  staleSignOff,
  residualLevelNotTolerated,
  assessedPostureWithoutReason,
  bucketOverrideWithoutReason,
  criticalItemPostponed,
  roadmapItemPastDue,
  roadmapItemBeforeItsDependency,
  roadmapItemWithoutTeam,
  lifecycleRowWithoutZone,
  phaseBlocked,
  phaseSignedOffWhileBlocked,
  phaseSkippedWithoutReason,
  depthLoweredWithoutReason,
  lightweightMinimumMissing,
  criticalAndFullyAutonomous,
  mitigationNotValidated,
  implementedWithoutSoundEvidence,
  validationWithoutCodeAccess,
  failedAgenticCheckWithoutRecommendation,
  notOneAccountablePerDecision,
  stakeholderKindMissing,
  dataUnclassifiedOrSystemBelowIt,
  invalidatedAssumptionWithoutThreat,
  unvalidatedHighImpactAssumption,
  primaryAsiCellWithoutThreat,
  secondaryAsiCellWithoutThreat,
  owedCheckStillOpen,
  verdictWithoutThreatOrReason,
  notApplicableBesideOpenThreat,
  factorNotConsideredOnLayer,
  applicablePatternWithoutChain,
  attackChainIncomplete,
  attackChainMissesLayers,
  trustPathWithoutThreat,
  nonDeterministicThreatOnlyPossible,
  idImpliesFactor,
  nonDeterministicComponentWithoutFactor,
  likelyDuplicateThreat,
  threatOffItsComponentsLayers,
  idOffItsMatrixLayers,
  componentWithoutThreat,
  mergedIntoNothing,
  systemicNonDeterminismNotAccepted,
  changedSinceLastVersion,
  noArchivedVersion,
  triggerNotChecked,
];
