import { rule } from './rule';
import { sensitiveRows } from './support/sensitive-rows';

export const sensitiveAssetLoggedInPlaintext = rule({
  id: 'sensitive-asset-logged-in-plaintext',
  source: 'R9.3',
  phase: 5,
  severity: 'error',
  title: 'A sensitive asset is logged in plaintext',
  message: '{asset} is {classification} and appears readable in logs.',
  why: 'Logs are copied widely, kept long and read by many; agents also log whole prompts and tool results.',
  howToFix: 'Mask or drop the asset before it is logged, and set Logged in plaintext on 5 Asset Flows to No once that is done.',
  *check(context) {
    for (const { row, params } of sensitiveRows(context)) {
      if (row.loggedInPlaintext === 'Yes') {
        yield { entity: 'lifecycle', row, column: 'loggedInPlaintext', params };
      }
    }
  },
});
