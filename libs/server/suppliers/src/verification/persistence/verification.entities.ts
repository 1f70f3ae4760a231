import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('verification_checks')
export class CheckEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ type: 'text' }) level!: string;
  @Column({ type: 'text' }) result!: string;
  @Column({ type: 'text' }) note!: string;
  @Column({ name: 'valid_until', type: 'date', nullable: true }) validUntil!: string | null;
  @Column({ name: 'entered_by', type: 'uuid', array: true }) enteredBy!: string[];
  @Column({ name: 'evidence_file_id', type: 'uuid', nullable: true }) evidenceFileId!: string | null;
  @Column({ name: 'checked_by', type: 'uuid' }) checkedBy!: string;
  @Column({ name: 'checked_for', type: 'uuid' }) checkedFor!: string;
  @Column({ name: 'checked_at', type: 'timestamptz' }) checkedAt!: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ name: 'ended_by', type: 'uuid', nullable: true }) endedBy!: string | null;
  @Column({ name: 'end_cause', type: 'text', nullable: true }) endCause!: string | null;
  @Column({ name: 'end_reason', type: 'text', nullable: true }) endReason!: string | null;
}

@Entity('verification_requests')
export class CheckRequestEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ name: 'file_id', type: 'uuid', nullable: true }) fileId!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'requested_by', type: 'uuid' }) requestedBy!: string;
  @Column({ name: 'requested_at', type: 'timestamptz' }) requestedAt!: Date;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
}

export const verificationEntities = [CheckEntity, CheckRequestEntity];
