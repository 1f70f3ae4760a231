import { randomUUID } from 'node:crypto';
import { post } from '../http-product.mjs';

export const kinds = ['supplier', 'buyer', 'office'];
export const roles = ['admin', 'member'];

/** Every operation as the running product's own OpenAPI document declares it. */
export async function operationsOf({ url }) {
  const document = await (await fetch(`${url}/api/openapi.json`)).json();
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, row]) => {
      const parameters = row.parameters ?? [];
      return {
        id: row.operationId,
        method: method.toUpperCase(),
        path,
        name: `${method.toUpperCase()} ${path}`,
        access: row['x-access'],
        parameters,
        query: parameters.filter((one) => one.in === 'query'),
        hasIds: path.includes('{'),
        isSafe: method === 'get',
        isIdempotent: parameters.some((one) => one.name === 'Idempotency-Key'),
        needsVersion: parameters.some((one) => one.name === 'If-Match'),
        isUpload: Boolean(row.requestBody?.content['multipart/form-data']),
        bodySchema: row.requestBody?.content['application/json']?.schema,
        statuses: Object.keys(row.responses).map(Number),
        success: Number(Object.keys(row.responses).find((status) => status < 300)),
        isFile: Object.values(row.responses).some(({ content = {} }) => Object.values(content).some(({ schema }) => schema?.format === 'binary')),
        /** Undefined also for a file, which has no schema. */
        responseSchema: (status) => {
          const schema = Object.entries(row.responses[status]?.content ?? {}).find(([type]) => type.includes('json'))?.[1].schema;
          return schema?.format === 'binary' ? undefined : schema;
        },
        components: document.components.schemas,
      };
    }),
  );
}

export const fill = (path, ids = {}) => path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(ids[name] ?? randomUUID()));

/** Sends an operation with everything it asks for. */
export const send = (product, operation, who, { ids, body, query = '' } = {}, headers = {}) =>
  product.call(who, operation.method, fill(operation.path, ids) + query, body, { ...(operation.isIdempotent ? post() : {}), ...(operation.needsVersion ? { 'if-match': '"1"' } : {}), ...headers });

/** Kinds and roles that the declaration lets in; a guest for `anyone`. */
export function admitted({ access }) {
  if (access.who === 'anyone') return [['supplier', 'admin']];
  if (access.who === 'signed_in') return kinds.map((kind) => [kind, 'admin']);
  return access.kinds.flatMap((kind) => (access.roles ?? roles).map((role) => [kind, role]));
}

/** A problem without what differs by nature. */
export const withoutRequestId = ({ status, body }) => JSON.stringify({ status, ...body, requestId: '' });

/** Runs `work` over all things, a few at a time: the product is there to serve several people. */
export async function severalAtOnce(things, work, width = 6) {
  const queue = [...things];
  await Promise.all(Array.from({ length: width }, async () => {
    while (queue.length > 0) await work(queue.shift());
  }));
}

/** Succeeding ends or moves the caller's session; a bar that needs the caller again leaves these out. */
export const endsSession = ({ access, method, id }) => (access.who === 'signed_in' && method === 'DELETE') || id === 'session_signIn' || id === 'privacy_erase';
