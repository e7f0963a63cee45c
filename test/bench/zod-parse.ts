import { readFileSync } from 'node:fs';
import { modelSchema } from '../../src/model/zod';

/** Parsing a JSON model's rows with zod alone. Usage: tsx zod-parse.ts MODEL */
const file = process.argv[2];
if (file === undefined) throw new Error('Name the JSON model');
modelSchema().parse(JSON.parse(readFileSync(file, 'utf8')));
