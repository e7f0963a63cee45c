import { computed, date, id, longText, number, text, choice, type RowOf } from './column';
import { entity } from './entity';
import { mvtmFormula } from './mvtm-formula';
import { yesNo } from './vocabulary';

const given = { fixed: true } as const;
const phaseColumns = {
  id: number('Phase', { ...given, min: 1, max: 10, help: 'Phase 1 to 10' }),
  name: text('Name', { ...given, help: 'Name of the phase', example: 'Threat Actors' }),
  owner: text('Owner', { help: 'Who drives it', example: 'Dana Ruiz' }),
  errors: number('Errors', { ...given, help: 'Errors as of the last Validate' }),
  warnings: number('Warnings', { ...given, help: 'Warnings as of the last Validate' }),
  validatedOn: date('Validated on', { ...given, help: 'When Validate last counted' }),
  signedOffBy: text('Signed off by', { help: 'Analyst who declares the phase done', example: 'Dana Ruiz' }),
  signedOffOn: date('Signed off on', { help: 'When that was declared' }),
  skipReason: longText('Skip reason', { coveredBy: 'R14.4', help: 'Why the phase is left out; lets 3, 4 or 5 be skipped at Lightweight depth', example: 'Internal pilot without outside exposure' }),
  needsReviewSince: date('Needs review since', { help: 'Set when a change re-opens the phase' }),
};
export type Phase = RowOf<typeof phaseColumns>;
export const phases = entity({
  key: 'phases', table: 'Phases', sheet: 'Start', phase: 0, fixedRows: true,
  description: 'The ten phases: who drives them, how far they are, what holds them up', columns: phaseColumns,
  computed: {
    filled: computed({
      header: 'Filled cells', shows: 'number', hidden: true, help: 'Number of keys, names and answers that people filled in the phase’s tables',
      value: (row, ratings) => ratings.phase(row).filled, formula: (c) => c.filledByPhase('id'),
    }),
    status: computed({
      header: 'Status', shows: 'flag', after: 'owner', help: 'Skipped; Needs Review if re-opened or errors follow a sign-off; Complete if signed off; In Progress once anything is filled; else Not Started',
      value: (row, ratings) => ratings.phase(row).status,
      formula: (c) => {
        const skipped = `OR(AND(${c.cell('id')}=8,${c.only('codeAccess', 'access')}="None"),AND(${c.cell('id')}>=3,${c.cell('id')}<=5,${c.named('Depth')}="Lightweight",TRIM(${c.cell('skipReason')})<>""))`;
        const signed = `AND(TRIM(${c.cell('signedOffBy')})<>"",N(${c.cell('signedOffOn')})>0)`;
        const reopened = `AND(N(${c.cell('needsReviewSince')})>0,N(${c.cell('signedOffOn')})<=N(${c.cell('needsReviewSince')}))`;
        return `IF(N(${c.cell('id')})=0,"",IF(${skipped},"Skipped",IF(${reopened},"Needs Review",IF(${signed},IF(N(${c.cell('errors')})>0,"Needs Review","Complete"),IF(${c.cell('filled')}>0,"In Progress","Not Started")))))`;
      },
    }),
    done: computed({
      header: 'Done', shows: 'number', hidden: true, help: '1 when the status is Complete or Skipped, else 0',
      value: (row, ratings) => (ratings.phase(row).done ? 1 : 0),
      formula: (c) => `IF(OR(${c.cell('status')}="Complete",${c.cell('status')}="Skipped"),1,0)`,
    }),
    blocked: computed({
      header: 'Blocked', shows: 'flag', after: 'owner', help: 'Yes while an earlier phase it needs is neither complete nor skipped; informs, never locks',
      value: (row, ratings) => ratings.phase(row).blocked,
      formula: (c) => `IF(N(${c.cell('id')})=0,"",IF(COUNTIFS(${c.column('phases', 'id')},"<"&IF(AND(${c.cell('id')}>=3,${c.cell('id')}<=5),3,${c.cell('id')}),${c.column('phases', 'done')},0)>0,"Yes","No"))`,
    }),
  },
});

const mvtmColumns = {
  id: id(undefined, 'MVTM-1 to MVTM-10', { ...given, example: 'MVTM-4' }),
  item: text('Item', { ...given, help: 'What a minimum viable threat model holds', example: 'Boundaries drawn' }),
  affected: choice('Affected', yesNo, { help: 'Whether the last change touches it' }),
  note: longText('Note', { help: 'Anything else', example: 'Second crossing still to be drawn' }),
};
export type MvtmItem = RowOf<typeof mvtmColumns>;
export const mvtm = entity({
  key: 'mvtm', table: 'MVTM', sheet: 'Start', phase: 0, fixedRows: true,
  description: 'The minimum viable threat model, item by item', columns: mvtmColumns,
  computed: {
    met: computed({
      header: 'Met', shows: 'flag', after: 'item', help: 'Yes when the tables behind the item hold what it asks for, else No',
      value: (row, ratings) => ratings.mvtmMet(row), formula: mvtmFormula,
    }),
  },
});

const scopeColumns = {
  id: id(undefined, 'Layer', { ...given, example: 'L3' }),
  name: text('Name', { ...given, help: 'Name of the layer', example: 'Agent Frameworks' }),
};
export type LayerScope = RowOf<typeof scopeColumns>;
export const layerScope = entity({
  key: 'layerScope', table: 'LayerScope', sheet: 'Start', phase: 0, fixedRows: true,
  description: 'Layers that the chosen depth owes', columns: scopeColumns,
  computed: {
    owed: computed({
      header: 'Owed', shows: 'flag', help: 'Yes if the depth owes it: Full all; Standard all, L5 only if multi-agent; Lightweight L1, L2, L3, L4 and L6; blank without a depth',
      value: (row, ratings) => ratings.layerOwed(row),
      formula: (c) => {
        const [layer, depth] = [c.cell('id'), c.named('Depth')];
        const light = ['L1', 'L2', 'L3', 'L4', 'L6'].map((l) => `${layer}="${l}"`).join(',');
        return `IF(${depth}="","",IF(OR(${depth}="Full",AND(${depth}="Standard",OR(${layer}<>"L5",${c.context('agentType')}="Multi")),OR(${light})),"Yes","No"))`;
      },
    }),
  },
});
