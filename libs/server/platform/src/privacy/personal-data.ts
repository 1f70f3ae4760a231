import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../db/tx';

/** Whose data it is. The address finds what was written about a person without their account. */
export interface Person {
  userId: string;
  email: string;
}

/** Organisations that nobody is left in once the person is gone. */
export interface Leaving extends Person {
  organisationsLeftEmpty: string[];
}

/** What one context keeps of people. A context that stores a personal column has one; the integration test of privacy looks through every table for what is left. */
export interface PersonalDataSource {
  readonly name: string;
  /** Everything this context holds of the person, in a constant number of statements. */
  export(reads: Reads, person: Person): Promise<Record<string, unknown>[]>;
  /** Takes the person out; what the business must keep stays under a pseudonym. */
  erase(tx: Tx, person: Leaving): Promise<void>;
}

/** Contexts register when their module starts; export and erasure walk the list. */
@Injectable()
export class PersonalData {
  private readonly sources = new Map<string, PersonalDataSource>();

  /** @throws Error when two sources share a name */
  register(source: PersonalDataSource): void {
    if (this.sources.has(source.name)) throw new Error(`personal data ${source.name} is registered twice`);
    this.sources.set(source.name, source);
  }

  all(): PersonalDataSource[] {
    return [...this.sources.values()];
  }
}
