/** Tests run as ES modules under Node 24 (see scripts/test.mjs); swc only strips the types. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  // Tests start whole programs, and must not depend on how busy the machine is; what hangs still ends.
  testTimeout: 60_000,
  testMatch: ['**/*.test.ts'],
  // Not among the temporary files, which go away with each run.
  cacheDirectory: '<rootDir>/.cache/jest',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '/@actions/workflow-parser/.+-schema\\.js$': '<rootDir>/scripts/json-attribute-transform.mjs',
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@actions/workflow-parser/)'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  coverageProvider: 'v8',
};
