import { choice, choices, computed, id, longText, refs, tags, text, when, type RowOf } from './column';
import { entity } from './entity';
import { listKey, type FormulaWords } from './formula';
import { anyLayer, asiMapping, agenticFactor, checklistSection, owedWhen, verdict } from './vocabulary';

const given = { fixed: true } as const;
const verdictOf = (help: string) => choice('Verdict', verdict, { defaultValue: 'Open', help });
const notApplicable = when('verdict', 'Not Applicable');
const reason = longText('Reason', { coveredBy: 'R15.4', requiredWhen: notApplicable, help: 'Why it does not apply', example: 'No model is fine-tuned here' });

/** "Yes" when the row's condition on agents and MCP holds and one of its layers is owed. */
const owedFormula = (c: FormulaWords, layerOwed: string): string =>
  `IF(AND(OR(${c.cell('owedWhen')}="Always",AND(${c.cell('owedWhen')}="Multi-agent",${c.context('agentType')}="Multi"),AND(${c.cell('owedWhen')}="MCP",${c.context('usesMcp')}="Yes")),${layerOwed}),"Yes","No")`;
const owedOneLayer = (c: FormulaWords): string => `${c.lookup('layerScope', 'owed', 'id', c.cell('layer'))}="Yes"`;
const reasoned = (c: FormulaWords): string => `AND(${c.cell('verdict')}="Not Applicable",TRIM(${c.cell('reason')})<>"")`;

const checklistColumns = {
  id: id(undefined, 'Fixed identifier of the row', { ...given, example: 'CK-L2-07' }),
  section: choice('Section', checklistSection, { ...given, help: 'Part of the checklist' }),
  topic: longText('Topic', { ...given, help: 'What to think about', example: 'Poisoned memory shared by agents' }),
  layers: choices('Layers', anyLayer, { ...given, help: 'Layers the row belongs to' }),
  refs: tags('Refs', { ...given, help: 'Catalogue identifiers behind the row', example: 'T20, BV-3' }),
  owedWhen: choice('Owed when', owedWhen, { ...given, hidden: true, help: 'Systems that owe the row' }),
  verdict: verdictOf('Applicable names a threat, Not Applicable gives a reason'),
  threats: refs('Threats', 'threats', { coveredBy: 'R15.4', requiredWhen: when('verdict', 'Applicable'), help: 'Threats that cover it', example: 'TH1' }),
  reason,
};
export type ChecklistRow = RowOf<typeof checklistColumns>;
export const checklist = entity({
  key: 'checklist', table: 'Checklist', sheet: '6 Checklist', phase: 6, fixedRows: true,
  description: 'What every owed layer must have been asked; give each row a verdict', columns: checklistColumns,
  computed: {
    owed: computed({
      header: 'Owed', shows: 'flag', help: 'Yes when the depth owes one of its layers and its condition (several agents, MCP) holds, else No',
      value: (row, ratings) => ratings.coverage(row).owed,
      formula: (c) => owedFormula(c, `SUMPRODUCT((${c.column('layerScope', 'owed')}="Yes")*ISNUMBER(SEARCH(", "&${c.column('layerScope', 'id')}&",",${c.cell('layersKey')})))>0`),
    }),
    gap: computed({
      header: 'Gap', shows: 'flag', help: '"no threat named" if Applicable without one, "no reason" if Not Applicable without one, "open" if owed and undecided',
      value: (row, ratings) => ratings.coverage(row).gap,
      formula: (c) => `IF(${c.cell('verdict')}="Applicable",IF(${c.cell('threats')}="","no threat named",""),IF(${c.cell('verdict')}="Not Applicable",IF(TRIM(${c.cell('reason')})="","no reason",""),IF(${c.cell('owed')}="Yes","open","")))`,
    }),
    layersKey: computed({ header: 'Layers key', shows: 'text', hidden: true, help: 'Layers between commas, so that formulas find whole values', value: (row) => listKey(row['layers']), formula: (c) => c.listKey('layers') }),
    refsKey: computed({ header: 'Refs key', shows: 'text', hidden: true, help: 'Refs between commas, so that T1 is not found in T11', value: (row) => listKey(row['refs']), formula: (c) => c.listKey('refs') }),
  },
});

const asiColumns = {
  id: id(undefined, 'Threat and layer', { ...given, example: 'T1@L2' }),
  threatId: text('ASI threat', { ...given, help: 'T1 to T15', example: 'T6' }),
  layer: choice('Layer', anyLayer, { ...given, help: 'Layer of the cell' }),
  mapping: choice('Mapping', asiMapping, { ...given, help: 'Whether the layer is the threat’s home' }),
  owedWhen: choice('Owed when', owedWhen, { ...given, hidden: true, help: 'Systems that owe the cell' }),
  verdict: verdictOf('Not Applicable gives a reason; a live threat decides the rest'),
  reason,
};
export type AsiCell = RowOf<typeof asiColumns>;
export const asiCells = entity({
  key: 'asiCells', table: 'AsiCells', sheet: '6 Checklist', phase: 6, fixedRows: true,
  description: 'Where the fifteen ASI threats live; each owed cell wants a threat or a reason', columns: asiColumns,
  computed: {
    liveCount: computed({
      header: 'Live count', shows: 'number', after: 'mapping', help: 'Number of open threats that carry this ID and name this layer',
      value: (row, ratings) => ratings.coverage(row).liveCount,
      formula: (c) => `COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', 'idsKey')},"*, "&${c.cell('threatId')}&",*",${c.column('threats', 'layersKey')},"*, "&${c.cell('layer')}&",*")`,
    }),
    owed: computed({
      header: 'Owed', shows: 'flag', help: 'Yes when the depth owes its layer and its condition (several agents) holds, else No',
      value: (row, ratings) => ratings.coverage(row).owed, formula: (c) => owedFormula(c, owedOneLayer(c)),
    }),
    gap: computed({
      header: 'Gap', shows: 'flag', help: 'In an owed cell without live threat or reason: "gap" if primary, "consider" if secondary',
      value: (row, ratings) => ratings.coverage(row).gap,
      formula: (c) => `IF(OR(${c.cell('owed')}<>"Yes",${c.cell('liveCount')}>0,${reasoned(c)}),"",IF(${c.cell('mapping')}="primary","gap","consider"))`,
    }),
  },
});

const factorColumns = {
  id: id(undefined, 'Factor and layer', { ...given, example: 'Autonomy@L3' }),
  factor: choice('Factor', agenticFactor, { ...given, help: 'Agentic factor' }),
  layer: choice('Layer', anyLayer, { ...given, help: 'Layer of the cell' }),
  verdict: verdictOf('Not Applicable gives a reason; a live threat decides the rest'),
  reason,
};
export type FactorCell = RowOf<typeof factorColumns>;
export const factorReview = entity({
  key: 'factorReview', table: 'FactorReview', sheet: '6 Checklist', phase: 6, fixedRows: true,
  description: 'The four agentic factors on each layer; each owed cell wants a threat or a reason', columns: factorColumns,
  computed: {
    liveCount: computed({
      header: 'Live count', shows: 'number', after: 'layer', help: 'Number of open threats that carry this factor and name this layer',
      value: (row, ratings) => ratings.coverage(row).liveCount,
      formula: (c) => `COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', 'factorsKey')},"*, "&${c.cell('factor')}&",*",${c.column('threats', 'layersKey')},"*, "&${c.cell('layer')}&",*")`,
    }),
  },
});

const extendedColumns = {
  id: id(undefined, 'Identifier of the extended catalogue', { ...given, example: 'T16' }),
  name: text('Name', { ...given, help: 'Name of the threat', example: 'Model Inconsistency' }),
  layer: choice('Layer', anyLayer, { ...given, help: 'Its layer' }),
};
export type ExtendedThreatRow = RowOf<typeof extendedColumns>;
export const extendedCatalogue = entity({
  key: 'extendedCatalogue', table: 'ExtendedCatalogue', sheet: '6 Checklist', phase: 6, fixedRows: true,
  description: 'T16 to T47; each inherits the verdict of the checklist rows that cite it', columns: extendedColumns,
  computed: {
    inheritedVerdict: computed({
      header: 'Inherited verdict', shows: 'flag', help: 'Applicable when a checklist row that cites it is, Not Applicable when all that cite it are, else Open',
      value: (row, ratings) => ratings.inheritedVerdict(row),
      formula: (c) => {
        const citing = `${c.column('checklist', 'refsKey')},"*, "&${c.cell('id')}&",*"`;
        const with_ = (value: string) => `COUNTIFS(${citing},${c.column('checklist', 'verdict')},"${value}")`;
        return c.whenFilled('id', `IF(${with_('Applicable')}>0,"Applicable",IF(AND(${with_('Not Applicable')}>0,${with_('Not Applicable')}=COUNTIFS(${citing})),"Not Applicable","Open"))`);
      },
    }),
  },
});

const patternColumns = {
  id: id(undefined, 'Pattern 1 to 7', { ...given, example: '5' }),
  name: text('Name', { ...given, help: 'Cross-layer pattern', example: 'Cascading Trust Failure' }),
  layers: choices('Layers', anyLayer, { ...given, help: 'Layers it runs through' }),
  verdict: verdictOf('Applicable names a chain, Not Applicable gives a reason'),
  chains: refs('Chains', 'attackChains', { coveredBy: 'R15.7', requiredWhen: when('verdict', 'Applicable'), help: 'Attack chains that follow it', example: 'AC1' }),
  reason,
};
export type PatternRow = RowOf<typeof patternColumns>;
export const patterns = entity({
  key: 'patterns', table: 'Patterns', sheet: '6 Cross-Layer', phase: 6, fixedRows: true,
  description: 'The seven cross-layer patterns, owed at every depth', columns: patternColumns,
});
