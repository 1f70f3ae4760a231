import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openApiDocument } from '../openapi/openapi-document';
import { type Command, say, tell } from './command';

/** The checkout we lie in, as source or as build. */
function workspaceRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('docs/openapi.json belongs to a checkout, and this is none');
  }
}

export const openapiWrite: Command = {
  usage: 'openapi:write [--check]',
  help: 'Write docs/openapi.json from the endpoint table; --check only says whether it is up to date',
  flags: ['--check'],
  words: 0,
  async run({ has }) {
    const path = join(workspaceRoot(), 'docs/openapi.json');
    const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
    const isSame = (await readFile(path, 'utf8').catch(() => '')) === text;
    if (!isSame && has('--check')) {
      tell('docs/openapi.json does not say what the endpoints do; run: npm run openapi:write');
      return 1;
    }
    if (!isSame) await writeFile(path, text);
    say(isSame ? 'docs/openapi.json is up to date' : 'docs/openapi.json written');
    return 0;
  },
};
