const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const [, taskpane, workbench] = require('../../../webpack.config.js');

/** The pages as they are built for people, and beside them one with a single Button of Fluent's in the same frame and by the same settings. `--env out=<folder>` says where to. */
module.exports = ({ out }, argv) => {
  const into = (config, name) => ({ ...config, name, output: { ...config.output, path: path.join(out, name) } });
  const pane = taskpane({}, argv);
  const [frame] = pane.plugins;
  const empty = { ...pane, entry: { empty: './test/bench/pane/empty-page.tsx' }, plugins: [new HtmlPlugin({ ...frame.userOptions, filename: 'empty.html' })] };
  return [into(pane, 'taskpane'), into(empty, 'empty'), into(workbench({}, argv), 'workbench')];
};
