/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: './test/support/jest-environment.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  // Ends what hangs; no test is judged by how long it takes.
  testTimeout: 900000,
};
