import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const only = (sourceTag, ...tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });

/** The architecture diagram: read top to bottom, a context may use those above it, never those below. */
const base = ['ctx:identity', 'ctx:platform', 'scope:shared'];
const contexts = [
  only('ctx:embedded', 'ctx:embedded'),
  only('ctx:platform', 'ctx:platform', 'scope:shared'),
  only('ctx:identity', ...base),
  only('ctx:reference', 'ctx:reference', ...base),
  only('ctx:suppliers', 'ctx:suppliers', 'ctx:reference', ...base),
  only('ctx:rfqs', 'ctx:rfqs', 'ctx:suppliers', 'ctx:reference', ...base),
  only('ctx:matching', 'ctx:matching', 'ctx:rfqs', 'ctx:suppliers', 'ctx:reference', ...base),
  only('ctx:introductions', 'ctx:introductions', 'ctx:matching', 'ctx:rfqs', 'ctx:suppliers', 'ctx:reference', ...base),
  // Notifications only listens; it may ask any context's reader, nothing may ask it.
  only('ctx:notifications', 'ctx:notifications', 'ctx:introductions', 'ctx:matching', 'ctx:rfqs', 'ctx:suppliers', 'ctx:reference', ...base),
];

const domainPurity = {
  'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path', 'crypto', 'http', 'https', 'os', 'process'], message: 'The domain is pure: pass what you need as an argument.' }] }],
  'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'setTimeout', 'setInterval', 'crypto', 'performance'],
  'no-restricted-properties': ['error', { object: 'Date', property: 'now' }, { object: 'Math', property: 'random' }, { object: 'crypto', property: 'randomUUID' }],
  'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as an argument.' }],
};

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.data', 'coverage'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [js.configs.recommended, ...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      'no-undef': 'off', // TypeScript's own job
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'off', // it would turn injected classes into type imports and lose design:paramtypes
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@nx/enforce-module-boundaries': ['error', {
        enforceBuildableLibDependency: false,
        allow: [],
        depConstraints: [
          // who may see whom, by runtime
          only('scope:shared', 'scope:shared'),
          only('scope:server', 'scope:server', 'scope:shared'),
          only('scope:web', 'scope:web', 'scope:shared'),
          only('scope:e2e', 'scope:shared', 'scope:e2e', 'type:embedded'),
          // by kind
          only('type:contracts', 'type:contracts', 'type:domain'),
          only('type:domain', 'type:domain'),
          only('type:platform', 'type:platform', 'type:contracts', 'type:domain'),
          only('type:feature', 'type:feature', 'type:platform', 'type:contracts', 'type:domain'),
          only('type:embedded', 'type:embedded'),
          only('type:e2e', 'type:contracts', 'type:domain', 'type:embedded', 'type:e2e'),
          ...contexts,
          // frameworks
          { sourceTag: 'type:domain', bannedExternalImports: ['*'] },
          { sourceTag: 'type:contracts', allowedExternalImports: ['zod'] },
          { sourceTag: 'scope:web', bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'meilisearch'] },
          { sourceTag: 'scope:server', bannedExternalImports: ['react', 'react-dom', '@tanstack/*', '@mantine/*'] },
          { sourceTag: 'type:feature', bannedExternalImports: ['meilisearch', 'pg'] },
        ],
      }],
    },
  },
  { files: ['libs/domain/src/**/*.ts'], ignores: ['**/*.spec.ts'], rules: domainPurity },
  // Specs of the pure libraries may use the property-testing package; the code beside them may not.
  { files: ['libs/domain/src/**/*.spec.ts', 'libs/contracts/src/**/*.spec.ts', 'apps/web/src/lib/routes.spec.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  { files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.int-spec.ts', '**/test/**/*.ts'], rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] } },
  {
    files: ['libs/server/*/src/use-cases/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{
        name: '@nestjs/common',
        importNames: ['HttpException', 'BadRequestException', 'NotFoundException', 'ConflictException', 'ForbiddenException', 'UnauthorizedException'],
        message: 'Throw a DomainError; the filter in platform/http maps it.',
      }] }],
    },
  },
  {
    // reliability.md section 0: save() of aggregates and cascades delete other people's rows without an error.
    files: ['libs/server/**/*.ts', 'apps/api/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error',
        { selector: "CallExpression[callee.property.name='save'][callee.object.name=/^(tx|manager|repository|repo)$/]", message: 'Write through explicit SQL or the query builder (reliability.md 0.1).' },
        { selector: "Property[key.name='cascade']", message: 'No cascades (reliability.md 0.1).' },
        { selector: "Property[key.name='synchronize'][value.value=true]", message: 'Migrations only.' },
        { selector: "Decorator > CallExpression[callee.name=/^(VersionColumn|OneToMany|ManyToMany)$/]", message: 'Entities carry columns only (reliability.md 0.1, 0.2).' },
      ],
    },
  },
  {
    // Only platform/config reads the environment.
    files: ['libs/server/*/src/**/*.ts'],
    ignores: ['libs/server/platform/src/config/**', '**/*.spec.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Read configuration from platform/config.' }] },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  prettier,
);
