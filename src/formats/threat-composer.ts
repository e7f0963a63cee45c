export { fromThreatComposer, type ImportedModel } from './threat-composer/import';
export { toThreatComposer } from './threat-composer/export';
