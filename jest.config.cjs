module.exports = {
  // Whole workbooks are written, and LibreOffice started, on machines of every speed.
  testTimeout: 60_000,
  // Left to itself jest keeps one core free.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/heaviest-first.cjs',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  moduleNameMapper: { '^strip-bom$': '<rootDir>/test/support/strip-bom.cjs' },
};
