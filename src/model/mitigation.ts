import { choice, code, computed, id, longText, refs, text, when, type RowOf } from './column';
import { entity } from './entity';
import { anyLayer, bucket, cost, mitigationStatus, mitigationType, operation, theme, yesNo } from './vocabulary';

const columns = {
  id: id('M', 'Mitigation, M and a number', { example: 'M1' }),
  name: text('Name', { required: true, help: 'What is done', example: 'Approval gate for payouts' }),
  description: longText('Description', { required: true, help: 'How it works here', example: 'A person confirms every payout above 200 EUR' }),
  type: choice('Type', mitigationType, { required: true, help: 'What it does to the threat' }),
  catalogueId: code('Catalogue ID', 'mitigation', { help: 'Identifier in the mitigation catalogue, or ORG-', example: 'L3-P1' }),
  layer: choice('Layer', anyLayer, { help: 'Layer it works on' }),
  status: choice('Status', mitigationStatus, { required: true, help: 'How far the team says it is' }),
  reason: longText('Reason', { coveredBy: 'R5.14', requiredWhen: when('status', 'Will Not Action'), help: 'Why it will not be done', example: 'The tool is retired in May' }),
  cost: choice('Cost', cost, { required: true, help: 'Effort to put it in place' }),
  owner: text('Owner', { help: 'Person who answers for it', example: 'Maria Okafor' }),
  team: text('Team', { required: true, help: 'Team that builds it', example: 'Platform' }),
  theme: choice('Theme', theme, { help: 'What it is about' }),
  operation: choice('Operation', operation, { required: true, help: 'Works by itself or needs people' }),
  architecturalChange: choice('Architectural change', yesNo, { help: 'Needs a change of design' }),
  defenceInDepth: choice('Defence in depth', yesNo, { help: 'A further layer behind others' }),
  attestation: text('Attestation', { help: 'Vendor attestation or audit report that stands in for code validation', example: 'SOC 2 report 2026 of the model provider' }),
  expectedArtefact: text('Expected artefact', { help: 'Where it should be seen in code or configuration', example: 'policies/payout-approval.yaml' }),
  dependsOn: refs('Depends on', 'mitigations', { help: 'Mitigations that must come first', example: 'M2' }),
  bucketOverride: choice('Bucket override', bucket, { help: 'Another roadmap bucket than the computed one' }),
  bucketOverrideReason: longText('Bucket override reason', { coveredBy: 'R13.1', requiredWhen: { words: 'if overridden', when: (row) => row['bucketOverride'] !== undefined }, help: 'Why that bucket is right', example: 'Waits for the new gateway in June' }),
  ticket: text('Ticket link', { format: 'url', help: 'Where the work is tracked', example: 'https://tickets.example.com/SEC-42' }),
  tags: text('Tags', { hidden: true, help: 'Labels kept from an import', example: 'gateway' }),
  sourceRef: text('Source ref', { hidden: true, help: 'Where an imported row came from', example: '3f2b8c1e-5d47-4c0a-9b1e-7a6d2f90c4e8' }),
};
export type Mitigation = RowOf<typeof columns>;

export const mitigations = entity({
  key: 'mitigations', table: 'Mitigations', sheet: '7 Mitigations', phase: 7,
  description: 'What is done against the threats, who does it and how far it is', columns,
  computed: {
    countedRows: computed({
      header: 'Counted rows', shows: 'number', hidden: true, help: 'Number of its code validation rows that count',
      value: (row, ratings) => (row['id'] ? ratings.mitigation(row).countedRows : undefined),
      formula: (c) => c.whenFilled('id', `COUNTIFS(${c.column('validations', 'mitigation')},${c.cell('id')},${c.column('validations', 'counted')},"Yes")`),
    }),
    baseValue: computed({
      header: 'Base value', shows: 'number', hidden: true, help: 'Lowest value of its counted rows; without any, the number of the status if attested, else 0; 0 if Will Not Action',
      value: (row, ratings) => ratings.mitigation(row).baseValue,
      formula: (c) => {
        const counted = `_xlfn.MINIFS(${c.column('validations', 'value')},${c.column('validations', 'mitigation')},${c.cell('id')},${c.column('validations', 'counted')},"Yes")`;
        return c.whenFilled('id', `IF(${c.cell('status')}="Will Not Action",0,IF(${c.cell('countedRows')}>0,${counted},IF(TRIM(${c.cell('attestation')})<>"",N(${c.scale('Mitigation status', c.cell('status'))}),0)))`);
      },
    }),
    effectiveValue: computed({
      header: 'Effective value', shows: 'number', hidden: true, help: 'Base value, but no more than the lowest value of the validation rows that do not count',
      value: (row, ratings) => ratings.mitigation(row).effectiveValue,
      formula: (c) => {
        const adverse = `${c.column('validations', 'mitigation')},${c.cell('id')},${c.column('validations', 'counted')},"No"`;
        return c.whenFilled('id', `IF(COUNTIFS(${adverse})=0,${c.cell('baseValue')},MIN(${c.cell('baseValue')},_xlfn.MINIFS(${c.column('validations', 'value')},${adverse})))`);
      },
    }),
    effectiveStatus: computed({
      header: 'Effective status', shows: 'text', after: 'attestation', help: 'Worst of its counted validation rows; without any, the status if attested, else Planned; uncounted rows can only lower it',
      value: (row, ratings) => ratings.mitigation(row).effectiveStatus,
      formula: (c) => {
        const [value, base] = [c.cell('effectiveValue'), c.cell('baseValue')];
        return c.whenFilled('id', `IF(${c.cell('status')}="Will Not Action","Will Not Action",IF(${value}>=1,"Implemented",IF(${value}>0,"Partially Implemented",IF(OR(AND(${c.cell('countedRows')}>0,${base}=0),AND(${base}>0,${value}=0)),"Not Implemented","Planned"))))`);
      },
    }),
    gap: computed({
      header: 'Remaining gap', shows: 'number', hidden: true, help: '1 − effective value once validated or attested; else Identified 1, In Progress 0.5, Implemented 0; Will Not Action 0',
      value: (row, ratings) => ratings.mitigation(row).gap,
      formula: (c) => {
        const rows = `COUNTIFS(${c.column('validations', 'mitigation')},${c.cell('id')},${c.column('validations', 'value')},">=0")`;
        return c.whenFilled('id', `IF(${c.cell('status')}="Will Not Action",0,IF(OR(${rows}>0,TRIM(${c.cell('attestation')})<>""),1-${c.cell('effectiveValue')},IF(${c.cell('status')}="","",1-N(${c.scale('Mitigation status', c.cell('status'))}))))`);
      },
    }),
    threatsAddressed: computed({
      header: 'Threats addressed', shows: 'number', hidden: true, help: 'Number of open threats it is mapped to',
      value: (row, ratings) => ratings.mitigation(row).threatsAddressed,
      formula: (c) => c.whenFilled('id', `COUNTIFS(${c.column('mapping', 'mitigation')},${c.cell('id')},${c.column('mapping', 'threatOpen')},1)`),
    }),
    highestLevel: computed({
      header: 'Highest level', shows: 'number', hidden: true, help: 'Highest of severity and inherent level among its open threats: 1 Low to 4 Critical',
      value: (row, ratings) => ratings.mitigation(row).highestLevel,
      formula: (c) => {
        const top = `_xlfn.MAXIFS(${c.column('mapping', 'openLevel')},${c.column('mapping', 'mitigation')},${c.cell('id')})`;
        return c.whenFilled('id', `IF(${top}=0,"",${top})`);
      },
    }),
    priority: computed({
      header: 'Priority', shows: 'score', after: 'attestation', help: 'Largest severity × likelihood × remaining gap among its open threats, divided by the number of its cost; two decimals',
      value: (row, ratings) => ratings.mitigation(row).priority,
      formula: (c) => {
        const mine = `${c.column('mapping', 'mitigation')},${c.cell('id')}`;
        const weighted = c.column('mapping', 'weightedGap');
        return `IF(OR(${c.cell('id')}="",${c.cell('cost')}=""),"",IF(COUNTIFS(${mine},${weighted},">=0")=0,"",IFERROR(ROUND(_xlfn.MAXIFS(${weighted},${mine})/${c.scale('Cost', c.cell('cost'))},2),"")))`;
      },
    }),
    rankKey: computed({
      header: 'Rank key', shows: 'number', hidden: true, help: 'Priority, threats addressed and ID in one number, for the rank',
      value: (row, ratings) => ratings.mitigation(row).rankKey,
      formula: (c) => `IF(${c.cell('priority')}="","",ROUND(${c.cell('priority')}*100,0)*100000000000+MIN(9999,${c.cell('threatsAddressed')})*10000000+9999999-${c.idNumber(c.cell('id'), 'M')})`,
    }),
    rank: computed({
      header: 'Rank', shows: 'number', after: 'attestation', help: 'Place by priority, highest first; ties by open threats addressed, then lower ID',
      value: (row, ratings) => ratings.mitigation(row).rank,
      formula: (c) => `IF(${c.cell('rankKey')}="","",COUNTIFS(${c.column('mitigations', 'rankKey')},">"&${c.cell('rankKey')})+1)`,
    }),
  },
});
