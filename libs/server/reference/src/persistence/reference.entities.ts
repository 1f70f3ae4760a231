import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('concepts')
export class ConceptEntity {
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text', nullable: true }) parent!: string | null;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) vi!: string;
  @Column({ type: 'text' }) en!: string;
  @Column({ type: 'text' }) ja!: string;
  @Column({ type: 'text' }) ko!: string;
  @Column({ type: 'text' }) zh!: string;
  @Column({ name: 'synonyms_vi', type: 'text', array: true }) synonymsVi!: string[];
  @Column({ name: 'synonyms_en', type: 'text', array: true }) synonymsEn!: string[];
  @Column({ name: 'synonyms_ja', type: 'text', array: true }) synonymsJa!: string[];
  @Column({ type: 'integer' }) position!: number;
}

@Entity('provinces')
export class ProvinceEntity {
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) vi!: string;
  @Column({ type: 'text' }) en!: string;
  @Column({ type: 'text' }) kind!: string;
}

@Entity('reference_loads')
export class ReferenceLoadEntity {
  @PrimaryColumn({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) version!: string;
  @Column({ name: 'loaded_at', type: 'timestamptz' }) loadedAt!: Date;
}

export const referenceEntities = [ConceptEntity, ProvinceEntity, ReferenceLoadEntity];
