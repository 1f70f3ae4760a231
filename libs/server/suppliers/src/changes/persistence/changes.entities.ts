import type { FactChanges } from '@matxich/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('supplier_change_proposals')
export class ChangeProposalEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ type: 'text' }) state!: string;
  @Column({ type: 'jsonb' }) changes!: FactChanges;
  @Column({ type: 'jsonb', nullable: true }) written!: FactChanges | null;
  @Column({ name: 'replaced_marks', type: 'jsonb' }) replacedMarks!: Record<string, { by: string; at: string }>;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'import_id', type: 'uuid', nullable: true }) importId!: string | null;
  @Column({ name: 'site_id', type: 'uuid', nullable: true }) siteId!: string | null;
  @Column({ name: 'adds_site', type: 'boolean' }) addsSite!: boolean;
  @Column({ name: 'proposed_by', type: 'uuid' }) proposedBy!: string;
  @Column({ name: 'proposed_for', type: 'uuid' }) proposedFor!: string;
  @Column({ name: 'proposed_at', type: 'timestamptz' }) proposedAt!: Date;
  @Column({ name: 'decided_by', type: 'uuid', nullable: true }) decidedBy!: string | null;
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'undone_by', type: 'uuid', nullable: true }) undoneBy!: string | null;
  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true }) undoneAt!: Date | null;
}

export const changeEntities = [ChangeProposalEntity];
