import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('shortlists')
export class ShortlistEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'created_by', type: 'uuid' }) createdBy!: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version!: number;
}

@Entity('shortlist_entries')
export class ShortlistEntryEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'shortlist_id', type: 'uuid' }) shortlistId!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ name: 'name_seen', type: 'text' }) nameSeen!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'note_by', type: 'uuid', nullable: true }) noteBy!: string | null;
  @Column({ name: 'note_at', type: 'timestamptz', nullable: true }) noteAt!: Date | null;
  @Column({ name: 'added_by', type: 'uuid' }) addedBy!: string;
  @Column({ name: 'added_at', type: 'timestamptz' }) addedAt!: Date;
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true }) removedAt!: Date | null;
  @Column({ type: 'integer' }) version!: number;
}

export const shortlistEntities = [ShortlistEntity, ShortlistEntryEntity];
