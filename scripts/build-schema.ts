import { mkdirSync, writeFileSync } from 'node:fs';
import { generatedSchema } from '../src/formats/json-schema';

mkdirSync('dist/schema', { recursive: true });
writeFileSync('dist/schema/threat-model.schema.json', generatedSchema());
