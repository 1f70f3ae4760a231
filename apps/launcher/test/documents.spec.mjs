import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs'), { recursive: true }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** Paths in backticks that begin in a folder of ours, and targets of links; patterns such as `apps/*` name no file. */
function pathsIn(document) {
  const text = readFileSync(join(root, document), 'utf8');
  const named = [...text.matchAll(/`((?:apps|libs|docs)\/[^`\s]+)`/g)].map(([, path]) => path).filter((path) => !/[*<{…]/.test(path));
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => join(dirname(document), path));
  return [...named, ...linked];
}

it.each(documents)('%s names only files that exist', (document) => {
  expect(pathsIn(document).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('finds paths where there are some', () => {
  expect(pathsIn('CONTRIBUTING.md').length).toBeGreaterThan(15);
});
