import { allControlsRejectedWithoutAcceptance } from '../../src/rules/all-controls-rejected-without-acceptance';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

const rejected = { status: 'Will Not Action' } as const;

testRule(allControlsRejectedWithoutAcceptance, [
  { name: 'fires when every mapped mitigation is rejected', model: controlled({}, [rejected, rejected]), expect: ['TH1'] },
  { name: 'fires on a transferred risk', model: controlled({}, [rejected], { disposition: 'Transferred' }), expect: ['TH1'] },
  { name: 'does not fire when the risk is accepted', model: controlled({}, [rejected], { disposition: 'Accepted' }), expect: [] },
  { name: 'does not fire when one of them stands', model: controlled({}, [rejected, { status: 'Identified' }]), expect: [] },
  { name: 'does not fire without mitigations', model: controlled({}, []), expect: [] },
  { name: 'does not fire on a closed threat', model: controlled({ status: 'Closed' }, [rejected]), expect: [] },
  {
    name: 'takes a mapping to an unknown mitigation for none',
    model: { ...controlled({}, [rejected]), mapping: [{ threat: 'TH1', mitigation: 'M1' }, { threat: 'TH1', mitigation: 'M9' }] },
    expect: ['TH1'],
  },
]);
