import type { IndustryLine, SitePermit } from '@matxich/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('suppliers')
export class SupplierEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true }) organisationId!: string | null;
  @Column({ name: 'name_vi', type: 'text' }) nameVi!: string;
  @Column({ name: 'name_en', type: 'text', nullable: true }) nameEn!: string | null;
  @Column({ name: 'short_name', type: 'text', nullable: true }) shortName!: string | null;
  @Column({ name: 'tax_code', type: 'text', nullable: true }) taxCode!: string | null;
  @Column({ name: 'legal_form', type: 'text', nullable: true }) legalForm!: string | null;
  @Column({ name: 'capital_origin', type: 'text', nullable: true }) capitalOrigin!: string | null;
  @Column({ name: 'founded_year', type: 'integer', nullable: true }) foundedYear!: number | null;
  @Column({ type: 'integer', nullable: true }) employees!: number | null;
  @Column({ type: 'text', nullable: true }) website!: string | null;
  @Column({ type: 'text', nullable: true }) phone!: string | null;
  @Column({ type: 'text', nullable: true }) intro!: string | null;
  @Column({ name: 'registered_address', type: 'text', nullable: true }) registeredAddress!: string | null;
  @Column({ name: 'province_code', type: 'text', nullable: true }) provinceCode!: string | null;
  @Column({ type: 'text', nullable: true }) status!: string | null;
  @Column({ name: 'status_on', type: 'date', nullable: true }) statusOn!: string | null;
  @Column({ name: 'export_processing', type: 'boolean', nullable: true }) exportProcessing!: boolean | null;
  @Column({ name: 'headcount_band', type: 'text', nullable: true }) headcountBand!: string | null;
  @Column({ name: 'revenue_band', type: 'text', nullable: true }) revenueBand!: string | null;
  @Column({ name: 'capital_band', type: 'text', nullable: true }) capitalBand!: string | null;
  @Column({ name: 'household_code', type: 'text', nullable: true }) householdCode!: string | null;
  @Column({ name: 'ward_code', type: 'text', nullable: true }) wardCode!: string | null;
  @Column({ name: 'old_district', type: 'text', nullable: true }) oldDistrict!: string | null;
  @Column({ type: 'jsonb' }) industries!: IndustryLine[];
  @Column({ name: 'entered_by', type: 'uuid', nullable: true }) enteredBy!: string | null;
  @Column({ name: 'office_facts', type: 'jsonb' }) officeFacts!: Record<string, { by: string; at: string }>;
  @Column({ type: 'text' }) verification!: string;
  @Column({ name: 'verified_at', type: 'timestamptz', nullable: true }) verifiedAt!: Date | null;
  @Column({ name: 'verified_by', type: 'uuid', nullable: true }) verifiedBy!: string | null;
  @Column({ name: 'verification_note', type: 'text', nullable: true }) verificationNote!: string | null;
  @Column({ type: 'boolean' }) visible!: boolean;
  @Column({ name: 'name_key', type: 'text' }) nameKey!: string;
  @Column({ name: 'duplicate_key', type: 'text' }) duplicateKey!: string;
  @Column({ type: 'text', nullable: true }) source!: string | null;
  @Column({ name: 'import_id', type: 'uuid', nullable: true }) importId!: string | null;
  @Column({ name: 'is_demo', type: 'boolean' }) isDemo!: boolean;
  @Column({ name: 'merged_into', type: 'uuid', nullable: true }) mergedInto!: string | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

@Entity('supplier_sites')
export class SiteEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', nullable: true }) street!: string | null;
  @Column({ type: 'text', nullable: true }) ward!: string | null;
  @Column({ type: 'text', nullable: true }) district!: string | null;
  @Column({ name: 'province_code', type: 'text', nullable: true }) provinceCode!: string | null;
  @Column({ type: 'text', nullable: true }) park!: string | null;
  @Column({ name: 'ward_code', type: 'text', nullable: true }) wardCode!: string | null;
  @Column({ name: 'park_code', type: 'text', nullable: true }) parkCode!: string | null;
  @Column({ type: 'double precision', nullable: true }) lat!: number | null;
  @Column({ type: 'double precision', nullable: true }) lng!: number | null;
  @Column({ type: 'jsonb' }) permits!: SitePermit[];
  @Column({ name: 'entered_by', type: 'uuid', nullable: true }) enteredBy!: string | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

@Entity('supplier_certificates')
export class CertificateEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ type: 'text' }) scheme!: string;
  @Column({ type: 'text', nullable: true }) number!: string | null;
  @Column({ type: 'text', nullable: true }) body!: string | null;
  @Column({ type: 'text', nullable: true }) scope!: string | null;
  @Column({ name: 'issued_on', type: 'date', nullable: true }) issuedOn!: string | null;
  @Column({ name: 'valid_until', type: 'date', nullable: true }) validUntil!: string | null;
  @Column({ type: 'text', nullable: true }) edition!: string | null;
  @Column({ type: 'text', nullable: true }) accreditation!: string | null;
  @Column({ name: 'site_ids', type: 'uuid', array: true }) siteIds!: string[];
  @Column({ name: 'last_surveillance_on', type: 'date', nullable: true }) lastSurveillanceOn!: string | null;
  @Column({ type: 'text' }) status!: string;
  @Column({ name: 'evidence_file_id', type: 'uuid', nullable: true }) evidenceFileId!: string | null;
  @Column({ name: 'entered_by', type: 'uuid', nullable: true }) enteredBy!: string | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

@Entity('supplier_claims')
export class ClaimEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'requested_by', type: 'uuid' }) requestedBy!: string;
  @Column({ type: 'text' }) note!: string;
  @Column({ type: 'text' }) status!: string;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'decided_by', type: 'uuid', nullable: true }) decidedBy!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
  @Column({ name: 'proof_email', type: 'text', nullable: true }) proofEmail!: string | null;
  @Column({ name: 'proof_token_hash', type: 'text', nullable: true }) proofTokenHash!: string | null;
  @Column({ name: 'proof_expires_at', type: 'timestamptz', nullable: true }) proofExpiresAt!: Date | null;
  @Column({ name: 'proof_confirmed_at', type: 'timestamptz', nullable: true }) proofConfirmedAt!: Date | null;
  @Column({ type: 'text', array: true, nullable: true }) evidence!: string[] | null;
  @Column({ type: 'boolean' }) automatic!: boolean;
}

export const profileEntities = [SupplierEntity, SiteEntity, CertificateEntity, ClaimEntity];
