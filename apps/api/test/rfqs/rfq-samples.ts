import { rfqEndpoints, type RequestOf } from '@matxich/contracts';
import { firmNameKey, searchKey, type ParameterValue } from '@matxich/domain';
import { newId } from '@matxich/platform';
import { DataSource } from 'typeorm';
import type { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';

export type RfqBody = RequestOf<typeof rfqEndpoints.create>['body'];

const nextMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString();

/** A housing of ABS: 150 tf and ISO 9001 are musts, Hanoi is preferred. */
export function housing(changes: Partial<RfqBody> = {}): RfqBody {
  return {
    title: 'Vỏ hộp điều khiển ABS',
    deadline: nextMonth(),
    lines: [
      {
        title: 'Vỏ trên',
        annualQuantity: 120_000,
        requirements: [
          { kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] },
          { kind: 'parameter', weight: 'must', process: 'proc.plastics.injection', parameter: 'clamping_force', value: { kind: 'number', value: 150 } },
          { kind: 'certificate', weight: 'must', codes: ['cert.iso9001'] },
          { kind: 'province', weight: 'prefer', codes: ['01'] },
        ],
      },
    ],
    ...changes,
  };
}

export async function publishedRfq(buyer: TestClient, changes: Partial<RfqBody> = {}): Promise<string> {
  const { id } = await buyer.call(rfqEndpoints.create, { body: housing(changes) });
  await buyer.call(rfqEndpoints.publish, { params: { rfqId: id } });
  return id;
}

interface Firm {
  name: string;
  organisationId?: string;
  demo?: boolean;
  province?: string;
  process?: string;
  values?: Record<string, ParameterValue>;
  iso9001Until?: string;
}

/** A firm of the register with one statement, written as rows. @returns its id */
export async function aFirm(app: TestApp, { name, organisationId, demo = false, province = '79', process = 'proc.plastics.injection', values = {}, iso9001Until }: Firm): Promise<string> {
  const [id, site] = [newId(), newId()];
  await app.sql('INSERT INTO suppliers (id, organisation_id, name_vi, province_code, name_key, duplicate_key, is_demo) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    id, organisationId, name, province, searchKey(name), firmNameKey(name), demo,
  ]);
  await app.sql('INSERT INTO supplier_sites (id, supplier_id, name, province_code) VALUES ($1, $2, $3, $4)', [site, id, 'Nhà máy', province]);
  await app.sql(`INSERT INTO capability_statements (id, supplier_id, site_id, process, "values", schema_version) VALUES ($1, $2, $3, $4, $5, '1')`, [newId(), id, site, process, JSON.stringify(values)]);
  if (iso9001Until) await app.sql("INSERT INTO supplier_certificates (id, supplier_id, scheme, valid_until) VALUES ($1, $2, 'cert.iso9001', $3)", [newId(), id, iso9001Until]);
  return id;
}

/** Enough to meet every must of `housing`. */
export const able = { values: { clamping_force: { kind: 'range', min: 50, max: 450 } }, iso9001Until: '2099-12-31' } satisfies Partial<Firm>;

/** How many statements the application sends to PostgreSQL while `work` runs. */
export async function statementsOf(app: TestApp, work: () => Promise<unknown>): Promise<number> {
  const { logger } = app.get(DataSource);
  const usual = logger.logQuery;
  let count = 0;
  logger.logQuery = () => void count++;
  try {
    await work();
  } finally {
    logger.logQuery = usual;
  }
  return count;
}
