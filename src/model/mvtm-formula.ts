import type { FormulaWords } from './formula';

/** METHOD section 14: when each of the ten items is met, as one formula over the item's number. */
export function mvtmFormula(c: FormulaWords): string {
  const filled = (entity: string, key: string) => `COUNTA(${c.column(entity, key)})`;
  const layerDone = (layer: string) => {
    const threats = `COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', 'layersKey')},"*, ${layer},*")>0`;
    const rows = (extra: string) => `COUNTIFS(${c.column('checklist', 'layersKey')},"*, ${layer},*"${extra})`;
    const decided = ['Applicable', 'Not Applicable'].map((v) => rows(`,${c.column('checklist', 'verdict')},"${v}"`)).join('+');
    return `OR(${threats},${rows('')}=${decided})`;
  };
  const decidedPatterns = ['Applicable', 'Not Applicable'].map((v) => `COUNTIFS(${c.column('patterns', 'verdict')},"${v}")`).join('+');
  const items = [
    `SUMPRODUCT((${c.fieldRequired('context')}="Yes")*(${c.fieldValue('context')}=""))=0`,
    `AND(${filled('components', 'id')}>0,SUMPRODUCT((${c.column('components', 'id')}<>"")*(${c.column('components', 'primaryLayer')}=""))=0)`,
    `${['Relevant', 'Partially Relevant'].map((r) => `COUNTIFS(${c.column('actors', 'relevance')},"${r}",${c.column('actors', 'priority')},"?*")`).join('+')}>=3`,
    `AND(${filled('zones', 'id')}>=2,${filled('crossings', 'id')}>=1)`,
    `AND(SUMPRODUCT((${c.column('assets', 'id')}<>"")*COUNTIFS(${c.column('lifecycle', 'asset')},${c.column('assets', 'id')}))>0,COUNTIFS(${c.column('dataFlows', 'criticalPath')},"Yes")>0)`,
    `AND(${['L1', 'L2', 'L3', 'L4', 'L6'].map(layerDone).join(',')})`,
    `${filled('patterns', 'id')}=${decidedPatterns}`,
    `COUNTIFS(${c.column('mitigations', 'threatsAddressed')},">0")>=MIN(5,SUM(${c.column('threats', 'open')}))`,
    `SUMPRODUCT((${c.column('threats', 'open')}=1)*(COUNTIFS(${c.column('residual', 'threat')},${c.column('threats', 'id')},${c.column('residual', 'disposition')},"?*")=0))=0`,
    `${filled('versions', 'version')}>0`,
  ];
  const number = `VALUE(MID(${c.cell('id')},6,2))`;
  return c.whenFilled('id', `IFERROR(IF(CHOOSE(${number},${items.join(',')}),"Yes","No"),"")`);
}
