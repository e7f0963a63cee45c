import { someControlsRejectedWithoutAcceptance } from '../../src/rules/some-controls-rejected-without-acceptance';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

const rejected = { status: 'Will Not Action' } as const;

testRule(someControlsRejectedWithoutAcceptance, [
  { name: 'fires when one of two mitigations is rejected', model: controlled({}, [rejected, { status: 'Implemented' }]), expect: ['TH1'] },
  { name: 'fires beside a mitigation of unknown status', model: controlled({}, [rejected, {}]), expect: ['TH1'] },
  { name: 'leaves it to its own rule when all are', model: controlled({}, [rejected, rejected]), expect: [] },
  { name: 'does not fire when the risk is accepted', model: controlled({}, [rejected, {}], { disposition: 'Accepted' }), expect: [] },
  { name: 'does not fire when none is', model: controlled({}, [{ status: 'Identified' }, {}]), expect: [] },
  { name: 'does not fire on a merged threat', model: controlled({ status: 'Merged' }, [rejected, {}]), expect: [] },
]);
