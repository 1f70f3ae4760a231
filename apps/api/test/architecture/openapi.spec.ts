import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../../src/openapi/openapi-document';

describe('docs/openapi.json', () => {
  it('is what the endpoint table says; after a wanted change: npm run openapi:write', () => {
    const written = readFileSync(fileURLToPath(new URL('../../../../docs/openapi.json', import.meta.url)), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });
});
