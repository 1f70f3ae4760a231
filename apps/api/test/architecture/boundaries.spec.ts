import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Plants a file, lints its project through nx (eslint alone skips the boundary rule silently), takes it away again. */
function lintWith(project: string, path: string, source: string): { ok: boolean; output: string } {
  const file = `${root}${path}`;
  writeFileSync(file, source);
  try {
    const ran = spawnSync(process.execPath, [`${root}node_modules/nx/dist/bin/nx.js`, 'lint', project, '--skip-nx-cache', '--output-style=stream'], { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' } });
    return { ok: ran.status === 0, output: ran.stdout + ran.stderr };
  } finally {
    rmSync(file, { force: true });
  }
}

describe('the boundary rules bite', () => {
  it.each([
    ['a context imports one to its right', 'reference', 'libs/server/reference/src/zz-canary.ts', "import { RfqsModule } from '@matxich/rfqs';\nexport const canary = RfqsModule;\n", '@nx/enforce-module-boundaries'],
    ['a context talks to the search server itself', 'introductions', 'libs/server/introductions/src/zz-canary.ts', "import { Meilisearch } from 'meilisearch';\nexport const canary = Meilisearch;\n", '@nx/enforce-module-boundaries'],
    ['the SPA imports the server', 'web', 'apps/web/src/zz-canary.ts', "import { readConfig } from '@matxich/platform';\nexport const canary = readConfig;\n", '@nx/enforce-module-boundaries'],
    ['the domain uses a package', 'domain', 'libs/domain/src/zz-canary.ts', "import { z } from 'zod';\nexport const canary = z;\n", '@nx/enforce-module-boundaries'],
    ['the domain looks at the clock', 'domain', 'libs/domain/src/zz-canary.ts', 'export const canary = () => [Date.now(), new Date(), Math.random()];\n', 'no-restricted-properties'],
    ['the domain reads a file', 'domain', 'libs/domain/src/zz-canary.ts', "import { readFileSync } from 'node:fs';\nexport const canary = readFileSync;\n", 'no-restricted-imports'],
    ['a use case throws an HTTP exception', 'rfqs', 'libs/server/rfqs/src/use-cases/zz-canary.ts', "import { NotFoundException } from '@nestjs/common';\nexport const canary = NotFoundException;\n", 'no-restricted-imports'],
    ['somebody saves an aggregate', 'rfqs', 'libs/server/rfqs/src/zz-canary.ts', 'export const canary = (tx: { save(row: unknown): void }) => tx.save({});\n', 'no-restricted-syntax'],
  ])('%s', (_case, project, path, source, rule) => {
    const { ok, output } = lintWith(project, path, source);
    expect(output).toContain(rule);
    expect(ok).toBe(false);
  }, 120_000);
});
