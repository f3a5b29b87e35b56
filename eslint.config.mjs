import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/**
 * The floors (docs/architecture.md): a folder imports only from the folders named here, and from itself.
 * The roots compose the parts; excel and xlsx do not know the use cases, and the use cases know no host.
 */
const FLOORS = {
  model: [],
  catalog: ['model'],
  scoring: ['model', 'catalog'],
  rules: ['model', 'catalog', 'scoring'],
  sheets: ['model', 'catalog', 'scoring'],
  workbook: ['model', 'catalog', 'scoring', 'rules', 'sheets'],
  excel: ['model', 'sheets'],
  xlsx: ['model', 'sheets'],
  cli: ['model', 'catalog', 'scoring', 'rules', 'sheets', 'workbook', 'xlsx'],
  taskpane: ['model', 'catalog', 'scoring', 'rules', 'sheets', 'workbook', 'excel'],
  commands: ['excel'],
  workbench: ['model', 'sheets', 'xlsx', 'workbook', 'catalog'],
};

const everyFolder = Object.keys(FLOORS);

const floors = everyFolder.map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: everyFolder
          .filter((other) => other !== folder && !FLOORS[folder].includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `src/${folder} must not know src/${other} (the floors in eslint.config.mjs).`,
          })),
      },
    ],
  },
}));

const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
);

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'out', 'coverage', 'test/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  // The ideographic space belongs into Chinese texts.
  { rules: { 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }] } },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 20],
    },
  },
  { files: ['src/excel/**/*.ts'], plugins: { 'office-addins': officeAddins }, rules: officeRules },
  {
    files: ['src/!(excel|workbench)/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Excel', message: 'Only src/excel says Excel.' }],
    },
  },
  ...floors,
  {
    files: ['**/*.{js,cjs,mjs}', 'test/**/*.{ts,tsx}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/support/virtual-time.ts', 'test/support/until.ts', 'test/bench/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression:matches([callee.name=/^(setTimeout|setInterval|sleep|delay)$/], [callee.property.name=/^(setTimeout|setInterval|waitForTimeout)$/])',
          message: 'A test does not sleep: wait for a state (test/support/until.ts) or run in virtual time.',
        },
        {
          selector: 'ImportDeclaration[source.value=/timers.promises$/]',
          message: 'A test does not sleep: wait for a state (test/support/until.ts) or run in virtual time.',
        },
      ],
    },
  },
);
