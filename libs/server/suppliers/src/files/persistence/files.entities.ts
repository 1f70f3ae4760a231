import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('files')
export class FileEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'supplier_id', type: 'uuid', nullable: true }) supplierId!: string | null;
  @Column({ name: 'uploaded_by', type: 'uuid' }) uploadedBy!: string;
  @Column({ type: 'text' }) purpose!: string;
  @Column({ type: 'text' }) visibility!: string;
  @Column({ type: 'text' }) label!: string;
  @Column({ name: 'media_type', type: 'text' }) mediaType!: string;
  @Column({ name: 'byte_size', type: 'integer' }) byteSize!: number;
  @Column({ type: 'integer', nullable: true }) width!: number | null;
  @Column({ type: 'integer', nullable: true }) height!: number | null;
  @Column({ name: 'has_thumbnail', type: 'boolean' }) hasThumbnail!: boolean;
  @Column({ name: 'source_hash', type: 'text' }) sourceHash!: string;
  @Column({ name: 'scanned_at', type: 'timestamptz', nullable: true }) scannedAt!: Date | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

export const fileEntities = [FileEntity];
