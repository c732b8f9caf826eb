import * as regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import { configs, plugin } from 'typescript-eslint';
import { browserFloorRule } from '../packages/tasks/src/lint/browser-floor-rule.ts';
import { readCompatData } from '../packages/tasks/src/lint/floor-support.ts';
import { importBoundariesRule } from '../packages/tasks/src/lint/import-boundaries-rule.ts';
import boundaries from './boundaries.json' with { type: 'json' };

/** The browsers of the floor; `docs/decisions/0001` says why these. The build has the same two as its target. */
const browserFloor = { chrome: 109, firefox: 115 };

const tests = [
  '**/*.test.{ts,tsx}',
  '**/*.test-d.ts',
  'packages/{test-kit,e2e}/**',
  '**/testing/**',
  'packages/widget/src/screenshot/canary-page.ts',
];

export default defineConfig(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.cache/**', '**/.data/**', '**/public/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [configs.recommendedTypeChecked],
    plugins: {
      '@typescript-eslint': plugin,
      regexp,
      ours: {
        rules: {
          'import-boundaries': importBoundariesRule(boundaries),
          'browser-floor': browserFloorRule(readCompatData(), browserFloor),
        },
      },
    },
    languageOptions: {
      parserOptions: {
        // Files that no package compiles: the configuration of the tools.
        projectService: {
          allowDefaultProject: ['vite.config.ts'],
          defaultProject: '.config/tsconfig.json',
        },
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'ours/import-boundaries': 'error',

      // A promise that nobody waits for is a ticket that nobody knows is lost.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `async` without `await` is how a synchronous thing takes the shape of a seam.
      '@typescript-eslint/require-await': 'off',
      // Tagged templates and fakes pass methods around; `this` is hardly used here.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],

      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name that a search finds.' },
        { selector: 'TSEnumDeclaration', message: 'Only syntax that can be erased: use a union of strings.' },
      ],

      // Text of strangers goes through our patterns, in the browser of a doctor.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-dupe-disjunctions': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-invalid-regexp': 'error',
      'regexp/no-misleading-capturing-group': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-optional-assertion': 'error',
      'regexp/no-contradiction-with-assertion': 'error',
    },
  },
  {
    // What runs in the doctor's browser: only what the floor has, nothing on the console of the host.
    files: ['packages/{core,widget}/src/**/*.{ts,tsx}'],
    ignores: tests,
    rules: {
      'ours/browser-floor': 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Trusted Types refuse it, and so do we.' },
        { property: 'outerHTML', message: 'Trusted Types refuse it, and so do we.' },
        { property: 'insertAdjacentHTML', message: 'Trusted Types refuse it, and so do we.' },
      ],
    },
  },
  {
    // These read whole texts of people, which nobody has cut before.
    files: ['packages/core/src/{draft,one-issue,privacy}/**/*.ts'],
    rules: { 'regexp/no-super-linear-move': 'error' },
  },
  {
    // Tests read answers of unknown shape and throw what no code of ours would.
    files: tests,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/await-thenable': 'off',
      'no-restricted-properties': 'off',
    },
  },
  {
    // Configuration of tools has to export by default.
    files: ['vite.config.ts', '.config/*.ts', '**/global-setup.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
