import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstLoadBudget } from './first-load-budget.mts';

/** Writes .br and .gz next to every text asset; the API serves them as they are. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (!/\.(js|css|svg|html|json)$/.test(name)) continue;
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          this.emitFile({ type: 'asset', fileName: `${name}.br`, source: brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) });
          this.emitFile({ type: 'asset', fileName: `${name}.gz`, source: gzipSync(source, { level: 9 }) });
        }
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    firstLoadBudget([
      { page: 'features/home/routes/home-page.tsx', script: 150 },
      { page: 'features/search/routes/search-page.tsx', script: 150 },
      { page: 'features/search/routes/supplier-page.tsx', script: 150 },
      { page: 'features/session/routes/login-page.tsx', script: 230 },
      { page: 'features/rfqs/routes/rfq-editor-page.tsx', script: 290 },
    ]),
    precompress(),
  ],
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    reportCompressedSize: true,
    // A font inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The domain is pure by rule (no work at import time that anybody could notice): what is not used is left out.
      treeshake: { moduleSideEffects: (id) => !id.includes('/libs/domain/') },
      output: {
        codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }] },
      },
    },
  },
  server: { port: 4200, proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
});
