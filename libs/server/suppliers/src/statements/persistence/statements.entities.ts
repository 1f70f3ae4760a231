import type { ParameterValue } from '@matxich/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('capability_statements')
export class StatementEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ name: 'site_id', type: 'uuid' }) siteId!: string;
  @Column({ type: 'text' }) process!: string;
  @Column({ type: 'text', array: true }) materials!: string[];
  @Column({ name: 'size_min_mm', type: 'double precision', nullable: true }) sizeMinMm!: number | null;
  @Column({ name: 'size_max_mm', type: 'double precision', nullable: true }) sizeMaxMm!: number | null;
  @Column({ name: 'machine_ids', type: 'uuid', array: true }) machineIds!: string[];
  @Column({ type: 'jsonb' }) values!: Record<string, ParameterValue>;
  @Column({ name: 'schema_version', type: 'text' }) schemaVersion!: string;
  @Column({ name: 'in_house', type: 'boolean' }) inHouse!: boolean;
  @Column({ type: 'text' }) evidence!: string;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'installed_capacity', type: 'double precision', nullable: true }) installedCapacity!: number | null;
  @Column({ name: 'committed_capacity', type: 'double precision', nullable: true }) committedCapacity!: number | null;
  @Column({ name: 'free_capacity', type: 'double precision', nullable: true }) freeCapacity!: number | null;
  @Column({ name: 'capacity_unit', type: 'text', nullable: true }) capacityUnit!: string | null;
  @Column({ name: 'capacity_as_of', type: 'date', nullable: true }) capacityAsOf!: string | null;
  @Column({ name: 'confirmed_at', type: 'timestamptz' }) confirmedAt!: Date;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

@Entity('supplier_machines')
export class MachineEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ name: 'site_id', type: 'uuid' }) siteId!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text', nullable: true }) make!: string | null;
  @Column({ type: 'text', nullable: true }) model!: string | null;
  @Column({ type: 'integer', nullable: true }) year!: number | null;
  @Column({ type: 'integer' }) count!: number;
  @Column({ type: 'jsonb' }) values!: Record<string, ParameterValue>;
  @Column({ name: 'schema_version', type: 'text' }) schemaVersion!: string;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

@Entity('supplier_stale_reminders')
export class StaleReminderEntity {
  @PrimaryColumn({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ name: 'reminded_at', type: 'timestamptz' }) remindedAt!: Date;
}

export const statementEntities = [StatementEntity, MachineEntity, StaleReminderEntity];
