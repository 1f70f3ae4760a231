import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('introductions')
export class IntroductionEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'rfq_id', type: 'uuid' }) rfqId!: string;
  @Column({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ name: 'buyer_id', type: 'uuid' }) buyerId!: string;
  @Column({ name: 'office_id', type: 'uuid' }) officeId!: string;
  @Column({ name: 'proposed_by', type: 'uuid' }) proposedBy!: string;
  @Column({ type: 'text' }) note!: string;
  @Column({ type: 'text' }) status!: string;
  @Column({ name: 'supplier_accepted_at', type: 'timestamptz', nullable: true }) supplierAcceptedAt!: Date | null;
  @Column({ name: 'buyer_accepted_at', type: 'timestamptz', nullable: true }) buyerAcceptedAt!: Date | null;
  @Column({ name: 'introduced_at', type: 'timestamptz', nullable: true }) introducedAt!: Date | null;
  @Column({ name: 'declined_by', type: 'text', nullable: true }) declinedBy!: string | null;
  @Column({ name: 'decline_reason', type: 'text', nullable: true }) declineReason!: string | null;
  @Column({ name: 'decline_note', type: 'text', nullable: true }) declineNote!: string | null;
  @Column({ name: 'is_demo', type: 'boolean' }) isDemo!: boolean;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

@Entity('introduction_contacts')
export class IntroductionContactEntity {
  @PrimaryColumn({ name: 'introduction_id', type: 'uuid' }) introductionId!: string;
  @PrimaryColumn({ type: 'text' }) party!: string;
  @Column({ name: 'user_id', type: 'uuid' }) userId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) email!: string;
  @Column({ type: 'text', nullable: true }) phone!: string | null;
  @Column({ name: 'consented_at', type: 'timestamptz' }) consentedAt!: Date;
  /** Hidden from the other side since then. */
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true }) withdrawnAt!: Date | null;
}

@Entity('disclosures')
export class DisclosureEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'introduction_id', type: 'uuid' }) introductionId!: string;
  @Column({ name: 'subject_user_id', type: 'uuid' }) subjectUserId!: string;
  @Column({ name: 'subject_party', type: 'text' }) subjectParty!: string;
  @Column({ name: 'recipient_organisation_id', type: 'uuid' }) recipientOrganisationId!: string;
  @Column({ type: 'text' }) purpose!: string;
  @Column({ name: 'disclosed_at', type: 'timestamptz' }) disclosedAt!: Date;
}

export const introductionEntities = [IntroductionEntity, IntroductionContactEntity, DisclosureEntity];
