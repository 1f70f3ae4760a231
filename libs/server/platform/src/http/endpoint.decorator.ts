import type { Endpoint as EndpointRow } from '@matxich/contracts';
import { HttpCode, RequestMethod, RequestMapping, SetMetadata, applyDecorators } from '@nestjs/common';

export const ENDPOINT = 'matxich:endpoint';

/**
 * Makes a controller method the handler of one row of the endpoint table: method, path, status, access, validation of
 * input and output, idempotency and If-Match all come from the row, so that none of them can be forgotten.
 */
export const Endpoint = (row: EndpointRow): MethodDecorator =>
  applyDecorators(RequestMapping({ method: RequestMethod[row.method], path: `/api/v1${row.path}` }), HttpCode(row.status), SetMetadata(ENDPOINT, row));
