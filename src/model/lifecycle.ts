import { choice, computed, id, longText, ref, refs, text, type Condition, type RowOf } from './column';
import { entity } from './entity';
import { lifecycleStage, yesNo } from './vocabulary';

const gap: Condition = { words: 'unless lineage gap', when: (row) => row['lineageGap'] === 'Yes' };
const stage = (value: string): Condition => ({ words: `if ${value}`, when: (row) => row['stage'] === value });

const columns = {
  id: id('LC', 'Lifecycle row, LC and a number', { example: 'LC1' }),
  asset: ref('Asset', 'assets', { required: true, help: 'Asset it describes', example: 'AF1' }),
  stage: choice('Stage', lifecycleStage, { required: true, help: 'Stage of the asset’s life' }),
  components: refs('Components', 'components', { help: 'Where it happens', example: 'C2, C5' }),
  zone: ref('Zone', 'zones', { required: true, unless: gap, coveredBy: 'R14.1', help: 'Trust zone it happens in', example: 'Z2' }),
  channel: text('Channel', { requiredWhen: stage('Transmitted'), unless: gap, help: 'How it travels', example: 'HTTPS with mTLS' }),
  encryptionAtRest: choice('Encryption at rest', yesNo, { requiredWhen: stage('Stored'), unless: gap, help: 'Encrypted where it rests' }),
  encryptionInTransit: choice('Encryption in transit', yesNo, { requiredWhen: stage('Transmitted'), unless: gap, help: 'Encrypted on the way' }),
  accessControl: choice('Access control', yesNo, { required: true, unless: gap, help: 'Only those who need it can reach it' }),
  masking: choice('Masking or tokenisation', yesNo, { help: 'Shown only in part' }),
  expiry: text('Expiry or destruction', { requiredWhen: stage('Destroyed'), unless: gap, help: 'How and when it ends, or Never', example: 'Deleted after 90 days' }),
  sharedByAgents: choice('Shared by agents', yesNo, { required: true, unless: gap, help: 'Several agents use it' }),
  loggedInPlaintext: choice('Logged in plaintext', yesNo, { required: true, unless: gap, help: 'Appears readable in logs' }),
  cachedTooLong: choice('Cached longer than needed', yesNo, { help: 'Kept after its use' }),
  lineageGap: choice('Lineage gap', yesNo, { help: 'Nobody can say what happens here; listed as a blind spot' }),
  note: longText('Note', { help: 'Anything else', example: 'Backups follow the same rule' }),
};
export type Lifecycle = RowOf<typeof columns>;
/** Flags R9.1 to R9.7 and R9.10, in the order in which the first that applies is shown. */
export const LIFECYCLE_FLAGS = [
  'Stored unencrypted', 'Sent unencrypted', 'Logged in plaintext', 'Shared without access control',
  'Zone not trusted enough', 'Moved to a less trusted zone', 'Cached too long', 'Lineage gap',
] as const;

export const lifecycle = entity({
  key: 'lifecycle', table: 'Lifecycle', sheet: '5 Asset Flows', phase: 5,
  description: 'One asset at one stage of its life in one zone', columns,
  computed: {
    classification: computed({
      header: 'Asset classification', shows: 'text', hidden: true, help: 'Classification of the asset, looked up on Assets',
      value: (row, ratings) => ratings.lifecycle(row).classification,
      formula: (c) => c.lookup('assets', 'classification', 'id', c.cell('asset')),
    }),
    zoneRank: computed({
      header: 'Zone rank', shows: 'number', hidden: true, help: 'Trust rank of the zone, looked up on Zones',
      value: (row, ratings) => ratings.lifecycle(row).zoneRank,
      formula: (c) => c.lookupNumber('zones', 'trustRank', 'id', c.cell('zone')),
    }),
    createdRank: computed({
      header: 'Created rank', shows: 'number', hidden: true, help: 'Highest trust rank among the zones the asset is created in',
      value: (row, ratings) => ratings.lifecycle(row).createdRank,
      formula: (c) => {
        const created = `${c.column('lifecycle', 'asset')},${c.cell('asset')},${c.column('lifecycle', 'stage')},"Created"`;
        const rank = c.column('lifecycle', 'zoneRank');
        return `IF(${c.cell('asset')}="","",IF(COUNTIFS(${created},${rank},">=0")=0,"",_xlfn.MAXIFS(${rank},${created})))`;
      },
    }),
    flagOrder: computed({
      header: 'Flag order', shows: 'number', hidden: true, help: 'Number of the first of eight weaknesses that applies, from 1 stored unencrypted to 8 lineage gap',
      value: (row, ratings) => ratings.lifecycle(row).flagOrder,
      formula: (c) => {
        const [classification, rank, created] = [c.cell('classification'), c.cell('zoneRank'), c.cell('createdRank')];
        const sensitive = `OR(${classification}="Confidential",${classification}="Restricted")`;
        const is = (key: string, value: string) => `${c.cell(key)}="${value}"`;
        const tests = [
          `AND(${sensitive},${is('stage', 'Stored')},${is('encryptionAtRest', 'No')})`,
          `AND(${sensitive},${is('stage', 'Transmitted')},${is('encryptionInTransit', 'No')})`,
          `AND(${sensitive},${is('loggedInPlaintext', 'Yes')})`,
          `AND(${sensitive},${is('sharedByAgents', 'Yes')},${is('accessControl', 'No')})`,
          `AND(ISNUMBER(${rank}),OR(AND(${classification}="Confidential",${rank}<=1),AND(${classification}="Restricted",${rank}<=2)))`,
          `AND(${sensitive},ISNUMBER(${rank}),ISNUMBER(${created}),N(${rank})<N(${created}))`,
          `AND(${sensitive},${is('cachedTooLong', 'Yes')})`,
          is('lineageGap', 'Yes'),
        ];
        return `IF(${c.cell('asset')}="","",${tests.map((test, i) => `IF(${test},${i + 1},`).join('')}""${')'.repeat(tests.length)})`;
      },
    }),
    flag: computed({
      header: 'Flag', shows: 'flag', after: 'note', help: 'Name of the first weakness that applies, in a fixed order from stored unencrypted to lineage gap; blank when none does',
      value: (row, ratings) => ratings.lifecycle(row).flag,
      formula: (c) => `IF(${c.cell('flagOrder')}="","",CHOOSE(${c.cell('flagOrder')},${LIFECYCLE_FLAGS.map((f) => `"${f}"`).join(',')}))`,
    }),
  },
});
