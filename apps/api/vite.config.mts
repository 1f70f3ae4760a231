import { defineConfig, type Plugin } from 'vite';

/** Frameworks ask for optional packages inside try blocks; those that are not installed stay a question for run time. */
const optionalPackages: Plugin = {
  name: 'optional-packages',
  async resolveId(id, importer, options) {
    if (!importer?.includes('/node_modules/') || /^[./\0]/.test(id)) return null;
    return (await this.resolve(id, importer, { ...options, skipSelf: true })) ?? { id, external: true };
  },
};

/** @nestjs/typeorm looks at run time for names that TypeORM 1 no longer has; in a bundle it would load TypeORM a second time for that. */
const oneTypeorm: Plugin = {
  name: 'one-typeorm',
  transform(code, id) {
    if (!id.endsWith('@nestjs/typeorm/dist/common/typeorm-compat.js')) return null;
    if (!code.includes("require('typeorm')")) throw new Error(`${id} is not what we know`);
    return { code: code.replace("require('typeorm')", '{}'), map: null };
  },
};

// Everything goes into the bundle, libraries too: three processes start at once, and each would otherwise look for 2,800
// files. What carries a native library stays outside.
const outside = ['@node-rs/argon2'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [optionalPackages, oneTypeorm],
  ssr: { noExternal: true, external: outside },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../../dist/apps/api',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: { external: outside, input: { main: 'src/main.ts', worker: 'src/worker.ts', cli: 'src/cli.ts', 'xlsx-worker': '../../libs/server/suppliers/src/imports/readers/xlsx.worker.mjs' } },
  },
});
