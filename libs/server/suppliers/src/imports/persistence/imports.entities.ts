import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('imports')
export class ImportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text', { name: 'file_hash' }) fileHash: string;
  @Column('text') format: string;
  @Column('text') encoding: string;
  @Column('text') status: string;
  @Column('jsonb') columns: unknown;
  @Column('integer', { name: 'row_count' }) rowCount: number;
  @Column('jsonb') counts: unknown;
  @Column('integer', { name: 'repaired_count', default: 0 }) repairedCount: number;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'committed_at', nullable: true }) committedAt: Date | null;
}

@Entity('import_rows')
export class ImportRowEntity {
  @PrimaryColumn('uuid', { name: 'import_id' }) importId: string;
  @PrimaryColumn('integer') row: number;
  @Column('text') verdict: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'reason_value', nullable: true }) reasonValue: string | null;
  @Column('boolean', { default: false }) repaired: boolean;
  @Column('json') cells: unknown;
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId: string | null;
}

export const importEntities = [ImportEntity, ImportRowEntity];
