import { choice, choices, computed, id, longText, refs, text, type RowOf } from './column';
import { entity } from './entity';
import { listKey, type FormulaWords } from './formula';
import { LIFECYCLE_FLAGS } from './lifecycle';
import { assetCategory, classification, lifecycleStage } from './vocabulary';

const columns = {
  id: id('AF', 'Asset, AF and a number', { example: 'AF1' }),
  name: text('Name', { required: true, help: 'What people call it', example: 'Agent memory' }),
  category: choice('Category', assetCategory, { required: true, help: 'What sort of asset' }),
  classification: choice('Classification', classification, { required: true, help: 'Confidential and Restricted count as sensitive' }),
  owner: text('Owner', { help: 'Person or team', example: 'Claims department' }),
  description: longText('Description', { help: 'What it is', example: 'What the agent keeps of earlier conversations' }),
  exposurePoints: longText('Exposure points', { help: 'Where it could leak or be changed', example: 'Vector store, prompt logs' }),
  stagesNotApplicable: choices('Stages not applicable', lifecycleStage, { help: 'Stages this asset never has', example: 'Processed' }),
  threats: refs('Threats', 'threats', { help: 'Threats to it', example: 'TH1' }),
  sourceRef: text('Source ref', { hidden: true, help: 'Where an imported row came from', example: '3f2b8c1e-5d47-4c0a-9b1e-7a6d2f90c4e8' }),
};
export type Asset = RowOf<typeof columns>;
/** Flags of an asset beyond those of its lifecycle rows, in the order of METHOD section 9. */
export const ASSET_FLAGS = ['Never destroyed', 'Stage missing', 'Credential without expiry', 'Exposed without threat'] as const;

const count = (c: FormulaWords, ...pairs: string[]): string =>
  `COUNTIFS(${c.column('lifecycle', 'asset')},${c.cell('id')}${pairs.map((p) => `,${p}`).join('')})`;

export const assets = entity({
  key: 'assets', table: 'Assets', sheet: '5 Asset Flows', phase: 5,
  description: 'What is worth protecting', columns,
  computed: {
    flag: computed({
      header: 'Flag', shows: 'flag', after: 'threats', help: 'First flag of its lifecycle rows; else Never destroyed, Stage missing, Credential without expiry or Exposed without threat',
      value: (row, ratings) => ratings.assetFlag(row),
      formula: (c) => {
        const stage = c.column('lifecycle', 'stage');
        const expiry = c.column('lifecycle', 'expiry');
        const order = `_xlfn.MINIFS(${c.column('lifecycle', 'flagOrder')},${c.column('lifecycle', 'asset')},${c.cell('id')})`;
        const destroyed = `${stage},"Destroyed"`;
        const never = count(c, destroyed, `${expiry},"Never*"`);
        const missing = ['Created', 'Stored', 'Transmitted', 'Processed'].map((s) =>
          `AND(${count(c, `${stage},"${s}"`)}=0,ISERROR(SEARCH(", ${s},",${c.cell('stagesKey')})))`).join(',');
        const expires = `${count(c, destroyed, `${expiry},"?*"`)}-${never}`;
        const own = `SUMPRODUCT((${c.column('threats', 'open')}=1)*ISNUMBER(SEARCH(", "&${c.column('threats', 'id')}&",",${c.cell('threatsKey')})))`;
        const named = `COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', 'assetsKey')},"*, "&${c.cell('id')}&",*")`;
        const sensitive = `OR(${c.cell('classification')}="Confidential",${c.cell('classification')}="Restricted")`;
        const [noEnd, stageMissing, credential, exposed] = ASSET_FLAGS;
        return `IF(${c.cell('id')}="","",IF(${order}>0,CHOOSE(${order},${LIFECYCLE_FLAGS.map((f) => `"${f}"`).join(',')}),`
          + `IF(OR(${count(c, destroyed)}=0,${never}>0),"${noEnd}",IF(OR(${missing}),"${stageMissing}",`
          + `IF(AND(${c.cell('category')}="Credential",${expires}<=0),"${credential}",`
          + `IF(AND(${sensitive},${c.cell('exposurePoints')}<>"",${own}=0,${named}=0),"${exposed}",""))))))`;
      },
    }),
    stagesKey: computed({
      header: 'Stages key', shows: 'text', hidden: true, help: 'Stages not applicable between commas, so that formulas find whole values',
      value: (row) => listKey(row['stagesNotApplicable']), formula: (c) => c.listKey('stagesNotApplicable'),
    }),
    threatsKey: computed({
      header: 'Threats key', shows: 'text', hidden: true, help: 'Threats between commas, so that TH1 is not found in TH11',
      value: (row) => listKey(row['threats']), formula: (c) => c.listKey('threats'),
    }),
  },
});
