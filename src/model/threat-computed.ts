import { computed, type ComputedColumn } from './column';
import { listKey, type FormulaWords } from './formula';
import { riskLevel } from './vocabulary';

const levelNames = riskLevel.values.map((level) => `"${level}"`).join(',');
const order = (level: string): string => `IFERROR(MATCH(${level},{${levelNames}},0),0)`;
const controls = (c: FormulaWords, type: string): string =>
  `IF(${c.cell('id')}="","",COUNTIFS(${c.column('mapping', 'threat')},${c.cell('id')},${c.column('mapping', 'type')},"${type}",${c.column('mapping', 'isControl')},1))`;
const best = (c: FormulaWords, key: string): string => `IF(${c.cell('bestMapping')}=0,"None",${c.at('mapping', key, 'bestMapping')})`;
const searchKey = (header: string, key: string): ComputedColumn => computed({
  header, shows: 'text', hidden: true, help: 'The list between commas, so that T1 is not found in T11',
  value: (row) => listKey(row[key]), formula: (c) => c.listKey(key),
});
const levelFrom = (c: FormulaWords, score: string): string => {
  const from = (level: string) => `${score}>=${c.scale('Residual level from', `"${level}"`)}`;
  return `IF(${score}="","",IF(${from('Critical')},"Critical",IF(${from('High')},"High",IF(${from('Medium')},"Medium","Low"))))`;
};

/** The computed columns of Threats: METHOD sections 2, 4, 5 and the ranking of section 12. */
export const threatComputed = {
  open: computed({
    header: 'Open', shows: 'number', hidden: true, help: '1 when the row has an ID or a name and its status is Open or blank, else 0',
    value: (row, ratings) => (ratings.threat(row).open ? 1 : 0),
    formula: (c) => `IF(AND(${c.cell('id')}&${c.cell('name')}<>"",OR(${c.cell('status')}="Open",${c.cell('status')}="")),1,0)`,
  }),
  exposure: computed({
    header: 'Severity × likelihood', shows: 'number', hidden: true, help: 'Number of severity × number of likelihood, 1 to 16',
    value: (row, ratings) => ratings.threat(row).exposure,
    formula: (c) => `IFERROR(${c.scale('Severity', c.cell('severity'))}*${c.scale('Likelihood', c.cell('likelihood'))},"")`,
  }),
  inherentNumber: computed({
    header: 'Inherent number', shows: 'number', hidden: true, help: 'Number that the risk matrix on Scales gives severity by likelihood: 1 Low to 4 Critical',
    value: (row, ratings) => ratings.threat(row).inherentNumber,
    formula: (c) => `IF(OR(${c.cell('severity')}="",${c.cell('likelihood')}=""),"",${c.scale('Risk matrix', `${c.cell('severity')}&" x "&${c.cell('likelihood')}`)})`,
  }),
  inherentLevel: computed({
    header: 'Inherent level', shows: 'level', after: 'mergedInto', help: 'Severity by likelihood in the risk matrix on Scales, before any control',
    value: (row, ratings) => ratings.threat(row).inherentLevel,
    formula: (c) => `IF(${c.cell('inherentNumber')}="","",IFERROR(CHOOSE(${c.cell('inherentNumber')},${levelNames}),""))`,
  }),
  preventive: computed({
    header: 'Preventive controls', shows: 'number', after: 'mergedInto', help: 'Number of mapped mitigations of type Preventive, Will Not Action left out',
    value: (row, ratings) => (row['id'] ? ratings.threat(row).controls.preventive : undefined), formula: (c) => controls(c, 'Preventive'),
  }),
  detective: computed({
    header: 'Detective controls', shows: 'number', after: 'mergedInto', help: 'Number of mapped mitigations of type Detective, Will Not Action left out',
    value: (row, ratings) => (row['id'] ? ratings.threat(row).controls.detective : undefined), formula: (c) => controls(c, 'Detective'),
  }),
  corrective: computed({
    header: 'Corrective controls', shows: 'number', after: 'mergedInto', help: 'Number of mapped mitigations of type Corrective, Will Not Action left out',
    value: (row, ratings) => (row['id'] ? ratings.threat(row).controls.corrective : undefined), formula: (c) => controls(c, 'Corrective'),
  }),
  deterrent: computed({
    header: 'Deterrent controls', shows: 'number', after: 'mergedInto', help: 'Number of mapped mitigations of type Deterrent, Will Not Action left out',
    value: (row, ratings) => (row['id'] ? ratings.threat(row).controls.deterrent : undefined), formula: (c) => controls(c, 'Deterrent'),
  }),
  bestMapping: computed({
    header: 'Best mapping', shows: 'number', hidden: true, help: 'Place of the mapping that reduces most; 0 without one', placeIn: 'mapping',
    value: (row, ratings) => ratings.threat(row).bestMapping,
    formula: (c) => {
      const keys = c.column('mapping', 'bestKey');
      return c.whenFilled('id', `IFERROR(MATCH(1/(1/_xlfn.MAXIFS(${keys},${c.column('mapping', 'threat')},${c.cell('id')})),${keys},0),0)`);
    },
  }),
  bestEffectiveness: computed({
    header: 'Best effectiveness', shows: 'text', after: 'mergedInto', help: 'Effectiveness of the mapping with the largest reduction; None without a mapping',
    value: (row, ratings) => ratings.threat(row).bestEffectiveness, formula: (c) => best(c, 'effectiveness'),
  }),
  implementationStatus: computed({
    header: 'Implementation status', shows: 'text', after: 'mergedInto', help: 'Effective status of the mitigation with the largest reduction; None without a mapping',
    value: (row, ratings) => ratings.threat(row).implementationStatus, formula: (c) => best(c, 'effectiveStatus'),
  }),
  reduction: computed({
    header: 'Reduction', shows: 'score', after: 'mergedInto', help: 'Largest reduction among its rows on 7 Mapping, never their sum; 0 without any',
    value: (row, ratings) => ratings.threat(row).reduction,
    formula: (c) => `IF(${c.cell('id')}="","",_xlfn.MAXIFS(${c.column('mapping', 'reduction')},${c.column('mapping', 'threat')},${c.cell('id')}))`,
  }),
  residualScore: computed({
    header: 'Residual score', shows: 'score', after: 'mergedInto', help: 'Inherent number × (1 − reduction), rounded to two decimals',
    value: (row, ratings) => ratings.threat(row).residualScore,
    formula: (c) => `IF(OR(${c.cell('inherentNumber')}="",${c.cell('reduction')}=""),"",ROUND(${c.cell('inherentNumber')}*(1-${c.cell('reduction')}),2))`,
  }),
  computedLevel: computed({
    header: 'Computed level', shows: 'level', after: 'mergedInto', help: 'By residual score, with the thresholds on Scales: Critical from 3.5, High from 2.5, Medium from 1.5, else Low',
    value: (row, ratings) => ratings.threat(row).computedLevel, formula: (c) => levelFrom(c, c.cell('residualScore')),
  }),
  residualLevel: computed({
    header: 'Residual level', shows: 'level', after: 'mergedInto', help: 'Assessed level on 9 Residual Risk if there is one, else the computed level',
    value: (row, ratings) => ratings.threat(row).residualLevel,
    formula: (c) => {
      const assessed = c.at('residual', 'assessedLevel', 'residualRow');
      return `IF(${assessed}<>"",${assessed},${c.cell('computedLevel')})`;
    },
  }),
  autonomyAdjustedScore: computed({
    header: 'Autonomy-adjusted score', shows: 'score', after: 'mergedInto', help: 'Inherent number × (1 − largest autonomy reduction); only for open threats with the Autonomy factor',
    value: (row, ratings) => ratings.threat(row).autonomyAdjustedScore,
    formula: (c) => `IF(OR(${c.cell('open')}=0,${c.cell('residualScore')}="",ISERROR(SEARCH(", Autonomy,",${c.cell('factorsKey')}))),"",ROUND(${c.cell('inherentNumber')}*(1-_xlfn.MAXIFS(${c.column('mapping', 'autonomyReduction')},${c.column('mapping', 'threat')},${c.cell('id')})),2))`,
  }),
  gap: computed({
    header: 'Gap', shows: 'flag', after: 'mergedInto', help: 'Open threats only: "no control", or at High and Critical severity which of preventive, detective and corrective are missing',
    value: (row, ratings) => ratings.threat(row).gap,
    formula: (c) => {
      const missing = (key: string) => `IF(${c.cell(key)}=0,", no ${key}","")`;
      const total = `COUNTIFS(${c.column('mapping', 'threat')},${c.cell('id')},${c.column('mapping', 'isControl')},1)`;
      return `IF(OR(${c.cell('open')}=0,${c.cell('id')}="",${c.cell('severity')}=""),"",IF(${total}=0,"no control",IF(OR(${c.cell('severity')}="High",${c.cell('severity')}="Critical"),MID(${missing('preventive')}&${missing('detective')}&${missing('corrective')},3,99),"")))`;
    },
  }),
  sortKey: computed({
    header: 'Sort key', shows: 'number', hidden: true, help: 'Residual level, score, inherent level, vector, complexity and ID in one number, for the rank',
    value: (row, ratings) => ratings.threat(row).sortKey,
    formula: (c) => `IF(OR(${c.cell('open')}=0,${c.cell('residualLevel')}=""),"",N(${c.scale('Risk level', c.cell('residualLevel'))})*1000000000000+ROUND(N(${c.cell('residualScore')})*100,0)*1000000000+N(${c.cell('inherentNumber')})*100000000+N(${c.scale('Attack vector', c.cell('vector'))})*10000000+N(${c.scale('Attack complexity', c.cell('complexity'))})*1000000+MAX(0,999999-${c.idNumber(c.cell('id'), 'TH')}))`,
  }),
  rank: computed({
    header: 'Rank', shows: 'number', after: 'mergedInto', help: 'Place among open rated threats by residual level, score, inherent level, vector, complexity, then ID',
    value: (row, ratings) => ratings.threat(row).rank,
    formula: (c) => `IF(${c.cell('sortKey')}="","",COUNTIFS(${c.column('threats', 'sortKey')},">"&${c.cell('sortKey')})+1)`,
  }),
  roadmapLevel: computed({
    header: 'Roadmap level', shows: 'number', hidden: true, help: 'The higher of severity and inherent level: 1 Low to 4 Critical, however Scales weighs them',
    value: (row, ratings) => ratings.threat(row).roadmapLevel,
    formula: (c) => `IF(${c.cell('severity')}="","",MAX(${order(c.cell('severity'))},${order(c.cell('inherentLevel'))}))`,
  }),
  fingerprintSum: computed({
    header: 'Fingerprint sum', shows: 'number', hidden: true, help: 'Sum of the fingerprints of its mappings: what a sign-off rests on',
    value: (row, ratings) => (row['id'] ? ratings.threat(row).fingerprintSum : undefined),
    formula: (c) => `IF(${c.cell('id')}="","",SUMIFS(${c.column('mapping', 'fingerprint')},${c.column('mapping', 'threat')},${c.cell('id')}))`,
  }),
  residualRow: computed({
    header: 'Residual row', shows: 'number', hidden: true, help: 'Place of its first row on 9 Residual Risk', placeIn: 'residual',
    value: (row, ratings) => ratings.threat(row).residualRow, formula: (c) => c.rowIn('residual', 'threat', c.cell('id')),
  }),
  residualWeight: computed({
    header: 'Residual weight', shows: 'score', hidden: true, help: 'What it adds to the sum of residual risk: the score, or the number of an assessed level that differs',
    value: (row, ratings) => ratings.threat(row).residualWeight,
    formula: (c) => `IF(OR(${c.cell('open')}=0,${c.cell('inherentNumber')}="",${c.cell('residualLevel')}=""),"",IF(${c.cell('residualLevel')}=${c.cell('computedLevel')},${c.cell('residualScore')},${c.scale('Risk level', c.cell('residualLevel'))}))`,
  }),
  breachesAppetite: computed({
    header: 'Breaches appetite', shows: 'number', hidden: true, help: '1 when its residual level is above the appetite and it is neither accepted nor transferred with all required fields',
    value: (row, ratings) => (ratings.threat(row).breachesAppetite ? 1 : 0),
    formula: (c) => `IF(OR(${c.cell('open')}=0,${c.cell('residualLevel')}="",${c.context('riskAppetite')}=""),0,IF(${order(c.cell('residualLevel'))}<=${order(c.context('riskAppetite'))},0,IF(${c.numberAt('residual', 'settled', 'residualRow')}=1,0,1)))`,
  }),
  breachesConstraint: computed({
    header: 'Breaches constraint', shows: 'number', hidden: true, help: '1 when its residual level is above what its hard constraint tolerates, accepted or not',
    value: (row, ratings) => (ratings.threat(row).breachesConstraint ? 1 : 0),
    formula: (c) => {
      const place = c.rowIn('constraints', 'id', c.cell('hardConstraint'));
      const tolerated = `IFERROR(MATCH(${c.inRow('constraints', 'highestTolerated', place)},{${levelNames}},0),1)`;
      return `IF(OR(${c.cell('open')}=0,${c.cell('residualLevel')}="",${c.cell('hardConstraint')}=""),0,IF(${place}="",0,IF(${order(c.cell('residualLevel'))}>${tolerated},1,0)))`;
    },
  }),
  priorityKey: computed({
    header: 'Priority key', shows: 'number', hidden: true, help: 'Severity × likelihood, vector, complexity and ID in one number',
    value: (row, ratings) => ratings.threat(row).priorityKey,
    formula: (c) => `IF(${c.cell('open')}=0,"",ROUND(N(${c.cell('exposure')})*100,0)*1000000000+N(${c.scale('Attack vector', c.cell('vector'))})*100000000+N(${c.scale('Attack complexity', c.cell('complexity'))})*10000000+9999999-${c.idNumber(c.cell('id'), 'TH')})`,
  }),
  gapKey: computed({
    header: 'Gap key', shows: 'number', hidden: true, help: 'Priority key of threats with a gap: order of the gap list',
    value: (row, ratings) => ratings.threat(row).gapKey,
    formula: (c) => `IF(${c.cell('gap')}="","",${c.cell('priorityKey')})`,
  }),
  uncoveredKey: computed({
    header: 'Uncovered key', shows: 'number', hidden: true, help: 'Priority key of open Critical or High threats without any control: head of the backlog',
    value: (row, ratings) => ratings.threat(row).uncoveredKey,
    formula: (c) => `IF(AND(${c.cell('open')}=1,OR(${c.cell('severity')}="Critical",${c.cell('severity')}="High"),OR(${c.cell('id')}="",${c.cell('gap')}="no control")),${c.cell('priorityKey')},"")`,
  }),
  actorsKey: searchKey('Actors key', 'actors'),
  layersKey: searchKey('Layers key', 'layers'),
  idsKey: searchKey('IDs key', 'threatIds'),
  factorsKey: searchKey('Factors key', 'agenticFactors'),
  assetsKey: searchKey('Assets key', 'assets'),
};
