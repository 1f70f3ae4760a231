/** One place for how Jest compiles TypeScript: native ES modules, SWC, no type check (that is the `typecheck` target). */
const swc = (options) => ['@swc/jest', { ...options, module: { type: 'es6' }, sourceMaps: 'inline' }];

const swcNode = swc({
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
    experimental: { keepImportAttributes: true }, // JSON modules need theirs
  },
});

const swcReact = swc({
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    experimental: { keepImportAttributes: true },
  },
});

/** Jest configuration of a library or of server code. */
export const nodeProject = (displayName, overrides = {}) => ({
  displayName,
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swcNode },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  ...overrides,
});

/** Jest configuration of the SPA: jsdom, styles and images stubbed. */
export const reactProject = (displayName, overrides = {}) => ({
  displayName,
  rootDir: '.',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swcReact },
  ...overrides,
});
