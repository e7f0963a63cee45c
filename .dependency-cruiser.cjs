/** Import directions of docs/architecture.md: one direction of data, so a newcomer finds the room by its name. */
const rooms = ['model', 'method', 'scoring', 'rules', 'reports', 'blueprint', 'workbook', 'backends', 'formats', 'compare', 'actions', 'taskpane', 'workbench', 'commands', 'cli'];
const allowed = {
  model: [],
  method: ['model/vocabulary'],
  scoring: ['method', 'model'],
  rules: ['scoring', 'method', 'model'],
  reports: ['scoring', 'method', 'model'],
  formats: ['scoring', 'method', 'model'],
  compare: ['scoring', 'method', 'model'],
  blueprint: ['model', 'reports', 'method'],
  workbook: ['blueprint', 'model'],
  backends: ['workbook/port', 'workbook/live-port', 'blueprint'],
  actions: ['rules', 'reports', 'formats', 'compare', 'workbook', 'scoring', 'blueprint', 'model', 'method'],
  taskpane: ['actions', 'backends', 'workbook/port', 'workbook/live-port', 'blueprint', 'model', 'method'],
  workbench: ['actions', 'backends', 'workbook/port', 'workbook/live-port', 'blueprint', 'model', 'method', 'taskpane'],
  commands: ['actions', 'backends'],
  cli: ['actions', 'backends'],
};
const why = {
  model: 'The model is what everything else is derived from; it may know only zod.',
  method: 'The method is data about MAESTRO; of the model it needs only the vocabulary.',
  scoring: 'Scores are pure functions of the model and the method; they know no rule, report or workbook.',
  rules: 'A rule sees a model and its scores, never a cell: cells were read into read issues before.',
  reports: 'A report is computed from a model and its scores; where it is shown is the blueprint’s business.',
  formats: 'A format turns a model into text and back; it knows no workbook.',
  compare: 'Comparing is pure; it knows no workbook.',
  blueprint: 'The blueprint describes a workbook as plain data; it knows no file format and no host.',
  workbook: 'Reading and writing go through the port; no back-end is known here.',
  backends: 'A back-end implements workbook/port, or live-port, from the blueprint and nothing else.',
  actions: 'An action combines the rooms below it; back-ends are handed in by the shells.',
  taskpane: 'A shell parses input, calls one action and shows the result; this one also relays the port of the open workbook to its worker.',
  workbench: 'A shell over the file back-end, with the task pane beside it; what its document computes comes from actions.',
  commands: 'A shell parses input, calls one action and shows the result.',
  cli: 'A shell parses input, calls one action and shows the result.',
};

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', comment: 'A cycle means that two rooms are one idea: move what both need below them.', from: {}, to: { circular: true } },
    ...rooms.map((room) => ({
      name: `direction-${room}`,
      severity: 'error',
      comment: why[room],
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: [`^src/${room}/`, '^src/errors\\.ts$', ...allowed[room].map((to) => `^src/${to}(/|\\.ts$|$)`)] },
    })),
    {
      name: 'core-is-portable',
      severity: 'error',
      comment: 'The core runs in Excel’s web view, a browser and Node: no Node built-in, Office.js, exceljs or React outside back-ends and shells.',
      from: { path: '^src/', pathNot: '^src/(backends|taskpane|workbench|commands|cli)/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/(zod|@noble/hashes|@dagrejs/dagre|fflate)/' },
    },
    { name: 'no-orphan', severity: 'error', comment: 'Code that nothing reaches is dead: delete it.', from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, to: {} },
    { name: 'not-to-dev-dependency', severity: 'error', comment: 'What ships may not rely on a development dependency.', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
