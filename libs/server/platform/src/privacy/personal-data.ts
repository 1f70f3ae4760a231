import type { Known, Mentions } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../db/tx';

/** Whose data it is. The address finds what was written about a person without their account. */
export interface Person {
  userId: string;
  email: string;
}

export interface Leaving extends Person {
  /** Organisations that nobody is left in once the person is gone. */
  organisationsLeftEmpty: string[];
  /** By what the person can be reached, and nobody else. */
  known: Known;
  mentions: Mentions;
  /** Rows whose words mentioned the person and do not any more: table → ids. */
  reworded: Record<string, string[]>;
}

/** What one context keeps of people. A context with a column marked as a person's has one; the bar W14 looks through everything for what is left. */
export interface PersonalDataSource {
  readonly name: string;
  /** Everything this context holds of the person, in a constant number of statements. */
  export(reads: Reads, person: Person): Promise<Record<string, unknown>[]>;
  /** Addresses, numbers and names of the person that only this context knows. */
  known?(reads: Reads, person: Pick<Leaving, 'userId' | 'email' | 'organisationsLeftEmpty'>): Promise<Partial<Known>>;
  /** Which of them are somebody else's as well: those stay, or anybody could have another's number cut out by giving it as their own. */
  shared?(reads: Reads, known: Known, person: Pick<Leaving, 'userId' | 'organisationsLeftEmpty'>): Promise<string[]>;
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

  /** Addresses and numbers of the person in all contexts, without those that somebody else has, too. */
  async knownOf(reads: Reads, person: Pick<Leaving, 'userId' | 'email' | 'organisationsLeftEmpty'>): Promise<Known> {
    const known: Known = { addresses: [person.email], numbers: [], names: [] };
    for (const source of this.all()) {
      const more = await source.known?.(reads, person);
      known.addresses.push(...(more?.addresses ?? []));
      known.numbers.push(...(more?.numbers ?? []));
      known.names.push(...(more?.names ?? []));
    }
    const shared = new Set<string>();
    for (const source of this.all()) for (const one of (await source.shared?.(reads, known, person)) ?? []) shared.add(one);
    const own = (all: string[]) => [...new Set(all)].filter((one) => !shared.has(one));
    return { addresses: own(known.addresses), numbers: own(known.numbers), names: known.names };
  }
}
