import type { ModelDraft } from '../../src/model/threat-model';
import { triggerReopensReview } from '../../src/rules/trigger-reopens-review';
import { testRule } from '../support/rule-test';

const happened: NonNullable<ModelDraft['triggers']>[number] = { id: 'TE1', event: 'Major release', reopens: ['8', '9', '10'], happened: 'Yes', happenedOn: '2026-02-20' };

testRule(triggerReopensReview, [
  { name: 'reports an event that happened and is not handled', model: { triggers: [happened] }, expect: ['TE1.handledOn'] },
  { name: 'is silent once it is handled', model: { triggers: [{ ...happened, handledOn: '2026-02-28' }] }, expect: [] },
  { name: 'is silent when it did not happen', model: { triggers: [{ ...happened, happened: 'No' }, { ...happened, id: 'TE2', happened: undefined }] }, expect: [] },
  { name: 'is silent when it does not re-open phase 9', model: { triggers: [{ ...happened, reopens: ['10', '8'] }] }, expect: [] },
]);
