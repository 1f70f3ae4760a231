import { defineConfig } from 'vite';

// Node build: our own sources and workspace libraries are bundled, node_modules stay external.
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: [/^@matxich\//] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../../dist/apps/api',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: { input: { main: 'src/main.ts', worker: 'src/worker.ts', cli: 'src/cli.ts', 'xlsx-worker': '../../libs/server/suppliers/src/imports/readers/xlsx.worker.mjs' } },
  },
});
