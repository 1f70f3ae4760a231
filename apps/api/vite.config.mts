import { defineConfig, type Plugin } from 'vite';

/** Frameworks ask for optional packages inside try blocks; those that are not installed stay a question for run time. */
const optionalPackages: Plugin = {
  name: 'optional-packages',
  async resolveId(id, importer, options) {
    if (!importer?.includes('/node_modules/') || /^[./\0]/.test(id)) return null;
    return (await this.resolve(id, importer, { ...options, skipSelf: true })) ?? { id, external: true };
  },
};

/**
 * What a bundle must not carry: TypeORM's factory asks for seventeen drivers, of which we use one; @nestjs/typeorm looks at run
 * time for names that TypeORM 1 no longer has and would load TypeORM a second time for that.
 */
const cuts = [
  { file: 'typeorm/driver/DriverFactory.js', what: /require\("\.\/(?!postgres\/)[\w-]+\/\w+Driver"\)/g },
  { file: '@nestjs/typeorm/dist/common/typeorm-compat.js', what: /require\('typeorm'\)/g },
];
const withoutUnused: Plugin = {
  name: 'without-unused',
  transform(code, id) {
    const cut = cuts.find(({ file }) => id.endsWith(`/node_modules/${file}`));
    if (!cut) return null;
    if (!cut.what.test(code)) throw new Error(`${id} is no longer what we know`);
    return { code: code.replace(cut.what, '({})'), map: null };
  },
};

// Everything goes into the bundle, libraries too: three processes start at once, and each would otherwise look for 2,800
// files. What carries a native library or files of its own stays outside.
const outside = ['@node-rs/argon2', 'sharp', '@aws-sdk/client-s3', 'pdfmake', '@expo-google-fonts/be-vietnam-pro'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [optionalPackages, withoutUnused],
  ssr: { noExternal: true, external: outside },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../../dist/apps/api',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      external: outside,
      input: { main: 'src/main.ts', worker: 'src/worker.ts', cli: 'src/cli.ts', 'xlsx-worker': '../../libs/server/suppliers/src/imports/readers/xlsx.worker.mjs', 'pdf-worker': 'src/pages/pdf.worker.mjs' },
      // Apart from our Vietnamese texts the libraries are plain ASCII, which Node reads twice as fast.
      output: { advancedChunks: { groups: [{ name: 'libraries', test: /node_modules/, minShareCount: 2 }] } },
    },
  },
});
