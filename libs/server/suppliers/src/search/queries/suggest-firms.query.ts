import { firmNameKey } from '@matxich/domain';
import { ConsumerUnavailable, Database, SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { capabilityIndex } from '../capability-index';

export interface NamedFirm {
  id: string;
  name: string;
}

/** Firms whose name begins with or holds the words: by the index, which forgives typing errors, else by PostgreSQL. */
@Injectable()
export class SuggestFirmsQuery {
  constructor(
    private readonly server: SearchServer,
    private readonly database: Database,
  ) {}

  async run(text: string, most: number): Promise<NamedFirm[]> {
    const ids = await this.byIndex(text, most);
    return ids === null ? this.byName(text, most) : this.visible(ids);
  }

  /** @returns null when the search server is away */
  private async byIndex(text: string, most: number): Promise<string[] | null> {
    try {
      const [result] = await this.server.search<{ id: string }>([{ indexUid: this.server.uid(capabilityIndex), q: text, attributesToSearchOn: ['name'], matchingStrategy: 'all', limit: most, attributesToRetrieve: ['id'] }]);
      return result!.hits.map((hit) => hit.id);
    } catch (error) {
      if (error instanceof ConsumerUnavailable) return null;
      throw error;
    }
  }

  private visible(ids: string[]): Promise<NamedFirm[]> {
    return this.database.query<NamedFirm>('SELECT s.id, s.name_vi AS name FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, position) JOIN suppliers s ON s.id = asked.id AND s.visible ORDER BY asked.position', [ids]);
  }

  private async byName(text: string, most: number): Promise<NamedFirm[]> {
    const key = firmNameKey(text).replace(/[\\%_]/g, '\\$&');
    if (key === '') return [];
    return this.database.query<NamedFirm>("SELECT id, name_vi AS name FROM suppliers WHERE visible AND name_key LIKE '%' || $1 || '%' ORDER BY length(name_key), id LIMIT $2", [key, most]);
  }
}
