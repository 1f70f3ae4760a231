import { type Access, type Endpoint, ProblemResponse, allEndpoints } from '@matxich/contracts';
import { statusOf } from '@matxich/platform';
import { z } from 'zod';

type Schema = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' }) as Schema;
  delete made['$schema'];
  return made;
};

const parametersOf = (schema: z.ZodType | undefined, where: 'path' | 'query'): Schema[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Schema>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema }));
};

const header = (name: string, description: string): Schema => ({ name, in: 'header', required: true, description, schema: { type: 'string' } });

function bodyOf(row: Endpoint): Schema | undefined {
  if (row.upload) {
    const fields = row.body ? (schemaOf(row.body, 'input') as { properties?: Schema }).properties : {};
    return { required: true, content: { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { ...fields, file: { type: 'string', format: 'binary' } } } } } };
  }
  return row.body ? { required: true, content: { 'application/json': { schema: schemaOf(row.body, 'input') } } } : undefined;
}

const who = (access: Access): string =>
  access.who === 'acting' ? `acting for: ${access.kinds.join(', ')}${access.roles ? ` (${access.roles.join(', ')})` : ''}${access.object ? `; object: ${access.object}` : ''}` : access.who;

function responsesOf(row: Endpoint): Schema {
  const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  const writes = row.method !== 'GET';
  const general = ['request.invalid', 'request.rate_limited', 'server.error', 'server.unavailable', ...(row.params ? (['request.not_found'] as const) : []), ...(writes ? (['request.cross_site', 'request.too_large', 'request.unsupported_media'] as const) : []), ...(row.access.who === 'anyone' ? [] : (['session.required', 'session.forbidden'] as const)), ...(row.idempotent ? (['idempotency.key_missing', 'idempotency.in_flight'] as const) : []), ...(row.ifMatch ? (['request.precondition_required', 'request.precondition_failed'] as const) : [])] as const;
  const byStatus = new Map<number, string[]>();
  for (const code of new Set([...row.errors, ...general])) byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  const binary = { schema: { type: 'string', format: 'binary' } };
  const bytes = { description: 'The bytes, as an attachment', content: { 'application/octet-stream': binary } };
  const success = row.download ? bytes : row.file ? { description: 'A file', content: Object.fromEntries(row.file.map((type) => [type, binary])) } : row.response ? { description: 'Success', content: { 'application/json': { schema: schemaOf(row.response, 'output') } } } : { description: 'Success, without content' };
  return { [row.status]: success, ...Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [status, { description: codes.sort().join(', '), ...problem }])) };
}

function operationOf(name: string, row: Endpoint): Schema {
  return {
    operationId: name.replace('.', '_'),
    tags: [row.tag],
    summary: row.summary,
    'x-access': row.access,
    description: `Who: ${who(row.access)}.`,
    security: row.access.who === 'anyone' ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf(row.params, 'path'),
      ...parametersOf(row.query, 'query'),
      ...(row.idempotent ? [header('Idempotency-Key', 'Any word of 8 to 128 letters, digits, dashes; the same key twice has one effect.')] : []),
      ...(row.ifMatch ? [header('If-Match', 'The ETag of the last answer: "3".')] : []),
    ],
    ...(bodyOf(row) ? { requestBody: bodyOf(row) } : {}),
    responses: responsesOf(row),
  };
}

/** The OpenAPI document, made from the endpoint table: an output, never a source. */
export function openApiDocument(): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const [name, row] of Object.entries(allEndpoints)) {
    const path = `/api/v1${row.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[row.method.toLowerCase()] = operationOf(name, row);
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Mắt Xích', version: '1.0.0', description: 'Errors are problem+json with a stable `code`. Lists page by `cursor`. Sign in with POST /api/v1/session; requests that change something need an Origin of our own.' },
    paths,
    components: { schemas: { Problem: schemaOf(ProblemResponse, 'output') }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'mx_session' } } },
  };
}
