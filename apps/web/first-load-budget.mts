import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

interface Budget {
  /** Source file of a page, below src/. */
  page: string;
  /** Kilobytes (1000 bytes) of gzipped scripts that must arrive before the page can be drawn: its chunk and everything both import statically. */
  script: number;
}

/** Fails the build when a first visit needs more script than ecosystem.md section 5 allows; prints the figures otherwise. */
export function firstLoadBudget(budgets: Budget[]): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const { page, script } of budgets) {
          const size = weigh(bundle, page) / 1000;
          const said = `${page}: ${size.toFixed(1)} kB of script on the first visit, ${script} allowed`;
          if (size > script) this.error(said);
          this.info(said);
        }
      },
    },
  };
}

function weigh(bundle: Rollup.OutputBundle, page: string): number {
  const chunks = Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
  const wanted = chunks.filter((chunk) => chunk.isEntry || chunk.facadeModuleId?.endsWith(`/src/${page}`));
  if (wanted.length < 2) throw new Error(`no chunk for ${page}`);
  const seen = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    chunks.find((chunk) => chunk.fileName === name)?.imports.forEach(add);
  };
  wanted.forEach((chunk) => add(chunk.fileName));
  return chunks.filter((chunk) => seen.has(chunk.fileName)).reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}
