import { choice, computed, longText, ref, type RowOf } from './column';
import { entity } from './entity';
import { NO_NUMBER, idNumber } from './formula';
import { effectiveness } from './vocabulary';

const columns = {
  threat: ref('Threat', 'threats', { required: true, help: 'Threat that is reduced', example: 'TH1' }),
  mitigation: ref('Mitigation', 'mitigations', { required: true, help: 'Mitigation that reduces it; each pair once', example: 'M1' }),
  effectiveness: choice('Effectiveness', effectiveness, { required: true, help: 'How much this mitigation, fully in place, does against this threat' }),
  note: longText('Note', { help: 'Why it is that effective', example: 'Stops planted notes, not stolen sessions' }),
};
export type Mapping = RowOf<typeof columns>;
/** Modulus of the fingerprint: with it every intermediate value stays an exact integer in a spreadsheet. */
export const FINGERPRINT_MODULUS = 67_108_859;

export const mapping = entity({
  key: 'mapping', table: 'Mapping', sheet: '7 Mapping', phase: 7, keyColumns: ['threat', 'mitigation'],
  description: 'Which mitigation works against which threat, and how well', columns,
  computed: {
    threatRow: computed({
      header: 'Threat row', shows: 'number', hidden: true, placeIn: 'threats', help: 'Place of the threat in its register',
      value: (row, ratings) => ratings.mapping(row).threatRow, formula: (c) => c.rowIn('threats', 'id', c.cell('threat')),
    }),
    mitigationRow: computed({
      header: 'Mitigation row', shows: 'number', hidden: true, placeIn: 'mitigations', help: 'Place of the mitigation in its register',
      value: (row, ratings) => ratings.mapping(row).mitigationRow, formula: (c) => c.rowIn('mitigations', 'id', c.cell('mitigation')),
    }),
    type: computed({
      header: 'Type', shows: 'text', after: 'note', help: 'Type of the mitigation, looked up on 7 Mitigations',
      value: (row, ratings) => ratings.mapping(row).type, formula: (c) => c.at('mitigations', 'type', 'mitigationRow'),
    }),
    isControl: computed({
      header: 'Counts as control', shows: 'number', hidden: true, help: '1 unless the mitigation is missing or Will Not Action',
      value: (row, ratings) => (ratings.mapping(row).isControl ? 1 : 0),
      formula: (c) => `IF(${c.cell('mitigationRow')}="",0,IF(${c.at('mitigations', 'status', 'mitigationRow')}="Will Not Action",0,1))`,
    }),
    effectiveStatus: computed({
      header: 'Effective status', shows: 'text', after: 'note', help: 'Effective status of the mitigation, looked up on 7 Mitigations',
      value: (row, ratings) => ratings.mapping(row).effectiveStatus, formula: (c) => c.at('mitigations', 'effectiveStatus', 'mitigationRow'),
    }),
    effectiveValue: computed({
      header: 'Effective value', shows: 'number', hidden: true, help: 'Effective value of the mitigation, looked up on 7 Mitigations',
      value: (row, ratings) => ratings.mapping(row).effectiveValue, formula: (c) => c.numberAt('mitigations', 'effectiveValue', 'mitigationRow'),
    }),
    reduction: computed({
      header: 'Reduction', shows: 'score', after: 'note', help: 'Number of the effectiveness × effective value of the mitigation; at most 0.1 for a Deterrent',
      value: (row, ratings) => ratings.mapping(row).reduction,
      formula: (c) => {
        const product = `${c.scale('Effectiveness', c.cell('effectiveness'))}*${c.cell('effectiveValue')}`;
        return `IF(OR(${c.cell('effectiveness')}="",${c.cell('effectiveValue')}=""),"",IFERROR(IF(${c.cell('type')}="Deterrent",MIN(${c.scale('Reduction', '"Deterrent at most"')},${product}),${product}),""))`;
      },
    }),
    autonomyReduction: computed({
      header: 'Autonomy reduction', shows: 'score', after: 'note', help: 'Reduction; half of it for Detective and Corrective mitigations, since people are too slow',
      value: (row, ratings) => ratings.mapping(row).autonomyReduction,
      formula: (c) => `IF(${c.cell('reduction')}="","",IF(OR(${c.cell('type')}="Detective",${c.cell('type')}="Corrective"),IFERROR(${c.cell('reduction')}*${c.scale('Reduction', '"Autonomy factor"')},""),${c.cell('reduction')}))`,
    }),
    fingerprint: computed({
      header: 'Fingerprint', shows: 'number', after: 'note', help: 'A number made of mitigation, effectiveness and effective status; another one as soon as one of them changes',
      value: (row, ratings) => ratings.mapping(row).fingerprint,
      formula: (c) => `IF(${c.cell('fingerprintSeed')}="","",MOD(${c.cell('fingerprintStep')}*${c.cell('fingerprintStep')}+MOD(${c.cell('fingerprintSeed')}*${c.cell('fingerprintSeed')}+${c.cell('fingerprintSeed')},${FINGERPRINT_MODULUS}),${FINGERPRINT_MODULUS}))`,
    }),
    mitigationNumber: computed({
      header: 'Mitigation number', shows: 'number', hidden: true, help: 'Number of the mitigation’s ID',
      value: (row) => idNumber(typeof row['mitigation'] === 'string' ? row['mitigation'] : undefined),
      formula: (c) => c.idNumber(c.cell('mitigation'), 'M'),
    }),
    fingerprintSeed: computed({
      header: 'Fingerprint seed', shows: 'number', hidden: true, help: 'Mitigation number × 100 + effectiveness rank × 10 + effective-status rank',
      value: (row, ratings) => ratings.mapping(row).fingerprintSeed,
      formula: (c) => {
        const number = c.cell('mitigationNumber');
        const rank = (cell: string, names: string[]) => `IFERROR(MATCH(${cell},{${names.map((n) => `"${n}"`).join(',')}},0),0)`;
        return `IF(${number}=${NO_NUMBER},"",MOD(${number}*100+${rank(c.cell('effectiveness'), ['Low', 'Medium', 'High'])}*10+${rank(c.cell('effectiveStatus'), ['Not Implemented', 'Partially Implemented', 'Implemented'])},${FINGERPRINT_MODULUS}))`;
      },
    }),
    fingerprintStep: computed({
      header: 'Fingerprint step', shows: 'number', hidden: true, help: 'The seed scrambled twice, on the way to the fingerprint',
      value: (row, ratings) => ratings.mapping(row).fingerprintStep,
      formula: (c) => {
        const x = c.cell('fingerprintSeed');
        const a = `MOD(${x}*${x}+${x},${FINGERPRINT_MODULUS})`;
        return `IF(${x}="","",MOD(${a}*${a}+${x},${FINGERPRINT_MODULUS}))`;
      },
    }),
    threatOpen: computed({
      header: 'Threat open', shows: 'number', hidden: true, help: '1 when the threat is open, else 0',
      value: (row, ratings) => (ratings.mapping(row).threatOpen ? 1 : 0),
      formula: (c) => `IF(${c.cell('threatRow')}="",0,N(${c.numberAt('threats', 'open', 'threatRow')}))`,
    }),
    weightedGap: computed({
      header: 'Weighted gap', shows: 'number', hidden: true, help: 'Severity × likelihood of the threat × remaining gap of the mitigation; blank unless the threat is open',
      value: (row, ratings) => ratings.mapping(row).weightedGap,
      formula: (c) => `IF(${c.cell('threatOpen')}=0,"",IFERROR(${c.numberAt('threats', 'exposure', 'threatRow')}*${c.numberAt('mitigations', 'gap', 'mitigationRow')},""))`,
    }),
    bestKey: computed({
      header: 'Best key', shows: 'number', hidden: true, help: 'Reduction, effectiveness and mitigation ID in one number; the highest is the threat’s strongest mapping',
      value: (row, ratings) => ratings.mapping(row).bestKey,
      formula: (c) => {
        const rank = `IFERROR(MATCH(${c.cell('effectiveness')},{"Low","Medium","High"},0),0)`;
        return `IF(${c.cell('reduction')}="","",ROUND(${c.cell('reduction')}*1000,0)*1000000000+${rank}*100000000+${NO_NUMBER}-${c.cell('mitigationNumber')})`;
      },
    }),
    pairKey: computed({
      header: 'Pair key', shows: 'text', hidden: true, help: 'Threat and mitigation in one text, for the matrix',
      value: (row) => `${String(row['threat'] ?? '')}>${String(row['mitigation'] ?? '')}`, formula: (c) => `${c.cell('threat')}&">"&${c.cell('mitigation')}`,
    }),
    openLevel: computed({
      header: 'Open level', shows: 'number', hidden: true, help: 'Roadmap level of the threat while it is open',
      value: (row, ratings) => ratings.mapping(row).openLevel,
      formula: (c) => `IF(${c.cell('threatOpen')}=0,"",${c.numberAt('threats', 'roadmapLevel', 'threatRow')})`,
    }),
  },
});
