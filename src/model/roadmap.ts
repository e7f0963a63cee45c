import { choice, computed, id, longText, ref, refs, text, type RowOf } from './column';
import { entity } from './entity';
import { bucket, roadmapStatus } from './vocabulary';

const columns = {
  id: id('REM', 'Roadmap item, REM and a number', { fixed: true, example: 'REM1' }),
  source: ref('Source', ['mitigations', 'threats'], { required: true, fixed: true, help: 'Mitigation to finish, or threat without controls', example: 'M1' }),
  description: text('Description', { fixed: true, help: 'What to do', example: 'Approval gate for payouts' }),
  threats: refs('Threats', 'threats', { fixed: true, help: 'Open threats it serves' }),
  team: text('Team', { help: 'Responsible team; blank takes the mitigation’s', example: 'Platform' }),
  dependsOn: refs('Depends on', ['mitigations'], { help: 'Mitigations that come first; blank takes the mitigation’s', example: 'M2' }),
  status: choice('Status', roadmapStatus, { help: 'How far it is' }),
  override: choice('Bucket override', bucket, { help: 'Another bucket than the computed one; blank takes the mitigation’s' }),
  overrideReason: longText('Override reason', { coveredBy: 'R13.1', requiredWhen: { words: 'if overridden', when: (row) => row['override'] !== undefined }, help: 'Why that bucket is right', example: 'Needs the new gateway first' }),
  notes: longText('Notes', { help: 'Anything else', example: 'Vendor delivers in June' }),
};
export type RoadmapItem = RowOf<typeof columns>;

export const roadmap = entity({
  key: 'roadmap', table: 'Roadmap', sheet: '10 Roadmap', phase: 10, fixedRows: true,
  description: 'What to do, by when; rows are written by refresh, the plan beside them is yours', columns,
  computed: {
    mitigationRow: computed({
      header: 'Mitigation row', shows: 'number', hidden: true, placeIn: 'mitigations', help: 'Place of the source among the mitigations',
      value: (row, ratings) => ratings.roadmap(row).mitigationRow, formula: (c) => c.rowIn('mitigations', 'id', c.cell('source')),
    }),
    threatRow: computed({
      header: 'Threat row', shows: 'number', hidden: true, placeIn: 'threats', help: 'Place of the source among the threats',
      value: (row, ratings) => ratings.roadmap(row).threatRow, formula: (c) => c.rowIn('threats', 'id', c.cell('source')),
    }),
    level: computed({
      header: 'Level', shows: 'number', hidden: true, help: 'Highest of severity and inherent level among its open threats: 1 Low to 4 Critical',
      value: (row, ratings) => ratings.roadmap(row).level,
      formula: (c) => `IF(${c.cell('mitigationRow')}<>"",${c.numberAt('mitigations', 'highestLevel', 'mitigationRow')},${c.numberAt('threats', 'roadmapLevel', 'threatRow')})`,
    }),
    computedBucket: computed({
      header: 'Computed bucket', shows: 'flag', hidden: true, help: 'By level: Critical Immediate, High Short-term, Medium Medium-term, Low Long-term; partly done or a change of design moves it',
      value: (row, ratings) => ratings.roadmap(row).computedBucket,
      formula: (c) => {
        const [level, status] = [c.cell('level'), c.at('mitigations', 'effectiveStatus', 'mitigationRow')];
        const partly = `${status}="Partially Implemented"`;
        const later = `OR(${c.at('mitigations', 'architecturalChange', 'mitigationRow')}="Yes",${c.at('mitigations', 'defenceInDepth', 'mitigationRow')}="Yes")`;
        return `IF(OR(${level}="",${status}="Implemented",${status}="Will Not Action"),"",IF(${level}=4,IF(${partly},"Short-term","Immediate"),IF(${level}=3,"Short-term",IF(${later},"Long-term",IF(OR(${level}=2,${partly}),"Medium-term","Long-term")))))`;
      },
    }),
    bucket: computed({
      header: 'Bucket', shows: 'flag', after: 'threats', help: 'Bucket override here, else the mitigation’s, else the bucket that level and effective status give',
      value: (row, ratings) => ratings.roadmap(row).bucket,
      formula: (c) => {
        const inherited = c.at('mitigations', 'bucketOverride', 'mitigationRow');
        return `IF(${c.cell('computedBucket')}="","",IF(${c.cell('override')}<>"",${c.cell('override')},IF(${inherited}<>"",${inherited},${c.cell('computedBucket')})))`;
      },
    }),
    due: computed({
      header: 'Due', shows: 'date', after: 'threats', help: 'Assessment date plus the bucket’s days on Scales: 30, 90, 180 or 365',
      value: (row, ratings) => ratings.roadmap(row).due,
      formula: (c) => `IF(OR(${c.cell('bucket')}="",${c.contextDate('assessmentDate')}=0),"",IFERROR(INT(${c.contextDate('assessmentDate')}+${c.scale('Roadmap bucket', c.cell('bucket'))}),""))`,
    }),
    effort: computed({
      header: 'Effort', shows: 'flag', after: 'threats', help: 'Cost of the mitigation, looked up on 7 Mitigations',
      value: (row, ratings) => ratings.roadmap(row).effort, formula: (c) => c.at('mitigations', 'cost', 'mitigationRow'),
    }),
    quickWin: computed({
      header: 'Quick win', shows: 'flag', after: 'status', help: 'Yes when the mitigation’s theme is Autonomy reduction: approval gates, limits, circuit breakers',
      value: (row, ratings) => ratings.roadmap(row).quickWin,
      formula: (c) => `IF(${c.cell('mitigationRow')}="","",IF(${c.at('mitigations', 'theme', 'mitigationRow')}="Autonomy reduction","Yes","No"))`,
    }),
    identityItem: computed({
      header: 'Identity item', shows: 'flag', after: 'status', help: 'Yes when the mitigation’s theme is Identity',
      value: (row, ratings) => ratings.roadmap(row).identityItem,
      formula: (c) => `IF(${c.cell('mitigationRow')}="","",IF(${c.at('mitigations', 'theme', 'mitigationRow')}="Identity","Yes","No"))`,
    }),
    effectiveTeam: computed({
      header: 'Responsible team', shows: 'text', hidden: true, help: 'The team named here, else the mitigation’s',
      value: (row, ratings) => ratings.roadmap(row).effectiveTeam,
      formula: (c) => `IF(${c.cell('team')}<>"",${c.cell('team')},${c.at('mitigations', 'team', 'mitigationRow')})`,
    }),
    teamPlace: computed({
      header: 'Team place', shows: 'number', hidden: true, help: 'Place of the first item with the same team', placeIn: 'roadmap',
      value: (row, ratings) => ratings.roadmap(row).teamPlace,
      formula: (c) => {
        const plain = ['~', '*', '?'].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`, c.cell('effectiveTeam'));
        return `IF(${c.cell('effectiveTeam')}="","",IFERROR(MATCH(${plain},${c.column('roadmap', 'effectiveTeam')},0),""))`;
      },
    }),
    sortKey: computed({
      header: 'Sort key', shows: 'number', hidden: true, help: 'Bucket, level and ID in one number: order of the view by bucket',
      value: (row, ratings) => ratings.roadmap(row).sortKey,
      formula: (c) => `IF(${c.cell('bucket')}="","",IFERROR(MATCH(${c.cell('bucket')},{${bucket.values.map((b) => `"${b}"`).join(',')}},0)*10000000000+(9-N(${c.cell('level')}))*100000000+${c.idNumber(c.cell('id'), 'REM')},""))`,
    }),
  },
});
