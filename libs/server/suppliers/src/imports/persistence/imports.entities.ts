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
  @Column('text', { nullable: true }) sheet: string | null;
  @Column('integer', { name: 'header_row', nullable: true }) headerRow: number | null;
  @Column('text', { name: 'mapped_by', nullable: true }) mappedBy: string | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('jsonb', { name: 'undo_counts', nullable: true }) undoCounts: unknown;
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
  @Column('json', { nullable: true }) problems: unknown;
  @Column('text', { nullable: true }) undone: string | null;
}

@Entity('import_files')
export class ImportFileEntity {
  @PrimaryColumn('uuid', { name: 'import_id' }) importId: string;
  @Column('bytea') bytes: Buffer;
}

@Entity('import_mappings')
export class ImportMappingEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId: string;
  @PrimaryColumn('text', { name: 'header_key' }) headerKey: string;
  @Column('jsonb') columns: unknown;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt: Date;
}

@Entity('import_changes')
export class ImportChangeEntity {
  @PrimaryColumn('uuid', { name: 'import_id' }) importId: string;
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId: string;
  @Column('jsonb') before: unknown;
  @Column('jsonb') after: unknown;
  @Column('integer', { name: 'version_found' }) versionFound: number;
  @Column('timestamptz', { name: 'updated_found' }) updatedFound: Date;
  @Column('jsonb', { name: 'marks_before' }) marksBefore: unknown;
  @Column('integer', { name: 'version_left', nullable: true }) versionLeft: number | null;
}

export const importEntities = [ImportEntity, ImportRowEntity, ImportFileEntity, ImportMappingEntity, ImportChangeEntity];
