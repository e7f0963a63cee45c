import { generatedSchema } from '../../src/formats/json-schema';
import type { Generated } from './generated';

/** The published JSON Schema of a model. */
export function schema(): Promise<Generated> {
  return Promise.resolve({ files: [{ path: 'schema/threat-model.schema.json', content: generatedSchema() }], folders: ['schema'] });
}
