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
  cycle: ['model', 'catalog', 'scoring'],
  rules: ['model', 'catalog', 'scoring', 'cycle'],
  sheets: ['model', 'catalog', 'scoring'],
  workbook: ['model', 'catalog', 'scoring', 'cycle', 'rules', 'sheets'],
  excel: ['model', 'sheets'],
  xlsx: ['model', 'sheets'],
  cli: ['model', 'catalog', 'scoring', 'cycle', 'rules', 'sheets', 'workbook', 'xlsx'],
  taskpane: ['model', 'catalog', 'scoring', 'cycle', 'rules', 'sheets', 'workbook', 'excel'],
  workbench: ['model', 'sheets', 'xlsx', 'workbook', 'catalog'],
};

/** Folders that only their own floor imports from. */
const INNER = {
  'rules/shared':
    'What rules share is for rules alone; what others need as well stands on a floor below (cycle, scoring, model).',
};

/** Of a floor that is reached only through a part of it: what else lies there, by a pattern. */
const BEYOND_REACH = {
  taskpane: {
    regex: '/sheets/(?!port$)',
    message: 'The pane reads no sheets: a use case (src/workbook) says what stands on one.',
  },
};

const everyFolder = Object.keys(FLOORS);

const floors = everyFolder.map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...everyFolder
            .filter((other) => other !== folder && !FLOORS[folder].includes(other))
            .map((other) => ({
              regex: `^(\\.\\./)+${other}(/|$)`,
              message: `src/${folder} must not know src/${other} (the floors in eslint.config.mjs).`,
            })),
          ...Object.entries(INNER)
            .filter(([inner]) => !inner.startsWith(`${folder}/`))
            .map(([inner, message]) => ({ regex: `/${inner}(/|$)`, message })),
          ...(BEYOND_REACH[folder] ? [BEYOND_REACH[folder]] : []),
        ],
      },
    ],
  },
}));

const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
);

/**
 * Rules that know the types: everything of strictTypeChecked, less what is argued against here.
 */
const typeAware = {
  files: ['src/**/*.{ts,tsx}'],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    // A union that grows must be decided on wherever it is told apart; a written default is a decision.
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // A number in a text is written as a template; what may be missing or is an object is not.
    '@typescript-eslint/restrict-template-expressions': [
      'error',
      {
        allowNumber: true,
        allowAny: false,
        allowBoolean: false,
        allowNever: false,
        allowNullish: false,
        allowRegExp: false,
      },
    ],
    // `return refuse(…)` ends a function early, and () => tell(…) is a callback; neither hides a value that is used.
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    // A function that promises turns what it throws into a rejection; the ports rely on that, also where nothing is awaited.
    '@typescript-eslint/require-await': 'off',
    // [...text] takes a text apart by code points, which is what is meant.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    // What older hosts have.
    '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: ['execCommand', 'keyCode'] }] }],
    // A quarter of the time of all rules, for classes and enums that this house hardly has.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  },
};

/** Office.js, the file library and the grid say more than they keep: values typed as present may be absent, enums arrive as plain text. */
const untrustworthyTypes = {
  files: ['src/{excel,xlsx,workbench}/**/*.{ts,tsx}', 'src/taskpane/office-ready.ts'],
  rules: {
    '@typescript-eslint/no-unnecessary-condition': 'off',
    '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
    '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    '@typescript-eslint/no-base-to-string': 'off',
  },
};

/** In tests only what would let a test pass unseen: a promise nobody waits for, a case of a union nobody thought of. */
const typeAwareTests = {
  files: ['test/**/*.{ts,tsx}'],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
};

/** Some declarations of the grid's packages do not resolve; what they export is `any` to the rules. */
const unresolvedTypes = {
  files: ['src/workbench/univer/**/*.ts'],
  rules: {
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
  },
};

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'out', 'coverage', 'test/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  typeAware,
  typeAwareTests,
  untrustworthyTypes,
  unresolvedTypes,
  // The ideographic space belongs into Chinese texts.
  { rules: { 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }] } },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      // A switch over a union is one decision, however many kinds there are.
      complexity: ['error', { max: 20, variant: 'modified' }],
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
    files: ['src/taskpane/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(MemberExpression[property.name="grid"], ObjectPattern > Property[key.name="grid"])',
          message: 'The pane looks into no grid: a use case (src/workbook) says what stands on the sheet.',
        },
      ],
    },
  },
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
