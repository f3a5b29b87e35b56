/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: './test/support/jest-environment.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  // A module's own variables are read at once; globals of a test's context through an interceptor (Univer: a fifth of its time).
  sandboxInjectedGlobals: [
    'Array',
    'Boolean',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'RegExp',
    'Set',
    'String',
    'WeakMap',
  ],
  // Ends what hangs; no test is judged by how long it takes.
  testTimeout: 900000,
};
