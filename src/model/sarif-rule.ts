import { choice, ref, text, type RowOf } from './column';
import { entity } from './entity';
import { artefactKind, validationStatus } from './vocabulary';

const columns = {
  tool: text('Tool', { required: true, help: 'Scanner, as its results name it', example: 'Semgrep OSS' }),
  rule: text('Scanner rule', { required: true, help: 'Its rule; * at the end stands for any ending', example: 'python.secrets.*' }),
  mitigation: ref('Mitigation', 'mitigations', { required: true, help: 'Mitigation that a result says something about', example: 'M1' }),
  status: choice('Status to record', validationStatus, { required: true, help: 'What a result of this rule shows' }),
  statusOnPass: choice('Status on pass', validationStatus, { help: 'What a passed check shows; blank does not record it' }),
  artefactKind: choice('Recorded artefact kind', artefactKind, { help: 'What kind of file the rule reads; blank goes by the name of the file' }),
};
export type SarifRule = RowOf<typeof columns>;
export const sarifRules = entity({
  key: 'sarifRules', table: 'SarifRules', sheet: '8 SARIF Rules', phase: 0, keyColumns: ['tool', 'rule', 'mitigation'], optional: true,
  description: 'What results of code scanners say about mitigations', columns,
});
