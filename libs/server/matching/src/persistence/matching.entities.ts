import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredVerdict } from './match.repository';

@Entity('match_runs')
export class MatchRunEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'rfq_id', type: 'uuid' }) rfqId!: string;
  @Column({ name: 'matching_version', type: 'text' }) matchingVersion!: string;
  @Column({ type: 'integer' }) considered!: number;
  @Column({ type: 'integer' }) passing!: number;
  @Column({ name: 'finished_at', type: 'timestamptz' }) finishedAt!: Date;
}

@Entity('matches')
export class MatchEntity {
  @PrimaryColumn({ name: 'rfq_id', type: 'uuid' }) rfqId!: string;
  @PrimaryColumn({ name: 'supplier_id', type: 'uuid' }) supplierId!: string;
  @Column({ name: 'run_id', type: 'uuid' }) runId!: string;
  @Column({ type: 'integer' }) rank!: number;
  @Column({ type: 'double precision' }) fit!: number;
  @Column({ type: 'double precision' }) evidence!: number;
  @Column({ type: 'double precision' }) freshness!: number;
  @Column({ type: 'double precision' }) total!: number;
  @Column({ name: 'eliminated_by', type: 'uuid', array: true }) eliminatedBy!: string[];
  @Column({ name: 'to_complete', type: 'uuid', array: true }) toComplete!: string[];
  @Column({ type: 'jsonb' }) verdicts!: StoredVerdict[];
}

export const matchingEntities = [MatchRunEntity, MatchEntity];
