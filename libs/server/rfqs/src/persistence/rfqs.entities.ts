import type { ParameterValue } from '@matxich/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rfqs')
export class RfqEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ name: 'buyer_id', type: 'uuid' }) buyerId!: string;
  @Column({ name: 'created_by', type: 'uuid' }) createdBy!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', nullable: true }) description!: string | null;
  @Column({ type: 'text' }) status!: string;
  @Column({ type: 'timestamptz', nullable: true }) deadline!: Date | null;
  @Column({ name: 'delivery_place', type: 'text', nullable: true }) deliveryPlace!: string | null;
  @Column({ type: 'text', nullable: true }) incoterm!: string | null;
  @Column({ type: 'text' }) currency!: string;
  @Column({ name: 'show_buyer', type: 'boolean' }) showBuyer!: boolean;
  @Column({ name: 'cancel_reason', type: 'text', nullable: true }) cancelReason!: string | null;
  @Column({ name: 'is_demo', type: 'boolean' }) isDemo!: boolean;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true }) publishedAt!: Date | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true }) cancelledAt!: Date | null;
}

@Entity('rfq_lines')
export class RfqLineEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'rfq_id', type: 'uuid' }) rfqId!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', nullable: true }) description!: string | null;
  @Column({ name: 'annual_quantity', type: 'integer', nullable: true }) annualQuantity!: number | null;
  @Column({ name: 'lot_size', type: 'integer', nullable: true }) lotSize!: number | null;
}

@Entity('rfq_requirements')
export class RfqRequirementEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'line_id', type: 'uuid' }) lineId!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) weight!: string;
  @Column({ type: 'text', nullable: true }) process!: string | null;
  @Column({ type: 'text', nullable: true }) parameter!: string | null;
  @Column({ type: 'text', nullable: true }) operator!: string | null;
  @Column({ type: 'text', nullable: true }) unit!: string | null;
  @Column({ type: 'jsonb', nullable: true }) value!: ParameterValue | null;
  @Column({ type: 'text', array: true, nullable: true }) codes!: string[] | null;
}

export const rfqEntities = [RfqEntity, RfqLineEntity, RfqRequirementEntity];
