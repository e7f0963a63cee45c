const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests that take longest, the longest first: one of them begun late would keep one core busy alone. */
const HEAVIEST = [
  'blueprint/parity', 'contract/faults', 'contract/port', 'contract/coauthors', 'actions/refresh.test', 'workbook/foreign-savers', 'actions/refresh-edited', 'backends/xlsx/foreign-parts', 'blueprint/wild-inputs',
  'actions/refresh-keeps', 'host/save', 'backends/officejs/scaffold-faults', 'backends/officejs/read.test', 'backends/xlsx/edit-libreoffice', 'backends/officejs/refresh-budget', 'backends/officejs/equal-to-xlsx',
];

const place = ({ path }) => {
  const at = HEAVIEST.findIndex((part) => path.replaceAll('\\', '/').includes(`/test/${part}`));
  return at < 0 ? HEAVIEST.length : at;
};

module.exports = class extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((a, b) => place(a) - place(b));
  }
};
