import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('saved_searches')
export class SavedSearchEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'user_id', type: 'uuid' }) userId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'jsonb' }) query!: Record<string, string>;
  @Column({ type: 'text' }) frequency!: string;
  @Column({ name: 'frequency_before', type: 'text', nullable: true }) frequencyBefore!: string | null;
  @Column({ name: 'alert_key', type: 'bytea' }) alertKey!: Buffer;
  @Column({ name: 'learnt_at', type: 'timestamptz', nullable: true }) learntAt!: Date | null;
  @Column({ name: 'next_run_at', type: 'timestamptz', nullable: true }) nextRunAt!: Date | null;
  @Column({ name: 'last_run_at', type: 'timestamptz', nullable: true }) lastRunAt!: Date | null;
  @Column({ name: 'last_total', type: 'integer', nullable: true }) lastTotal!: number | null;
  @Column({ name: 'last_found', type: 'integer', nullable: true }) lastFound!: number | null;
  @Column({ type: 'text', nullable: true }) outcome!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'integer' }) version!: number;
}

@Entity('saved_search_firms')
export class SavedSearchFirmEntity {
  @PrimaryColumn({ name: 'saved_search_id', type: 'uuid' }) savedSearchId!: string;
  @PrimaryColumn({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ name: 'run_id', type: 'uuid', nullable: true }) runId!: string | null;
}

export const savedSearchEntities = [SavedSearchEntity, SavedSearchFirmEntity];
