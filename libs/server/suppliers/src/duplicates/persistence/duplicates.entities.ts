import type { MergeChoices } from '@matxich/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MovedRows, PartDigests } from '../references/reference-moves';

@Entity('duplicate_blocks')
export class DuplicateBlockEntity {
  @PrimaryColumn({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @PrimaryColumn({ type: 'text' }) block!: string;
}

@Entity('duplicate_scans')
export class DuplicateScanEntity {
  @PrimaryColumn({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ type: 'integer' }) version!: number;
}

@Entity('duplicate_candidates')
export class DuplicateCandidateEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'one_id', type: 'uuid' }) oneId!: string;
  @Column({ name: 'other_id', type: 'uuid' }) otherId!: string;
  @Column({ type: 'integer' }) score!: number;
  @Column({ type: 'text', array: true }) reasons!: string[];
  @Column({ name: 'reported_by', type: 'uuid', nullable: true }) reportedBy!: string | null;
  @Column({ type: 'text' }) state!: string;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'decided_by', type: 'uuid', nullable: true }) decidedBy!: string | null;
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
}

@Entity('supplier_merges')
export class SupplierMergeEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'survivor_id', type: 'uuid' }) survivorId!: string;
  @Column({ name: 'merged_id', type: 'uuid' }) mergedId!: string;
  @Column({ name: 'candidate_id', type: 'uuid' }) candidateId!: string;
  @Column({ type: 'jsonb' }) choices!: MergeChoices;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'survivor_before', type: 'jsonb' }) survivorBefore!: Record<string, unknown>;
  @Column({ name: 'merged_before', type: 'jsonb' }) mergedBefore!: Record<string, unknown>;
  @Column({ name: 'survivor_after', type: 'jsonb' }) survivorAfter!: Record<string, unknown>;
  @Column({ name: 'merged_after', type: 'jsonb' }) mergedAfter!: Record<string, unknown>;
  @Column({ type: 'jsonb' }) moved!: MovedRows;
  @Column({ type: 'jsonb' }) digests!: PartDigests;
  @Column({ name: 'merged_by', type: 'uuid' }) mergedBy!: string;
  @Column({ name: 'merged_at', type: 'timestamptz' }) mergedAt!: Date;
  @Column({ name: 'undone_by', type: 'uuid', nullable: true }) undoneBy!: string | null;
  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true }) undoneAt!: Date | null;
}

export const duplicateEntities = [DuplicateBlockEntity, DuplicateScanEntity, DuplicateCandidateEntity, SupplierMergeEntity];
