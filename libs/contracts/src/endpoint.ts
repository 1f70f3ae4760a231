import type { ErrorCode, MemberRole, OrganisationKind } from '@matxich/domain';
import type { z } from 'zod';

/**
 * Who may call a route. `object` says whose object a path parameter must name: for anybody else it does not exist (404).
 * The access matrix test derives its expectations from this.
 */
export type Access =
  | { readonly who: 'anyone' }
  | { readonly who: 'signed_in' }
  | {
      readonly who: 'acting';
      readonly kinds: readonly OrganisationKind[];
      readonly roles?: readonly MemberRole[];
      /** own: belongs to the acting organisation · party: the organisation takes part in it · office_any: any office may. */
      readonly object?: 'own' | 'party' | 'office_any';
    };

/** Content type of an Excel workbook. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, parameters as `:rfqId`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Absent = no body in the answer (202, 204). */
  readonly response?: z.ZodType;
  /** The answer is a file of one of these content types instead of a response by schema. */
  readonly file?: readonly string[];
  readonly status: 200 | 201 | 202 | 204;
  /** The answer is bytes that the handler sends itself; what names them is made by the server. */
  readonly download?: true;
  /** multipart/form-data with one file; the body schema describes the other fields. */
  readonly upload?: true;
  /** An `Idempotency-Key` header is required: sending twice has one effect. */
  readonly idempotent?: true;
  /** `If-Match` with the version is required: 428 when missing, 412 when stale. */
  readonly ifMatch?: true;
  readonly errors: readonly ErrorCode[];
}

/** Keeps the exact types of one row of the endpoint table. */
export const endpoint = <const E extends Endpoint>(row: E): E => row;

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : undefined;

export type ParamsOf<E extends Endpoint> = E extends { params: infer P } ? Out<P> : undefined;
export type QueryOf<E extends Endpoint> = E extends { query: infer Q } ? Out<Q> : undefined;
export type BodyOf<E extends Endpoint> = E extends { body: infer B } ? Out<B> : undefined;
export type ResponseOf<E extends Endpoint> = E extends { response: infer R } ? Out<R> : undefined;

/** What a client may send: inputs before defaults and trimming. */
export type RequestOf<E extends Endpoint> = (E extends { params: infer P } ? { params: In<P> } : { params?: undefined }) &
  (E extends { query: infer Q } ? { query?: In<Q> } : { query?: undefined }) &
  (E extends { body: infer B } ? { body: In<B> } : { body?: undefined });

/** What a controller receives: everything parsed by the endpoint's schemas. */
export interface InputOf<E extends Endpoint> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** The version of `If-Match`, when the endpoint asks for it; 0 otherwise. */
  version: number;
}
