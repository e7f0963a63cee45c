import { rule } from './rule';
import { sensitiveRows } from './support/sensitive-rows';

export const sensitiveAssetStoredUnencrypted = rule({
  id: 'sensitive-asset-stored-unencrypted',
  source: 'R9.1',
  phase: 5,
  severity: 'error',
  title: 'A sensitive asset is stored without encryption',
  message: '{asset} is {classification} and is stored without encryption at rest.',
  why: 'Whoever gets hold of the disk, a backup or a copy reads everything at once, past every check in the application.',
  howToFix: 'Plan encryption at rest as a mitigation, and set Encryption at rest on 5 Asset Flows to Yes once it is in place.',
  *check(context) {
    for (const { row, params } of sensitiveRows(context)) {
      if (row.stage === 'Stored' && row.encryptionAtRest === 'No') {
        yield { entity: 'lifecycle', row, column: 'encryptionAtRest', params };
      }
    }
  },
});
