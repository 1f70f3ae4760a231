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
  @Column({ type: 'jsonb' }) aliases!: Record<string, string[]>;
  @Column({ type: 'integer' }) position!: number;
}

@Entity('provinces')
export class ProvinceEntity {
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) vi!: string;
  @Column({ type: 'text' }) en!: string;
  @Column({ type: 'text' }) kind!: string;
}

@Entity('wards')
export class WardEntity {
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ name: 'province_code', type: 'text' }) provinceCode!: string;
  @Column({ type: 'text' }) vi!: string;
  @Column({ type: 'text' }) en!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ name: 'old_districts', type: 'text', array: true }) oldDistricts!: string[];
  @Column({ type: 'double precision', nullable: true }) lat!: number | null;
  @Column({ type: 'double precision', nullable: true }) lng!: number | null;
  @Column({ type: 'text' }) decree!: string;
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: string | null;
}

@Entity('ward_changes')
export class WardChangeEntity {
  @PrimaryColumn({ name: 'old_province', type: 'text' }) oldProvince!: string;
  @PrimaryColumn({ name: 'old_district', type: 'text' }) oldDistrict!: string;
  @PrimaryColumn({ name: 'old_ward', type: 'text' }) oldWard!: string;
  @PrimaryColumn({ name: 'new_ward_code', type: 'text' }) newWardCode!: string;
  @Column({ name: 'old_key', type: 'text' }) oldKey!: string;
  @Column({ name: 'new_province', type: 'text' }) newProvince!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) decree!: string;
}

@Entity('parks')
export class ParkEntity {
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) vi!: string;
  @Column({ type: 'text' }) en!: string;
  @Column({ type: 'text', array: true }) aliases!: string[];
  @Column({ name: 'province_code', type: 'text' }) provinceCode!: string;
  @Column({ type: 'text' }) status!: string;
  @Column({ type: 'double precision', nullable: true }) lat!: number | null;
  @Column({ type: 'double precision', nullable: true }) lng!: number | null;
  @Column({ type: 'text' }) source!: string;
}

@Entity('industry_codes')
export class IndustryCodeEntity {
  @PrimaryColumn({ type: 'text' }) system!: string;
  @PrimaryColumn({ type: 'text' }) version!: string;
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) vi!: string;
  @Column({ type: 'text' }) en!: string;
}

@Entity('reference_loads')
export class ReferenceLoadEntity {
  @PrimaryColumn({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) version!: string;
  @Column({ name: 'loaded_at', type: 'timestamptz' }) loadedAt!: Date;
}

@Entity('learned_terms')
export class LearnedTermEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) term!: string;
  @Column({ type: 'text' }) key!: string;
  @Column({ type: 'text' }) language!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ name: 'unread_id', type: 'uuid', nullable: true }) unreadId!: string | null;
  @Column({ name: 'import_id', type: 'uuid', nullable: true }) importId!: string | null;
  @Column({ name: 'mapped_by', type: 'uuid' }) mappedBy!: string;
  @Column({ name: 'mapped_at', type: 'timestamptz' }) mappedAt!: Date;
  @Column({ name: 'undone_by', type: 'uuid', nullable: true }) undoneBy!: string | null;
  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true }) undoneAt!: Date | null;
  @Column({ name: 'projected_at', type: 'timestamptz', nullable: true }) projectedAt!: Date | null;
}

export const referenceEntities = [ConceptEntity, ProvinceEntity, WardEntity, WardChangeEntity, ParkEntity, IndustryCodeEntity, ReferenceLoadEntity, LearnedTermEntity];
