import { rule } from './rule';
import { sensitiveRows } from './support/sensitive-rows';

export const sensitiveAssetSentUnencrypted = rule({
  id: 'sensitive-asset-sent-unencrypted',
  source: 'R9.2',
  phase: 5,
  severity: 'error',
  title: 'A sensitive asset is transmitted without encryption',
  message: '{asset} is {classification} and is transmitted without encryption in transit.',
  why: 'Everybody on the way can read it, and change it, without leaving a trace.',
  howToFix: 'Plan an encrypted channel as a mitigation, and set Encryption in transit on 5 Asset Flows to Yes once it is in place.',
  *check(context) {
    for (const { row, params } of sensitiveRows(context)) {
      if (row.stage === 'Transmitted' && row.encryptionInTransit === 'No') {
        yield { entity: 'lifecycle', row, column: 'encryptionInTransit', params };
      }
    }
  },
});
