import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unread_terms')
export class UnreadTermEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) key!: string;
  @Column({ type: 'text' }) term!: string;
  @Column({ type: 'text' }) language!: string;
  @Column({ type: 'text', array: true }) understood!: string[];
  @Column({ type: 'integer' }) visits!: number;
  @Column({ name: 'none_count', type: 'integer' }) noneCount!: number;
  @Column({ name: 'few_count', type: 'integer' }) fewCount!: number;
  @Column({ name: 'abandoned_count', type: 'integer' }) abandonedCount!: number;
  @Column({ name: 'refined_count', type: 'integer' }) refinedCount!: number;
  @Column({ name: 'refined_to', type: 'jsonb' }) refinedTo!: Record<string, number>;
  @Column({ type: 'integer' }) firms!: number;
  @Column({ name: 'firm_processes', type: 'jsonb' }) firmProcesses!: Record<string, number>;
  @Column({ name: 'first_seen', type: 'date' }) firstSeen!: string;
  @Column({ name: 'last_seen', type: 'date' }) lastSeen!: string;
  @Column({ type: 'text' }) state!: string;
  @Column({ name: 'decided_by', type: 'uuid', nullable: true }) decidedBy!: string | null;
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
}

export const vocabularyEntities = [UnreadTermEntity];
