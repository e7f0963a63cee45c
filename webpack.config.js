const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { manifestFor } = require('./scripts/manifest.cjs');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } } },
};

/** The command line: one small entry, everything heavy in chunks that load when a command needs them. */
const cli = (_env, { mode = 'production' }) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: { 'maestro-workbook': './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs', chunkFilename: '[name].chunk.cjs', library: { type: 'commonjs2' }, clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript] },
  externals: { exceljs: 'commonjs exceljs' },
  externalsPresets: { node: true },
  optimization: { minimize: false, chunkIds: 'named', moduleIds: 'named' },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /maestro-workbook\.cjs$/ })],
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  stats: 'errors-warnings',
});

const common = {
  target: ['web', 'es2022'],
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript] },
  // What page and worker both use is one file, whichever of its parts either needs.
  // What writes .xlsx files is by far the heaviest, and only comes when a file is made.
  optimization: { splitChunks: { usedExports: false, cacheGroups: { exceljs: { test: /node_modules[\\/]exceljs[\\/]/, name: 'exceljs', chunks: 'async' } } } },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** What a page of ours lies in: its own folder, every name with a hash of what is in it. All is written anew, so that the tests can tell by its age whether a build is of this source. */
const folder = (name) => ({ path: path.resolve(__dirname, 'dist', name), filename: '[name].[contenthash:8].js', chunkFilename: '[name].[contenthash:8].js', clean: true, compareBeforeEmit: false });

/** A local certificate that Office trusts, made once on this machine; where it cannot be installed, one that the browser asks about. */
async function certificate() {
  try {
    const { getHttpsServerOptions } = require('office-addin-dev-certs');
    return { type: 'https', options: await getHttpsServerOptions() };
  } catch (error) {
    process.stderr.write(`The local certificate could not be installed (${error instanceof Error ? error.message : error}). Open https://localhost once in the browser and trust the one that is served instead.\n`);
    return 'https';
  }
}

/** The task pane: a static page; office.js comes from Microsoft’s address, everything else from beside the page. */
const taskpane = async (_env, { mode = 'production' }) => ({
  ...common,
  name: 'taskpane',
  mode,
  entry: { taskpane: './src/taskpane/main.tsx' },
  output: folder('taskpane'),
  plugins: [
    new HtmlPlugin({ template: './src/taskpane/taskpane.html', filename: 'taskpane.html' }),
    new CopyPlugin({ patterns: [{ from: 'assets/*.png' }, { from: 'src/taskpane/support.html', to: 'support.html' }, { from: 'manifest.xml', transform: (xml) => manifestFor(xml.toString(), process.env) }] }),
  ],
  devtool: mode === 'production' ? false : 'source-map',
  devServer: { port: Number(process.env.PORT ?? 3000), hot: false, client: { overlay: false }, server: process.env.HTTPS === '1' ? await certificate() : 'http', allowedHosts: 'all', headers: { 'Access-Control-Allow-Origin': '*' } },
});

// The minimizer rewrites light-dark() in a way that loses the dark half.
const AS_IT_IS = { minimized: true };

/** The workbench: a static page that needs nothing but its own files. */
const workbench = (_env, { mode = 'production' }) => ({
  ...common,
  name: 'workbench',
  mode,
  entry: { workbench: './src/workbench/main.tsx' },
  output: folder('workbench'),
  plugins: [
    new HtmlPlugin({ template: './src/workbench/workbench.html', filename: 'workbench.html' }),
    new CopyPlugin({ patterns: [{ from: 'assets/*.png' }, { from: 'src/workbench/grid/grid.css', info: AS_IT_IS }, { from: 'node_modules/react-data-grid/lib/styles.css', to: 'grid-base.css', info: AS_IT_IS }] }),
  ],
  devtool: mode === 'production' ? false : 'source-map',
});

module.exports = [cli, taskpane, workbench];
