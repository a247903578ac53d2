import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noEditor = {
  paths: [
    {
      name: 'vscode',
      message:
        'The core knows no editor: only src/extension.ts, src/platform, src/state, src/views and src/editor may import vscode.',
    },
  ],
};

/** Folders may import only from the left: the data's way is the architecture. */
const layer = (files, forbidden, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { ...noEditor, patterns: [{ group: forbidden, message }] }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'output/', 'node_modules/', '.vscode-test/', 'examples/', 'test/golden/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/extension.ts', 'src/platform/**', 'src/state/**', 'src/views/**', 'src/editor/**'],
    rules: { 'no-restricted-imports': ['error', noEditor] },
  },
  layer(
    ['src/questionnaire/**/*.ts'],
    ['**/checks/**', '**/spss/**', '**/proof/**', '**/pipeline/**', '**/editor/**', '**/views/**'],
    'questionnaire/ imports nothing of ours.',
  ),
  layer(
    ['src/spss/**/*.ts'],
    ['**/checks/**', '**/proof/**', '**/pipeline/**', '**/editor/**', '**/views/**'],
    "spss/ imports nothing of ours but the model's names.",
  ),
  layer(
    ['src/checks/**/*.ts'],
    ['**/proof/**', '**/pipeline/**', '**/editor/**', '**/views/**'],
    'checks/ comes before proof/ and pipeline/.',
  ),
  layer(['src/proof/**/*.ts'], ['**/pipeline/**', '**/editor/**', '**/views/**'], 'proof/ comes before pipeline/.'),
  layer(['src/pipeline/**/*.ts'], ['**/editor/**', '**/views/**'], 'pipeline/ comes before the editor.'),
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      // Tables of cases are read by looking up, not from top to bottom.
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: [
      'src/cli.ts',
      'src/cli/**/*.ts',
      'bench/**/*.ts',
      'scripts/**',
      'test/support/**',
      'test/editor/**',
      'test/ui/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      parserOptions: { projectService: false, program: null },
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      parserOptions: { projectService: false, program: null },
      globals: { require: 'readonly', exports: 'readonly' },
    },
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
);
